// Rule text for tests of the checker: a small law, and what a body must bring along to be a module.
#pragma once

#include <string>
#include <vector>

#include "engine/check/check.h"

namespace hjemmel {

// The module's head, a law TL with § 1 stk. 1-4 and § 2, and the declarations.
std::string module_with(const std::string& declarations);

struct Checked {
  std::optional<RuleSet> rules;
  std::vector<std::string> mistakes;  // their kinds, by position
};

Checked check_text(const std::string& text);

// The rules of the module; fails the test when there is a mistake in it.
RuleSet checked_rules(const std::string& declarations);

inline Month month(const std::string& text) { return *parse_month(text); }

}  // namespace hjemmel
