#include "engine/series/recalculated.h"

#include <algorithm>
#include <string>

#include "engine/api/reading.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/evaluate/evaluate.h"
#include "engine/explain/quantity.h"
#include "engine/plan/plan.h"

namespace hjemmel {
namespace {

constexpr const char* kWanted = "har_efterregulering";
constexpr const char* kMonth = "efterreguleres_i";
constexpr const char* kFirst = "efterreguleres_fra";
constexpr const char* kPaid = "udbetalt";
constexpr const char* kDifference = "forskel";

std::optional<std::size_t> find(const RuleSet& rules, const std::set<Named>& read, const char* name, SymbolKind kind) {
  const Symbol* symbol = rules.find(name);
  if (symbol == nullptr || symbol->kind != kind || read.count({kind, symbol->index}) == 0) return std::nullopt;
  return symbol->index;
}

std::optional<RecalculationNames> names_in(const RuleSet& rules, std::size_t benefit) {
  const std::set<Named> read = read_by(rules, benefit);
  const auto wanted = find(rules, read, kWanted, SymbolKind::Fact);
  const auto month = find(rules, read, kMonth, SymbolKind::Fact);
  const auto first = find(rules, read, kFirst, SymbolKind::Fact);
  const auto paid = find(rules, read, kPaid, SymbolKind::Fact);
  const auto difference = find(rules, read, kDifference, SymbolKind::Rule);
  if (!wanted || !month || !first || !paid || !difference) return std::nullopt;
  return RecalculationNames{*wanted, *month, *first, *paid, *difference};
}

std::string help_for(const RuleSet& rules) {
  std::string names;
  for (const std::size_t benefit : rules.benefits) {
    if (names_in(rules, benefit)) names += (names.empty() ? "`" : ", `") + rules.rules[benefit].name.text + "`";
  }
  return names.empty() ? "`hjemmel series` beregner ydelsen måned for måned" : "det kan " + names;
}

bool is_counted(const Result& result, const std::string& difference, const std::string& month) {
  return std::any_of(result.steps.begin(), result.steps.end(), [&](const TraceStep& step) {
    return step.name == difference && step.month == month && step.whose.empty() && step.supposed.empty();
  });
}

// What the lines of the rule take one from another: what was paid, what is due, what was settled.
void take_lines(RecalculatedMonth& one, const Program& program, const Evaluation& evaluation, const Type& type) {
  const PlannedRule& rule = program.planned[program.root];
  one.difference = quantity_if_known(type, evaluation.values[rule.value]);
  std::optional<Quantity>* parts[] = {&one.paid, &one.due, &one.settled};
  for (std::size_t i = 0; i < std::min(rule.lines.size(), std::size(parts)); ++i) {
    const PlannedLine& line = rule.lines[i];
    *parts[i] = quantity_if_known(type, evaluation.values[i == 0 ? line.result : line.operand]);
  }
}

}  // namespace

std::optional<RecalculationNames> names_of_recalculation(const RuleSet& rules, std::size_t benefit,
                                                         std::vector<PlacedDiagnostic>& diagnostics) {
  const auto names = names_in(rules, benefit);
  if (!names) {
    diagnostics.push_back(without_place(
        DiagnosticKind::NotRecalculable,
        "reglerne for `" + rules.rules[benefit].name.text + "` siger ikke, hvordan udbetalte måneder regnes igen",
        help_for(rules)));
  }
  return names;
}

std::vector<RecalculatedMonth> recalculated_months(const Prepared& prepared, const RecalculationNames& names,
                                                   Month first, Month month, const Result& result) {
  std::vector<RecalculatedMonth> months;
  const RuleDecl& rule = prepared.rules->rules[names.difference];
  for (Month one = first; one < month; one = add_months(one, 1)) {
    RecalculatedMonth recalculated;
    recalculated.month = to_text(one);
    recalculated.counted = is_counted(result, rule.name.text, recalculated.month);
    const auto planned = plan(*prepared.rules, names.difference, one, shape_of(prepared.given));
    if (const Program* program = std::get_if<Program>(&planned)) {
      take_lines(recalculated, *program, evaluate(*program, prepared.given), rule.type);
    }
    months.push_back(std::move(recalculated));
  }
  return months;
}

}  // namespace hjemmel
