// One row of a table, with the values it shares with the others.
#pragma once

#include <string>

#include "engine/golden/columns.h"
#include "engine/golden/given_values.h"
#include "engine/golden/golden.h"

namespace hjemmel {

// What the rows of one block have in common.
struct BlockReading {
  const RuleSet& rules;
  const std::string& benefit;
  char grade;
  const TextBlock& block;
  const Columns& columns;
  GivenValues shared;
};

// `fælles:` and `fortolkninger:` of the block; of two lines about one fact the later one holds.
GivenValues read_shared(const RuleSet& rules, const TextBlock& block, Diagnostics& diagnostics);

// Nothing when the row has mistakes.
std::optional<GoldenRow> read_row(const BlockReading& reading, const TextRow& row, Diagnostics& diagnostics);

}  // namespace hjemmel
