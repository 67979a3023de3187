// The second time axis: the rules and a case as they were known on a day.
#pragma once

#include "engine/cases/case.h"
#include "engine/check/rule_set.h"

namespace hjemmel {

// The rules without what became known after the day: editions of laws, versions, steps and rows of rates. An end
// (`til`, `kun til`) that came with such an edition falls away too. Indices, names and the hash stay as they are.
// A version that no edition brought is known from its first day.
RuleSet rules_known_on(const RuleSet& rules, Date day);

// The case without the values registered, and the corrections made, after the day. What has no date was always known.
Case case_known_on(const Case& given, Date day);

}  // namespace hjemmel
