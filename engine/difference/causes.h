// What the amount of a benefit moves by from one calculation to a later one, cause by cause.
#pragma once

#include <hjemmel/difference.h>

#include <cstddef>
#include <vector>

#include "engine/difference/mixed.h"

namespace hjemmel {

// The amounts of the causes sum exactly to the difference. REQUIRES: both have an amount, and the months are covered.
std::vector<Cause> causes_between(const Side& earlier, const Side& later, std::size_t benefit);

}  // namespace hjemmel
