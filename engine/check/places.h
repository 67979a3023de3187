// Whose a name is: of which element of a list, and whether the partner has one too.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// Reports a name of an element where no such element is meant.
void check_element(Checking& checking, const Scope& scope, const Word& name, const Symbol& symbol);

// Reports `partners` before something that the partner has none of, or that is read for both.
void check_partners(Checking& checking, const Expr& expr, const Symbol& symbol);

}  // namespace hjemmel
