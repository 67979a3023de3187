// Rule files -> a checked rule set that can be shared.
#pragma once

#include <hjemmel/hjemmel.h>

#include <string>
#include <vector>

namespace hjemmel {

// The hash of a rule set whose files, laid out by the formatter, have these texts in this order.
std::string hash_of(const std::vector<RuleText>& texts);

}  // namespace hjemmel
