// What moves the amount from one calculation to another that is made with the same rules.
#pragma once

#include <hjemmel/difference.h>

#include <vector>

#include "engine/difference/calculated.h"

namespace hjemmel {

// All but the rounding of the benefit.
std::vector<Cause> causes_between(const Calculated& earlier, const Calculated& later);

}  // namespace hjemmel
