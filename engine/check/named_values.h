// Names in expressions, and the month they are read in.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

// The type of what a name means; annotates the expression with its symbol and that of its month.
std::optional<Type> named_type(Checking& checking, const Scope& scope, Expr& expr);

// The alternatives of an interpretation as a type.
Type choice_type(const InterpretationDecl& interpretation);

// What is read by the name of a fact, rate, rule, interpretation or distribution; nothing for all other names.
std::optional<Type> type_of_value(const RuleSet& rules, const Symbol& symbol);

}  // namespace hjemmel
