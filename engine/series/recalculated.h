// The names by which the rules of a benefit say how it is recalculated.
#pragma once

#include <hjemmel/recalculate.h>

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/api/calculate.h"

namespace hjemmel {

// Facts and a rule that the benefit reads.
struct RecalculationNames {
  std::size_t wanted = 0;      // har_efterregulering: ja/nej
  std::size_t month = 0;       // efterreguleres_i: the month it happens in
  std::size_t first = 0;       // efterreguleres_fra: the first month that is calculated again
  std::size_t paid = 0;        // udbetalt
  std::size_t difference = 0;  // the rule forskel: what was paid, `nedsat med` what is due and with what was settled
};

// Nothing, and a diagnostic, when the benefit does not read all of them.
std::optional<RecalculationNames> names_of_recalculation(const RuleSet& rules, std::size_t benefit,
                                                         std::vector<PlacedDiagnostic>& diagnostics);

// Every month from the first that was paid until the recalculation, with its difference line by line.
std::vector<RecalculatedMonth> recalculated_months(const Prepared& prepared, const RecalculationNames& names,
                                                   Month first, Month month, const Result& result);

}  // namespace hjemmel
