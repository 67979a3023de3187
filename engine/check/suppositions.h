// `X som om Y er V og Z er W`: something read as if something else were otherwise.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

std::optional<Type> as_if_type(Checking& checking, const Scope& scope, Expr& expr);

// That what is supposed makes a difference, and that suppositions do not stand too deep in each other. REQUIRES: the
// declarations in an order in which what is read comes first (see check_rings).
void check_suppositions(Checking& checking, const std::vector<Symbol>& order);

}  // namespace hjemmel
