#include "engine/series/carried.h"

#include <set>
#include <utility>

#include "engine/api/reading.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/evaluate/evaluate.h"
#include "engine/explain/quantity.h"
#include "engine/plan/plan.h"

namespace hjemmel {
namespace {

// The value of a rule of the person in the month; nothing when it is not known, or has no version then.
std::optional<Rational> value_of(const RuleSet& rules, std::size_t rule, const Case& given, Month month) {
  const auto planned = plan(rules, rule, month, shape_of(given));
  const Program* program = std::get_if<Program>(&planned);
  if (program == nullptr) return std::nullopt;
  const Evaluation evaluation = evaluate(*program, given);
  const Value& value = evaluation.values[program->planned[program->root].value];
  if (!value.known()) return std::nullopt;
  return value.low;
}

bool is_given(const RuleSet& rules, const Case& given, std::size_t fact, Month month) {
  const FactView view = view_fact(rules, given, {fact, Who::Person, kNoElement}, month);
  return view.value != nullptr || view.conflict;
}

PlacedDiagnostic refused(const CarriedOn& value, const ValueError& error) {
  return without_place(DiagnosticKind::CarriedValueRefused,
                       "`" + value.fact + "` for " + value.month + " er `" + value.rule + "`, " + value.source +
                           ", men den værdi kan oplysningen ikke have: " + error.message,
                       "giv oplysningen grænser og trin, som reglens beløb altid passer i, eller afrund i reglen");
}

}  // namespace

std::vector<std::size_t> carried_facts(const RuleSet& rules, std::size_t benefit) {
  std::set<std::size_t> facts;
  std::vector<std::size_t> readers{benefit};
  while (!readers.empty()) {
    const std::size_t reader = readers.back();
    readers.pop_back();
    for (const auto& [kind, symbol] : read_by(rules, reader)) {
      if (kind != SymbolKind::Fact || !rules.facts[symbol].carried_from) continue;
      if (facts.insert(symbol).second) readers.push_back(rules.facts[symbol].carried_symbol);
    }
  }
  return {facts.begin(), facts.end()};
}

std::vector<CarriedOn> carried_on(const Prepared& prepared, const std::vector<std::size_t>& facts, Month month) {
  std::vector<CarriedOn> all;
  const Month next = add_months(month, 1);
  for (const std::size_t fact : facts) {
    if (is_given(*prepared.rules, prepared.given, fact, next)) continue;
    const FactDecl& decl = prepared.rules->facts[fact];
    CarriedOn carried{decl.name.text, decl.label.text, decl.carried_from->text,
                      to_text(next),  std::nullopt,    "beregnet for " + to_text(month)};
    const auto value = value_of(*prepared.rules, decl.carried_symbol, prepared.given, month);
    if (value) carried.value = quantity(decl.type, *value);
    all.push_back(std::move(carried));
  }
  return all;
}

void take_over(Prepared& prepared, const std::vector<CarriedOn>& values, Month month,
               std::vector<PlacedDiagnostic>& diagnostics) {
  for (const CarriedOn& carried : values) {
    if (!carried.value) continue;
    const Symbol* symbol = prepared.rules->find(carried.fact);
    const FactDecl& decl = prepared.rules->facts[symbol->index];
    // What is shown of a percentage is a hundred times its value.
    const Rational value = decl.type.percent ? Rational(carried.value->value / 100) : carried.value->value;
    if (const auto error = refusal_of(decl, value)) {
      diagnostics.push_back(refused(carried, *error));
      continue;
    }
    GivenValue given;
    given.value = value;
    given.from = month;
    given.to = month;
    given.source = carried.source;
    prepared.given.facts[{symbol->index, Who::Person, kNoElement}].push_back(std::move(given));
  }
}

}  // namespace hjemmel
