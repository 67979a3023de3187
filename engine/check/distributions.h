// An amount that is put first into one thing, then into the next, and what is read of it.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

void annotate_distributions(Checking& checking);

// `X efter F`: resolves the distributions that a name is read after.
void resolve_after(Checking& checking, const Scope& scope, Expr& expr, const Symbol& symbol);

// `rest af F`.
std::optional<Type> rest_type(Checking& checking, const Scope& scope, Expr& expr);

// What is said of a rest and what is read of it. REQUIRES: all is annotated.
void check_distributions(Checking& checking);

}  // namespace hjemmel
