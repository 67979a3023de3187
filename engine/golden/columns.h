// What the columns of a table are.
#pragma once

#include <optional>
#include <vector>

#include "engine/cases/case.h"
#include "engine/golden/table_text.h"

namespace hjemmel {

struct Column {
  enum class Kind {
    Name,            // navn
    PaymentMonth,    // måned
    Fact,            // løn, partners løn, børn 1 fødselsdato
    ListSize,        // børn
    Interpretation,  // fortolkning: "grænsens_år = lønmånedens"
    Correction,      // rettelse
    Step,            // the benefit, a step, or a line of one: fleksløntilskud.3, partners hjælp, barnets_alder (2)
    Outcome,         // udfald
    Status,          // status
    Missing,         // mangler
    Working,         // udregning
    Note             // note
  };
  Kind kind = Kind::Note;
  FactKey fact;  // Fact
  ListKey list;  // ListSize
  Type type;     // Step
};

struct Columns {
  std::vector<Column> given;
  std::vector<Column> expected;
};

// Nothing when a column is unknown, stands twice, or `måned` is missing; the diagnostics say which.
std::optional<Columns> read_columns(const RuleSet& rules, const TextRow& row, Diagnostics& diagnostics);

}  // namespace hjemmel
