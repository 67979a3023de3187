#include <hjemmel/series.h>

#include <utility>

#include "engine/api/calculate.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/difference/causes.h"
#include "engine/series/carried.h"
#include "engine/series/stretches.h"

namespace hjemmel {
namespace {

std::optional<PlacedDiagnostic> wrong_months(Month from, Month to) {
  const int count = month_number(to) - month_number(from) + 1;
  if (count < 1) {
    return without_place(DiagnosticKind::SeriesBackwards,
                         "serien går fra " + to_text(from) + " til " + to_text(to) + ", altså baglæns",
                         "skriv den tidligste måned først");
  }
  if (count <= kMostMonthsOfSeries) return std::nullopt;
  return without_place(DiagnosticKind::SeriesTooLong,
                       "serien er på " + std::to_string(count) + " måneder; den kan højst være på " +
                           std::to_string(kMostMonthsOfSeries),
                       "regn den i flere dele, og giv hver del det, som den forrige førte videre");
}

// One month after another, each with what the months before carried on.
class Loop {
 public:
  explicit Loop(Prepared prepared) : prepared_(std::move(prepared)) {
    facts_ = carried_facts(*prepared_.rules, prepared_.benefit);
  }

  SeriesAnswer run(Month from, Month to) {
    for (Month month = from; month <= to; month = add_months(month, 1)) {
      if (!take(month)) return {std::nullopt, std::move(diagnostics_)};
      carried_ = carried_on(prepared_, facts_, month);
      if (month < to) take_over(prepared_, carried_, add_months(month, 1), diagnostics_);
      if (!diagnostics_.empty()) return {std::nullopt, std::move(diagnostics_)};
    }
    const RuleDecl& benefit = prepared_.rules->rules[prepared_.benefit];
    Series series{benefit.name.text, benefit.label.text, std::move(months_), {}, std::move(carried_)};
    series.stretches = stretches_of(series.months);
    return {std::move(series), {}};
  }

 private:
  bool take(Month month) {
    Answer answer = calculate(prepared_, month);
    if (!answer.result) {
      diagnostics_ = std::move(answer.diagnostics);
      return false;
    }
    SeriesMonth one;
    one.result = std::move(*answer.result);
    one.carried = std::move(carried_);
    one.begins_stretch = months_.empty();
    if (!months_.empty()) compare(months_.back().result, one, month);
    months_.push_back(std::move(one));
    return true;
  }

  void compare(const Result& before, SeriesMonth& one, Month month) const {
    one.begins_stretch = differ(before, one.result);
    one.changed = changed_amounts(before, one.result);
    const bool both = before.amount && one.result.amount;
    if (!both || before.amount->value == one.result.amount->value) return;
    // A value that was carried on belongs to one month, so one case serves both.
    const Side earlier{prepared_.rules, add_months(month, -1), &prepared_.given};
    const Side later{prepared_.rules, month, &prepared_.given};
    one.causes = causes_between(earlier, later, prepared_.benefit);
  }

  Prepared prepared_;
  std::vector<std::size_t> facts_;
  std::vector<CarriedOn> carried_;
  std::vector<SeriesMonth> months_;
  std::vector<PlacedDiagnostic> diagnostics_;
};

}  // namespace

SeriesAnswer series(const RuleSet& rules, std::string_view benefit, const SeriesAsked& asked) {
  if (const auto wrong = wrong_months(asked.from, asked.to)) return {std::nullopt, {*wrong}};
  Prepared prepared = prepare(rules, benefit, asked.case_json, asked.case_path, asked.from, asked.options);
  if (!prepared.diagnostics.empty()) return {std::nullopt, std::move(prepared.diagnostics)};
  return Loop(std::move(prepared)).run(asked.from, asked.to);
}

}  // namespace hjemmel
