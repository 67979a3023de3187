// What is said of a name in a case or a table that the rules do not have, with near names.
#pragma once

#include <string>

#include "engine/cases/case.h"

namespace hjemmel {

ValueError unknown_fact(const RuleSet& rules, const std::string& name);
ValueError unknown_interpretation(const RuleSet& rules, const std::string& name);
ValueError unknown_alternative(const InterpretationDecl& interpretation, const std::string& name);

// "vælg mellem `a`; `b`", or the near names when there are some.
std::string near_or_all(const std::string& written, const std::vector<std::string>& names);

}  // namespace hjemmel
