// Rules and named months that read each other: the order to look at them in, and rings.
#pragma once

#include <vector>

#include "engine/check/checking.h"

namespace hjemmel {

// Reports rules that read themselves, directly or through others. Gives the rules in an order in which what is read
// comes before what reads it.
std::vector<std::size_t> check_rings(Checking& checking);

}  // namespace hjemmel
