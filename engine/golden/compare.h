// A row of a table against what was calculated.
#pragma once

#include <hjemmel/result.h>

#include <optional>
#include <string>
#include <vector>

#include "engine/golden/golden.h"

namespace hjemmel {

// Something that came out otherwise than expected.
struct Mismatch {
  std::string column;
  std::string expected;
  std::string came;
  std::optional<std::size_t> step;  // its place in Result::steps, for a column that names a step other than the benefit
};

// All differences: those of the steps first, in the order of the calculation.
std::vector<Mismatch> compare(const RuleSet& rules, const GoldenRow& row, const Result& result);

// True when the row expects that no rule or rate covers its month, so that there is no result.
bool expects_no_cover(const GoldenRow& row);

// One line for each difference; the first step that differs is pointed out, and when none does, the steps that led to
// the benefit follow.
std::string explain_differences(const std::vector<Mismatch>& differences, const Result& result);

// The expected amount that the row's working has to give: the benefit's column, otherwise the first one with a number.
std::optional<Rational> worked_cell(const RuleSet& rules, const std::string& benefit, const GoldenRow& row);

// One sentence when the row's own working and its expected amount disagree; empty when they agree or there is none.
std::string working_mistake(const RuleSet& rules, const std::string& benefit, const GoldenRow& row);

}  // namespace hjemmel
