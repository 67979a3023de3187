// `a er ... b`: both sides of one kind, in one unit, with a word that suits them.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

// Annotates both sides. Always yes or no, whatever was wrong inside.
std::optional<Type> comparison_type(Checking& checking, const Scope& scope, Expr& expr);

}  // namespace hjemmel
