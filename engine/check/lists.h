// Aggregates: what is counted, summed or asked of the elements of a list or the months of a period.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

std::optional<Type> aggregate_type(Checking& checking, const Scope& scope, Expr& expr);

// The most elements or months that the domain can have. REQUIRES: the domain is resolved.
std::size_t most_of(const RuleSet& rules, const Domain& domain);

}  // namespace hjemmel
