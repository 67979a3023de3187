// What an expression is before any case is: numbers, dates, and rates in the month they are read in.
#pragma once

#include <optional>
#include <set>

#include "engine/check/periods.h"
#include "engine/check/rule_set.h"

namespace hjemmel {

// Nothing when it hangs on a case, or on a rate that has no row for the month.
std::optional<Rational> constant_value(const RuleSet& rules, const Expr& expr, Month month);

// The first months of the stretches of `months` in which every rate that the expressions read keeps its value.
std::set<Month> months_of_change(const RuleSet& rules, const std::vector<const Expr*>& expressions,
                                 const Months& months);

}  // namespace hjemmel
