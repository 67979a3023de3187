// Dates and months as values: moved, counted between, and one made from the other.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

// D + 18 år, M - 3 måneder. REQUIRES: both sides are annotated, and one of them is a date or month.
std::optional<Type> moved_type(Checking& checking, const Expr& expr);

// hele år, hele måneder, dage fra A til B.
std::optional<Type> duration_type(Checking& checking, const Scope& scope, Expr& expr);

// Annotates what time is counted from or to; reports what is no date.
void annotate_date(Checking& checking, const Scope& scope, Expr& expr);

// måneden for D.
std::optional<Type> month_of_type(Checking& checking, const Scope& scope, Expr& expr);

// første dag i M, sidste dag i M.
std::optional<Type> day_type(Checking& checking, const Scope& scope, Expr& expr);

}  // namespace hjemmel
