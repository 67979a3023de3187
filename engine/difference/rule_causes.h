// What moves the amount between two rule sets, declaration by declaration.
#pragma once

#include <hjemmel/difference.h>

#include <string_view>
#include <vector>

#include "engine/difference/calculated.h"

namespace hjemmel {

// All but the rounding of the benefit. Where the two are asked the same, the rules alone make the difference.
std::vector<Cause> rule_causes(std::string_view benefit, const Calculated& earlier, const Calculated& later);

}  // namespace hjemmel
