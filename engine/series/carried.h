// The facts that a series takes over from the month before (`videreført fra`).
#pragma once

#include <hjemmel/series.h>

#include <cstddef>
#include <vector>

#include "engine/api/calculate.h"

namespace hjemmel {

// The carried facts that the benefit asks for, and those that the rules they are carried from ask for, in the order in
// which the rule files declare them.
std::vector<std::size_t> carried_facts(const RuleSet& rules, std::size_t benefit);

// What the rules of the month hand to the next one: only what the case does not itself give for that month.
std::vector<CarriedOn> carried_on(const Prepared& prepared, const std::vector<std::size_t>& facts, Month month);

// Puts it among the facts of the case. A value that the fact cannot have is a diagnostic.
void take_over(Prepared& prepared, const std::vector<CarriedOn>& values, Month month,
               std::vector<PlacedDiagnostic>& diagnostics);

}  // namespace hjemmel
