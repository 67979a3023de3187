// A series as a caseworker's sheet: a row for each month, and below it why an amount is not what it was.
#include <hjemmel/series.h>

#include <algorithm>

#include "engine/render/causes.h"
#include "engine/render/layout.h"
#include "engine/render/wording.h"

namespace hjemmel {
namespace render {
namespace {

constexpr std::size_t kMonthWidth = 10;
constexpr std::size_t kCellWidth = 16;

// An amount that some month of the series has.
struct Column {
  std::string name;
  std::string whose;
};

const AmountTrace* amount_in(const Result& result, const Column& column) {
  const auto same = [&](const AmountTrace& one) { return one.name == column.name && one.whose == column.whose; };
  const auto found = std::find_if(result.amounts.begin(), result.amounts.end(), same);
  return found == result.amounts.end() ? nullptr : &*found;
}

// As many as the page is wide enough for; the result of a month has the others.
std::vector<Column> columns_of(const Series& series) {
  const std::size_t most = (kPageWidth - kMonthWidth) / kCellWidth;
  std::vector<Column> columns{{series.benefit, ""}};
  for (const SeriesMonth& month : series.months) {
    for (const AmountTrace& amount : month.result.amounts) {
      const auto same = [&](const Column& one) { return one.name == amount.name && one.whose == amount.whose; };
      const bool is_new = std::none_of(columns.begin(), columns.end(), same);
      if (is_new && columns.size() < most) columns.push_back({amount.name, amount.whose});
    }
  }
  return columns;
}

std::string right(const std::string& text, std::size_t width) {
  const std::size_t taken = width_of(text);
  return (taken < width ? std::string(width - taken, ' ') : std::string()) + text;
}

void add_heads(Page& page, const std::vector<Column>& columns) {
  std::vector<std::vector<std::string>> heads;
  std::size_t height = 1;
  for (const Column& column : columns) {
    heads.push_back(wrap(of_whom(column.whose, capitalized(words(column.name))), kCellWidth - 2));
    height = std::max(height, heads.back().size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::string line(kMonthWidth, ' ');
    if (row + 1 == height) line.replace(0, 6, "Måned");
    for (const auto& head : heads) {
      const std::size_t empty = height - head.size();
      line += right(row < empty ? "" : head[row - empty], kCellWidth);
    }
    page.raw(std::move(line));
  }
}

std::string without_amount(const Result& result) {
  if (result.outcome == Outcome::Refusal) return "afslag";
  std::string status = to_text(result.status);
  std::replace(status.begin(), status.end(), '_', ' ');
  return status == "afventer skoen" ? "afventer skøn" : status == "ikke understoettet" ? "ikke beregnet" : status;
}

void add_month(Page& page, const Result& result, const std::vector<Column>& columns) {
  std::string line = result.month + std::string(kMonthWidth - result.month.size(), ' ');
  for (const Column& column : columns) {
    const AmountTrace* amount = amount_in(result, column);
    const bool refused = result.outcome == Outcome::Refusal || result.status != Status::Proposal;
    std::string cell = amount != nullptr && amount->value ? amount->value->text : "";
    if (refused) cell = &column == &columns.front() ? without_amount(result) : "";
    line += right(cell, kCellWidth);
  }
  page.raw(std::move(line));
}

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
  const std::vector<Column> columns = columns_of(series);
  add_heads(page, columns);
  for (const SeriesMonth& month : series.months) add_month(page, month.result, columns);
  page.blank();
  page.line(0, "Hvorfor beløbene ændrer sig");
  page.underline('-');
  for (const Stretch& stretch : series.stretches) {
    const Result& first = series.months[stretch.first].result;
    const bool tells_nothing = stretch.first == 0 && first.status == Status::Proposal && !first.failed_condition;
    if (!tells_nothing) add_change(page, series, stretch.first);
  }
  if (series.stretches.size() == 1) page.line(0, "Beløbene er de samme i alle månederne.");
  return page.text();
}

}  // namespace hjemmel
