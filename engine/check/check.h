// Modules -> RuleSet. Finds what an author can get wrong before a citizen meets it.
#pragma once

#include <optional>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

// Checks the modules together. The sources are moved into the rule set. All mistakes are reported in one run; nothing
// is returned when there is any.
std::optional<RuleSet> check(std::vector<Module> modules, SourceSet sources, Diagnostics& diagnostics);

}  // namespace hjemmel
