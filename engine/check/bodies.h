// Rules, conditions, benefits, exceptions and named months: what their bodies read, and whether value and steps suit
// what is declared.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

void annotate_rules(Checking& checking);
void annotate_exceptions(Checking& checking);
void annotate_month_names(Checking& checking);

}  // namespace hjemmel
