#include "engine/series/loop.h"

#include <utility>

#include "engine/diagnostics/diagnostics.h"
#include "engine/difference/attribution.h"
#include "engine/series/carried.h"
#include "engine/series/stretches.h"

namespace hjemmel {

Loop::Loop(Prepared prepared) : prepared_(std::move(prepared)) {
  facts_ = carried_facts(*prepared_.rules, prepared_.benefit);
}

std::vector<PlacedDiagnostic> Loop::check_case() const {
  std::vector<PlacedDiagnostic> mistakes;
  for (const std::size_t fact : facts_) {
    const auto values = prepared_.given.facts.find({fact, Who::Person, kNoElement});
    if (values == prepared_.given.facts.end()) continue;
    const std::string& name = prepared_.rules->facts[fact].name.text;
    for (const GivenValue& value : values->second) {
      if (value.from && value.to) continue;
      mistakes.push_back(without_place(
          DiagnosticKind::CarriedGivenForAll,
          "`" + name + "` føres videre fra måned til måned, men sagen siger ikke, hvilken måned værdien gælder for",
          "skriv både `fra` og `til`, for eksempel {\"værdi\": 0, \"fra\": \"2024-07\", \"til\": \"2024-07\"}"));
    }
  }
  return mistakes;
}

std::vector<PlacedDiagnostic> Loop::take(Month month) {
  std::vector<PlacedDiagnostic> mistakes;
  if (!months_.empty()) take_over(prepared_, carried_, month, mistakes);
  if (!mistakes.empty()) return mistakes;
  Answer answer = calculate(prepared_, month);
  if (!answer.result) return std::move(answer.diagnostics);
  SeriesMonth one;
  one.result = std::move(*answer.result);
  one.carried = std::move(carried_);
  one.begins_stretch = months_.empty();
  if (!months_.empty()) compare(months_.back().result, one, month);
  months_.push_back(std::move(one));
  carried_ = hjemmel::carried_on(prepared_, facts_, month);
  return {};
}

void Loop::compare(const Result& before, SeriesMonth& one, Month month) const {
  one.begins_stretch = differ(before, one.result);
  one.changed = changed_amounts(before, one.result);
  const bool both = before.amount && one.result.amount;
  if (!both || before.amount->value == one.result.amount->value) return;
  // A value that was carried on belongs to one month, so one case serves both.
  const Side earlier{prepared_.rules, add_months(month, -1), &prepared_.given};
  const Side later{prepared_.rules, month, &prepared_.given};
  one.causes = causes_between_months(earlier, later, prepared_.benefit);
}

Series Loop::finish() && {
  const RuleDecl& benefit = prepared_.rules->rules[prepared_.benefit];
  Series series{benefit.name.text, benefit.label.text, std::move(months_), {}, std::move(carried_)};
  series.stretches = stretches_of(series.months);
  return series;
}

}  // namespace hjemmel
