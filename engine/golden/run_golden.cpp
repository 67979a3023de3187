// Calculates the rows of a table and says, of one that fails, where the calculation first parts from the source.
#include <utility>

#include "engine/api/calculate.h"
#include "engine/golden/compare.h"
#include "engine/golden/expected_cell.h"
#include "engine/golden/golden.h"
#include "engine/render/wording.h"

namespace hjemmel {
namespace {

constexpr std::size_t kLastSteps = 10;  // that are shown when no expected step differs

std::string shown(const std::string& name, const std::string& formula, const std::optional<Quantity>& value) {
  return "  " + name + (formula.empty() ? "" : ": " + formula) + " = " + (value ? value->text : kNotKnown) + "\n";
}

std::string named(const TraceStep& step) {
  return step.whose.empty() ? step.name : step.name + " (" + step.whose + ")";
}

// "dog mindst 0": the line as the rule has it.
std::string line_words(const TraceLine& line) {
  if (line.kind == TraceLine::Kind::Round) return "afrundet " + line.rounding;
  std::string text = render::kind_words(line.kind);
  text += (text.empty() ? "" : " ") + line.formula;
  if (!line.out_of_formula.empty()) text = "forholdsmæssigt for " + line.formula + " ud af " + line.out_of_formula;
  return line.skipped ? text + " (ikke brugt)" : text;
}

// The steps that led to the benefit, the last ones line by line, for the author to hold against the source.
std::string last_steps(const Result& result) {
  std::size_t end = result.steps.size();
  while (end > 0 && result.steps[end - 1].name != result.benefit) --end;
  std::string text;
  for (std::size_t i = end > kLastSteps ? end - kLastSteps : 0; i < end; ++i) {
    const TraceStep& step = result.steps[i];
    if (!step.supposed.empty()) continue;
    if (step.name != result.benefit) {
      text += shown(named(step) + " i " + step.month, "", step.value);
      continue;
    }
    for (const TraceLine& line : step.lines) text += shown(line.id, line_words(line), line.result);
  }
  return text;
}

std::string sentence(const Mismatch& difference) {
  return difference.column + ": forventet " + difference.expected + ", kom " + difference.came + "\n";
}

}  // namespace

std::string explain_differences(const std::vector<Mismatch>& differences, const Result& result) {
  std::string text;
  bool step_shown = false;
  for (const Mismatch& difference : differences) {
    if (difference.step && !step_shown) text += "første led, der afviger: ";
    step_shown |= difference.step.has_value();
    text += sentence(difference);
  }
  if (!differences.empty() && !step_shown) text += last_steps(result);
  return text;
}

std::vector<GoldenOutcome> run_golden(const RuleSet& rules, const std::string& path, const GoldenTable& table,
                                      Language language) {
  std::vector<GoldenOutcome> outcomes;
  const std::optional<std::size_t> benefit = find_benefit(rules, table.benefit);
  for (const GoldenRow& row : table.rows) {
    GoldenOutcome outcome{path, row.name, false, working_mistake(rules, table.benefit, row)};
    if (!outcome.explanation.empty()) outcome.explanation += "\n";
    if (benefit) {
      const Answer answer = calculate_case(rules, *benefit, row.given, row.month);
      const bool uncovered = expects_no_cover(row);
      for (const PlacedDiagnostic& diagnostic : answer.diagnostics) {
        if (uncovered && diagnostic.kind == name_of(DiagnosticKind::MonthNotCovered)) continue;
        outcome.explanation += language == Language::English ? diagnostic.english : diagnostic.drawn;
      }
      if (answer.result)
        outcome.explanation += explain_differences(compare(rules, row, *answer.result), *answer.result);
    } else {
      outcome.explanation += "der er ingen ydelse, som hedder `" + table.benefit + "`\n";
    }
    outcome.passed = outcome.explanation.empty();
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace hjemmel
