// First step: all declarations of all modules in one place, each name once.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// Moves the declarations of the modules into the rule set and gives each name its meaning. Finds names declared twice
// and names written with the wrong letters.
void gather_declarations(Checking& checking);

// Finds what is wrong with `brug`: modules that do not exist, are listed twice, or use each other in a ring.
void check_modules(Checking& checking);

}  // namespace hjemmel
