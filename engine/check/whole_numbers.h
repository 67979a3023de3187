// Whether a number is always a whole one: a count, a sum of whole amounts, what has been rounded to whole numbers.
#pragma once

#include "engine/check/rule_set.h"

namespace hjemmel {

// False where that cannot be seen at once.
bool is_whole(const RuleSet& rules, const Expr& expr);

}  // namespace hjemmel
