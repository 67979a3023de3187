// What a cell after the double bar may say, and whether a value of a result is what it says.
#pragma once

#include <hjemmel/result.h>

#include <optional>
#include <string>

#include "engine/golden/columns.h"

namespace hjemmel {

inline constexpr const char* kNotKnown = "ukendt";          // a step that is expected to have no value
inline constexpr const char* kNotCovered = "ikke_daekket";  // a status: no rule or rate covers the month

// Reports a cell that can never be what a result says: a number that is none, an outcome or a fact that does not exist.
void check_expected_cell(const RuleSet& rules, const Column& column, const Piece& cell, Diagnostics& diagnostics);

// Whether the cell says this value, exactly. Amounts may be written as arithmetic: "65/3".
bool says(const std::string& cell, const std::optional<Quantity>& value);

// "udfald", "status", "mangler" and the columns that are not compared; everything else names a step.
bool is_step_column(const std::string& name);

}  // namespace hjemmel
