// What is paid must be a whole number of øre, whatever the facts are: nobody can pay a third of a krone.
#pragma once

#include <vector>

#include "engine/check/checking.h"

namespace hjemmel {

// REQUIRES: the rules in an order in which what is read comes first (see check_rings).
void check_whole_oere(Checking& checking, const std::vector<Symbol>& order);

}  // namespace hjemmel
