// The months that a value holds for, as a case or a table writes them.
#pragma once

#include <string>

#include "engine/cases/case.h"

namespace hjemmel {

enum class Bound { First, Last };  // fra, til

struct ReadMonth {
  std::optional<Month> month;
  std::optional<ValueError> error;
};

// Reads "2024-01", or a date that is the first (for a `til`: the last) day of a month; for a fact that belongs to years
// also "2024". A period that would split a month or a year is refused: the fact has one value for the whole of it.
ReadMonth read_period_bound(const FactDecl& fact, const std::string& text, Bound bound);

// The mistake of a period that ends before it begins; nothing for one that does not.
std::optional<ValueError> backwards(const std::optional<Month>& from, const std::optional<Month>& to);

}  // namespace hjemmel
