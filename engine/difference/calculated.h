// A calculation that gave an amount, as it is kept to be compared with another.
#pragma once

#include <hjemmel/difference.h>

#include <optional>
#include <string_view>

#include "engine/api/calculate.h"
#include "engine/difference/mixed.h"

namespace hjemmel {

struct Calculated {
  const RuleSet* rules = nullptr;  // that were asked; `prepared.rules` are those known then
  const Asked* asked = nullptr;
  Prepared prepared;
  Program program;
  MixedAmount amount;
};

// Nothing when there is no amount.
std::optional<Calculated> calculated(const RuleSet& rules, std::string_view benefit, const Asked& asked);

}  // namespace hjemmel
