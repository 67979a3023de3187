// Rules, named months, periods and distributions that read each other: the order to look at them in, and rings.
#pragma once

#include <vector>

#include "engine/check/checking.h"

namespace hjemmel {

// Reports rules, named months, periods and distributions that read themselves, directly or through others. Gives them
// in an order in which what is read comes before what reads it.
std::vector<Symbol> check_rings(Checking& checking);

}  // namespace hjemmel
