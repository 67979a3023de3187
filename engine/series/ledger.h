// A table of monthly values, as a payment system exports it: `;` between the cells, a row for each month.
//
//   måned;udbetalt;afregnet
//   2024-02;15.452,00;0,00
//
// The columns are named after facts of the person that are numbers of every month. An empty cell is not known.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/cases/case.h"

namespace hjemmel {

struct Ledger {
  std::map<FactKey, std::vector<GivenValue>> facts;
  std::map<FactKey, Span> columns;  // where each is named
};

// Reads the file (already added to `sources`). Mistakes are diagnostics with their place; nothing is returned then.
std::optional<Ledger> read_ledger(const RuleSet& rules, const SourceSet& sources, std::uint32_t file,
                                  Diagnostics& diagnostics);

}  // namespace hjemmel
