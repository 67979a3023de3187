#include "engine/check/tables.h"

#include <algorithm>

#include "engine/check/cases_of_rows.h"

namespace hjemmel {
namespace {

constexpr std::size_t kMostCases = 100000;

// Rows in order are only looked through for idle ones, so there need not be as many.
constexpr std::size_t kMostCasesInOrder = 5000;

class RowCheck {
 public:
  RowCheck(Checking& checking, const FirstValue& first, const RangeOf& range_of)
      : checking_(checking), first_(first), cases_(checking, range_of), reached_(first.rows.size(), false) {}

  void check() {
    for (const ChoiceRow& row : first_.rows) {
      if (row.condition && row.condition->type.kind != Type::Kind::YesNo) return;  // reported where it stands
      if (row.condition) cases_.ask(*row.condition);
    }
    const bool table = first_.kind == FirstValue::Kind::Table;
    const std::size_t most = std::min(table ? kMostCases : kMostCasesInOrder, checking_.cases_left);
    if (!cases_.prepare(most)) {
      if (table) report_too_large();
      return;
    }
    if (cases_.count() == 0) return;  // a choice without alternatives, reported where it is declared
    checking_.cases_left -= cases_.count();
    while (cases_.next()) {
      if (table)
        look_in_table();
      else
        look_in_order();
    }
    for (std::size_t i = 0; i < first_.rows.size(); ++i) check_reached(i);
  }

 private:
  void look_in_order() {
    for (std::size_t i = 0; i < first_.rows.size(); ++i) {
      const ChoiceRow& row = first_.rows[i];
      if (row.condition && !cases_.holds(*row.condition)) continue;
      reached_[i] = true;
      return;
    }
  }

  void look_in_table() {
    const ChoiceRow* holding = nullptr;
    bool otherwise = false;
    for (std::size_t i = 0; i < first_.rows.size(); ++i) {
      const ChoiceRow& row = first_.rows[i];
      if (!row.condition) otherwise = true;
      if (!row.condition || !cases_.holds(*row.condition)) continue;
      reached_[i] = true;
      if (holding != nullptr) report_overlap(row, *holding);
      holding = &row;
    }
    if (holding == nullptr && !otherwise) report_gap();
  }

  void report_gap() {
    if (gap_) return;
    gap_ = true;
    report(checking_, DiagnosticKind::TableGap, "ingen række i tabellen gælder, når " + cases_.words(),
           {first_.span, "mangler en række"}, {}, "tilføj en række for tilfældet, eller slut med `ellers`");
  }

  void report_overlap(const ChoiceRow& row, const ChoiceRow& before) {
    if (overlap_) return;
    overlap_ = true;
    report(checking_, DiagnosticKind::TableOverlap, "to rækker i tabellen gælder begge, når " + cases_.words(),
           {row.condition->span, "gælder da"}, {{before.condition->span, "og det gør denne"}},
           "ret betingelserne, så kun én gælder; skal den første gå forud, så slet `tabel`");
  }

  void report_too_large() {
    report(checking_, DiagnosticKind::TableTooLarge,
           "tabellen har mere end 100.000 tilfælde, så det kan ikke efterprøves, at netop én række gælder",
           {first_.span, "for mange tilfælde"}, {}, "del tabellen: lav mellemregninger af nogle af betingelserne");
  }

  // Of a comparison that the range of a fact has decided, another message tells.
  void check_reached(std::size_t index) {
    const ChoiceRow& row = first_.rows[index];
    if (reached_[index] || !row.condition || cases_.is_decided(*row.condition)) return;
    report(checking_, DiagnosticKind::RowNeverReached,
           index == 0 ? "rækken gælder aldrig"
                      : "rækken nås aldrig; når dens betingelse holder, er en række før den valgt",
           {row.condition->span, "nås aldrig"}, index == 0 ? std::vector<Label>{} : rows_before(index),
           "ret betingelsen, slet rækken, eller flyt den op");
  }

  std::vector<Label> rows_before(std::size_t index) const {
    constexpr std::size_t kMostShown = 3;
    std::vector<Label> labels;
    for (std::size_t i = index > kMostShown ? index - kMostShown : 0; i < index; ++i) {
      if (first_.rows[i].condition) labels.push_back({first_.rows[i].condition->span, "en række før"});
    }
    return labels;
  }

  Checking& checking_;
  const FirstValue& first_;
  CasesOfRows cases_;
  std::vector<bool> reached_;
  bool gap_ = false;
  bool overlap_ = false;
};

}  // namespace

void check_rows(Checking& checking, const FirstValue& first, const RangeOf& range_of) {
  RowCheck(checking, first, range_of).check();
}

}  // namespace hjemmel
