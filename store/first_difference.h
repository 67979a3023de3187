// Where two results part.
#pragma once

#include <hjemmel/store.h>

#include <optional>
#include <string>

namespace hjemmel {

// The first place, in the order in which the kept one is written; none when the bytes are equal.
std::optional<ResultDifference> first_difference(const std::string& kept, const std::string& calculated);

}  // namespace hjemmel
