// What the body of a version reads, after its names have been resolved.
#pragma once

#include <functional>

#include "engine/syntax/ast.h"

namespace hjemmel {

// Calls visit for the expression and each part of it, the whole first.
void each_part(const Expr& expr, const std::function<void(const Expr&)>& visit);

// Calls visit for each whole expression of the version, with the step it stands in; no step for the first value.
void each_expression(const Version& version, const std::function<void(const Expr&, const Step*)>& visit);

// Calls visit for each name that has been resolved, with the step it stands in.
void each_name(const Version& version, const std::function<void(const Expr&, const Step*)>& visit);

}  // namespace hjemmel
