// What the columns of a table are.
#pragma once

#include <optional>
#include <vector>

#include "engine/check/rule_set.h"
#include "engine/golden/table_text.h"

namespace hjemmel {

struct Column {
  enum class Kind {
    Name,            // navn
    PaymentMonth,    // måned
    Fact,            // løn
    Interpretation,  // fortolkning: "grænsens_år = lønmånedens"
    Correction,      // rettelse
    Step,            // the benefit, a step, or a line of one: fleksløntilskud.3
    MonthStep,       // the month that a named month came to: lønmåned
    Outcome,         // udfald
    Status,          // status
    Missing,         // mangler
    Working,         // udregning
    Note             // note
  };
  Kind kind = Kind::Note;
  std::size_t symbol = 0;  // Fact: index into RuleSet::facts; Step: into RuleSet::rules
};

struct Columns {
  std::vector<Column> given;
  std::vector<Column> expected;
};

// Nothing when a column is unknown, stands twice, or `måned` is missing; the diagnostics say which.
std::optional<Columns> read_columns(const RuleSet& rules, const TextRow& row, Diagnostics& diagnostics);

}  // namespace hjemmel
