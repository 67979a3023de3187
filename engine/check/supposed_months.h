// In which months what is supposed (`som om`) is read.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

// Where a fact or rule is read in another month than the one the expression stands in, by the expression or by what it
// reads; nothing when it is read in that month alone. A supposition holds only in its own month.
std::optional<Span> read_in_another_month(const RuleSet& rules, const Expr& expr, const SymbolKey& sought);

}  // namespace hjemmel
