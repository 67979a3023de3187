// The dates of versions, steps and rows, as they are written.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// Reports a beginning that is not the first of a month.
void check_first_of_month(Checking& checking, const DateMark& from);

void check_versions(Checking& checking);
void check_rates(Checking& checking);

}  // namespace hjemmel
