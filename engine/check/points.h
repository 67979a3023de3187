// Which values of a number, date or month are worth looking at when it is compared with some constants: each of them,
// and one between each two.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/check/range.h"
#include "engine/check/rule_set.h"

namespace hjemmel {

// Only values that the expression can have: within the range, and in steps where it is counted in steps.
std::vector<Rational> points_between(const RuleSet& rules, const Expr& expr, std::vector<Rational> cuts,
                                     const std::optional<Range>& range);

// "2 kr", "ja", "enlig", "2024-06": a value in a sentence.
std::string value_words(const Type& type, const Rational& value);

}  // namespace hjemmel
