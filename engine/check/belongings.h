// What a declaration names in its head: the choice it is declared as, the list whose elements have it, the regulation
// it follows, the rule it is an exception to.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// REQUIRES: all declarations are gathered.
void resolve_heads(Checking& checking);

// The choices that are declared by name.
void check_choices(Checking& checking);

}  // namespace hjemmel
