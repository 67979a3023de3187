// What declarations read, after their names have been resolved.
#pragma once

#include <functional>

#include "engine/check/rule_set.h"

namespace hjemmel {

// Calls visit for the expression and each part of it, the whole first.
void each_part(const Expr& expr, const std::function<void(const Expr&)>& visit);

// Calls visit for each whole expression of the version, with the step it stands in; no step for the first value.
void each_expression(const Version& version, const std::function<void(const Expr&, const Step*)>& visit);

// Calls visit for each whole expression of the declaration: of a rule, those of the exceptions from it as well.
void each_expression_of(const RuleSet& rules, const Symbol& symbol, const std::function<void(const Expr&)>& visit);

// Calls visit for each whole expression of all rules, exceptions, named months, periods, distributions and regulations,
// with the declaration it stands in.
void each_body(const RuleSet& rules, const std::function<void(const Symbol&, const Expr&)>& visit);

using VisitRead = std::function<void(const Symbol&, Span)>;

// Calls visit for each thing that this one part of an expression reads itself, and where it is named.
void each_read(const Expr& part, const VisitRead& visit);

// Calls visit for each thing that the declaration reads.
void each_read_of(const RuleSet& rules, const Symbol& symbol, const VisitRead& visit);

}  // namespace hjemmel
