// What the amount of a benefit moves by from one calculation to a later one, cause by cause.
#pragma once

#include <hjemmel/difference.h>

#include <cstddef>
#include <vector>

#include "engine/difference/mixed.h"

namespace hjemmel {

// The amounts of the causes sum exactly to the difference. REQUIRES: both have an amount, and the months are covered.
std::vector<Cause> causes_between(const Side& earlier, const Side& later, std::size_t benefit);

// The same without the rounding of the benefit, for the way through several calculations, and the rounding alone.
std::vector<Cause> moves_between(const Side& earlier, const Side& later, std::size_t benefit);
void add_rounding(std::vector<Cause>& causes, const MixedAmount& from, const MixedAmount& to, const Type& type);

}  // namespace hjemmel
