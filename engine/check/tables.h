// Rows with conditions: that exactly one row of a table holds in every case, and that no row of a choice is idle.
#pragma once

#include <functional>

#include "engine/check/checking.h"
#include "engine/check/guards.h"
#include "engine/check/periods.h"

namespace hjemmel {

// Goes through all cases that the conditions of the rows can tell apart, in each stretch of the months in which the
// rates they read keep their values.
void check_rows(Checking& checking, const FirstValue& first, const RangeOf& range_of, const Months& months);

}  // namespace hjemmel
