// What moves the amount from one calculation to another that is made with the same rules.
#pragma once

#include <hjemmel/difference.h>

#include <vector>

#include "engine/difference/calculated.h"

namespace hjemmel {

// All but the rounding of the benefit.
std::vector<Cause> causes_between(const Calculated& earlier, const Calculated& later);

// Of two months of one case, rounding and all: the amounts sum exactly to the difference. REQUIRES: both have an
// amount, and the months are covered.
std::vector<Cause> causes_between_months(const Side& earlier, const Side& later, std::size_t benefit);

// What the rounding of the benefit moves the amount by, as the last cause.
void add_rounding(std::vector<Cause>& causes, const MixedAmount& from, const MixedAmount& to, const Type& type);

}  // namespace hjemmel
