// Why a benefit is calculated to nothing.
#pragma once

#include <hjemmel/result.h>

#include <string>

namespace hjemmel::render {

// "Beløbet er 0,00 kr., fordi ..."; empty of other amounts.
std::string zero_reason(const Result& result);

}  // namespace hjemmel::render
