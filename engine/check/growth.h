// How many numbers a value is multiplied together from. Rules that multiply their own results double it for every rule,
// and with it the digits; a few lines would fill the memory.
#pragma once

#include <vector>

#include "engine/check/checking.h"

namespace hjemmel {

// REQUIRES: the rules in an order in which what is read comes first, and no rings (see check_rings).
void check_growth(Checking& checking, const std::vector<Symbol>& order);

}  // namespace hjemmel
