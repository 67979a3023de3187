// Calculates the rows of a table and says, of one that fails, where the calculation first parts from the source.
#include <algorithm>

#include "engine/api/calculate.h"
#include "engine/golden/compare.h"
#include "engine/golden/golden.h"

namespace hjemmel {
namespace {

constexpr int kLastLines = 12;  // of a calculation that is shown when no expected step differs

std::string last_lines(const std::string& text) {
  std::size_t begin = text.size();
  for (int lines = 0; lines <= kLastLines && begin != std::string::npos && begin > 0; ++lines) {
    begin = text.rfind('\n', begin - 1);
  }
  return begin == std::string::npos || begin == 0 ? text : text.substr(begin + 1);
}

std::string sentence(const Difference& difference) {
  return difference.column + ": forventet " + difference.expected + ", kom " + difference.came + "\n";
}

}  // namespace

std::string explain_differences(const std::vector<Difference>& differences, const Result& result) {
  std::string text;
  bool step_shown = false;
  for (const Difference& difference : differences) {
    if (difference.step && !step_shown) text += "første led, der afviger: ";
    step_shown |= difference.step.has_value();
    text += sentence(difference);
  }
  if (!differences.empty() && !step_shown) text += last_lines(render_calculation(result));
  return text;
}

std::vector<GoldenOutcome> run_golden(const RuleSet& rules, const std::string& path, const GoldenTable& table) {
  std::vector<GoldenOutcome> outcomes;
  const std::optional<std::size_t> benefit = find_benefit(rules, table.benefit);
  for (const GoldenRow& row : table.rows) {
    GoldenOutcome outcome{path, row.name, false, working_mistake(rules, table.benefit, row)};
    if (!outcome.explanation.empty()) outcome.explanation += "\n";
    if (benefit) {
      const Answer answer = calculate_case(rules, *benefit, row.given, row.month);
      for (const PlacedDiagnostic& diagnostic : answer.diagnostics) outcome.explanation += diagnostic.drawn;
      if (answer.result) outcome.explanation += explain_differences(compare(row, *answer.result), *answer.result);
    } else {
      outcome.explanation += "der er ingen ydelse, som hedder `" + table.benefit + "`\n";
    }
    outcome.passed = outcome.explanation.empty();
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace hjemmel
