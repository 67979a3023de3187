// Rows with conditions: that exactly one row of a table holds in every case, and that no row of a choice is idle.
#pragma once

#include <functional>

#include "engine/check/checking.h"
#include "engine/check/guards.h"

namespace hjemmel {

// Goes through all cases that the conditions of the rows can tell apart.
void check_rows(Checking& checking, const FirstValue& first, const RangeOf& range_of);

}  // namespace hjemmel
