// What can go wrong with the values that the declared ranges allow: division by zero, negative amounts, comparisons
// that are decided beforehand.
#pragma once

#include <vector>

#include "engine/check/checking.h"

namespace hjemmel {

// REQUIRES: rules, named months, periods and distributions in an order in which what is read comes first (see
// check_rings).
void check_ranges(Checking& checking, const std::vector<Symbol>& order);

}  // namespace hjemmel
