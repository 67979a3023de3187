#include <hjemmel/series.h>

#include <utility>

#include "engine/api/calculate.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/series/loop.h"

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

}  // namespace

SeriesAnswer series(const RuleSet& rules, std::string_view benefit, const SeriesAsked& asked) {
  if (const auto wrong = wrong_months(asked.from, asked.to)) return {std::nullopt, {*wrong}};
  Prepared prepared = prepare(rules, benefit, asked.case_json, asked.case_path, asked.from, asked.options);
  if (!prepared.diagnostics.empty()) return {std::nullopt, std::move(prepared.diagnostics)};
  Loop loop(std::move(prepared));
  std::vector<PlacedDiagnostic> mistakes;
  if (asked.from != asked.to) mistakes = loop.check_case();
  for (Month month = asked.from; mistakes.empty() && month <= asked.to; month = add_months(month, 1)) {
    mistakes = loop.take(month);
  }
  if (!mistakes.empty()) return {std::nullopt, std::move(mistakes)};
  return {std::move(loop).finish(), {}};
}

}  // namespace hjemmel
