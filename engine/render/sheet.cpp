#include "engine/render/sheet.h"

#include <algorithm>
#include <set>

#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

constexpr std::size_t kMonthWidth = 10;
constexpr std::size_t kCellWidth = 18;

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
std::vector<Column> columns_of(const Series& series, std::size_t others) {
  const std::size_t most = (kPageWidth - kMonthWidth) / kCellWidth - others;
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

std::vector<std::string> carried_names(const Series& series) {
  std::vector<std::string> names;
  for (const CarriedOn& carried : series.carried_on) names.push_back(carried.rule);
  return names;
}

std::vector<std::string> head_of(const std::string& text) { return wrap(capitalized(text), kCellWidth - 2); }

// Heads of several lines stand on the line below them.
void add_heads(Page& page, const std::vector<std::vector<std::string>>& heads) {
  std::size_t height = 1;
  for (const auto& head : heads) height = std::max(height, head.size());
  for (std::size_t row = 0; row < height; ++row) {
    std::vector<std::string> cells;
    for (const auto& head : heads) {
      const std::size_t empty = height - head.size();
      cells.push_back(row < empty ? "" : head[row - empty]);
    }
    page.raw(sheet_row(row + 1 == height ? "Måned" : "", cells));
  }
}

std::string without_amount(const Result& result) {
  if (result.outcome == Outcome::Refusal) return "afslag";
  switch (result.status) {
    case Status::AwaitsDiscretion:
      return "afventer skøn";
    case Status::Unsupported:
      return "beregnes ikke";
    default:
      return to_text(result.status);
  }
}

std::vector<std::string> cells_of(const Result& result, const std::vector<Column>& columns) {
  std::vector<std::string> cells;
  const bool has_none = result.outcome == Outcome::Refusal || result.status != Status::Proposal;
  for (const Column& column : columns) {
    const AmountTrace* amount = amount_in(result, column);
    const std::string text = amount != nullptr && amount->value ? amount->value->text : "";
    cells.push_back(!has_none ? text : cells.empty() ? without_amount(result) : "");
  }
  return cells;
}

// What the month hands on stands with the month after it, or at the end of the series.
const std::vector<CarriedOn>& handed_on(const Series& series, std::size_t month) {
  return month + 1 < series.months.size() ? series.months[month + 1].carried : series.carried_on;
}

std::string carried_cell(const std::vector<CarriedOn>& carried, const std::string& rule) {
  for (const CarriedOn& one : carried) {
    if (one.rule == rule) return one.value ? one.value->text : "ikke kendt";
  }
  return "";
}

void add_interpretation(Page& page, const InterpretationTrace& one, const Result& result) {
  const std::string default_ = one.is_default ? " (standard)" : "";
  page.line(0, one.question + " Valgt: " + words(one.chosen) + default_ + ". " + sentence(one.reason));
  for (const InterpretationTrace::Alternative& other : one.alternatives) {
    const std::string amount =
        other.amount ? ": " + shown_with_unit(*other.amount) + " i " + month_words(result.month) : "";
    page.line(2, "Ellers " + words(other.name) + amount + ". " + sentence(other.reason));
  }
}

}  // namespace

std::string sheet_row(const std::string& name, const std::vector<std::string>& cells) {
  std::string row = name;
  row.append(kMonthWidth - std::min(kMonthWidth, width_of(name)), ' ');
  for (const std::string& cell : cells) row += right(cell, kCellWidth);
  return row;
}

void add_sheet(Page& page, const Series& series, Carried carried) {
  std::vector<std::string> handed;
  if (carried == Carried::Shown) handed = carried_names(series);
  const std::vector<Column> columns = columns_of(series, handed.size());
  std::vector<std::vector<std::string>> heads;
  for (const Column& column : columns) heads.push_back(head_of(of_whom(column.whose, words(column.name))));
  for (const std::string& name : handed) heads.push_back(head_of(words(name)));
  add_heads(page, heads);
  for (std::size_t i = 0; i < series.months.size(); ++i) {
    const Result& result = series.months[i].result;
    std::vector<std::string> cells = cells_of(result, columns);
    for (const std::string& name : handed) cells.push_back(carried_cell(handed_on(series, i), name));
    page.raw(sheet_row(result.month, cells));
  }
}

void add_interpretations(Page& page, const Series& series) {
  std::set<std::string> told;
  for (const SeriesMonth& month : series.months) {
    for (const InterpretationTrace& one : month.result.interpretations) {
      if (!one.matters || !told.insert(one.name).second) continue;
      if (told.size() == 1) {
        page.blank();
        page.line(0, "Fortolkninger, der har betydning");
        page.underline('-');
      }
      add_interpretation(page, one, month.result);
    }
  }
}

}  // namespace hjemmel::render
