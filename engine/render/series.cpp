// A series as a caseworker's sheet: a row for each month, and below it why an amount is not what it was.
#include <hjemmel/series.h>

#include "engine/render/causes.h"
#include "engine/render/layout.h"
#include "engine/render/sheet.h"
#include "engine/render/wording.h"

namespace hjemmel {
namespace render {
namespace {

void add_names(Page& page, const std::string& what, const std::vector<FactTrace>& facts) {
  std::string names;
  for (const FactTrace& fact : facts) {
    const std::string name = of_whom(fact.whose, words(fact.name)) + (fact.month.empty() ? "" : " i " + fact.month);
    names += (names.empty() ? "" : "; ") + name;
  }
  if (!names.empty()) page.line(2, what + names);
}

void add_reason(Page& page, const Result& result) {
  if (result.failed_condition) page.line(2, "Afslag: " + result.failed_condition->refusal);
  add_names(page, "Mangler: ", result.facts_missing);
  add_names(page, "Kilderne er uenige om: ", result.conflicts);
  add_names(page, "Afventer en persons skøn: ", result.awaiting);
  for (const UnsupportedTrace& stop : result.unsupported) page.line(2, "Beregnes ikke: " + stop.text);
}

std::string said(const std::optional<Quantity>& amount) { return amount ? amount->text : "intet beløb"; }

// What goes with the benefit, and the benefit itself where no causes tell of it.
void add_changed(Page& page, const Series& series, const SeriesMonth& month) {
  for (const ChangedAmount& changed : month.changed) {
    const bool is_benefit = changed.name == series.benefit && changed.whose.empty();
    if (is_benefit && !month.causes.empty()) continue;
    page.line(2, of_whom(changed.whose, capitalized(words(changed.name))) + ": fra " + said(changed.before) + " til " +
                     said(changed.after));
  }
}

void add_change(Page& page, const Series& series, std::size_t index) {
  const SeriesMonth& month = series.months[index];
  page.blank();
  page.line(0, capitalized(month_words(month.result.month)) + " (" + month.result.month + ")");
  if (!month.causes.empty()) {
    const Result& before = series.months[index - 1].result;
    page.row({.text = month_words(before.month), .total = before.amount->text});
    add_causes(page, month.causes, before.amount->value);
    page.row({.text = "= " + month_words(month.result.month), .total = month.result.amount->text});
  }
  add_reason(page, month.result);
  add_changed(page, series, month);
}

}  // namespace
}  // namespace render

std::string render_series(const Series& series) {
  using namespace render;
  Page page;
  page.line(0, series.label + ", " + month_words(series.months.front().result.month) + " til " +
                   month_words(series.months.back().result.month));
  page.underline('=');
  add_sheet(page, series, Carried::Hidden);
  page.blank();
  page.line(0, "Hvorfor beløbene ændrer sig");
  page.underline('-');
  for (const Stretch& stretch : series.stretches) {
    const Result& first = series.months[stretch.first].result;
    const bool tells_nothing = stretch.first == 0 && first.status == Status::Proposal && !first.failed_condition;
    if (!tells_nothing) add_change(page, series, stretch.first);
  }
  if (series.stretches.size() == 1) page.line(0, "Beløbene er de samme i alle månederne.");
  add_interpretations(page, series);
  return page.text();
}

}  // namespace hjemmel
