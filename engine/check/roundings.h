// What a value is rounded to must be what it is counted in.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// Reports a rounding that does not suit a number of the type; `said` is where the type was said.
void check_rounding_fits(Checking& checking, const Rounding& rounding, const Type& type, const Label& said);

}  // namespace hjemmel
