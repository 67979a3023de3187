#include "engine/check/tables.h"

#include <algorithm>

#include "engine/check/cases_of_rows.h"
#include "engine/check/constant_value.h"

namespace hjemmel {
namespace {

constexpr std::size_t kMostCases = 100000;

// Rows in order are only looked through for idle ones, so there need not be as many.
constexpr std::size_t kMostCasesInOrder = 5000;

class RowCheck {
 public:
  RowCheck(Checking& checking, const FirstValue& first, const RangeOf& range_of)
      : checking_(checking),
        first_(first),
        range_of_(range_of),
        reached_(first.rows.size(), false),
        decided_(first.rows.size(), false) {}

  void check(const Months& months) {
    std::vector<const Expr*> conditions;
    for (const ChoiceRow& row : first_.rows) {
      if (row.condition && row.condition->type.kind != Type::Kind::YesNo) return;  // reported where it stands
      if (row.condition) conditions.push_back(&*row.condition);
    }
    const std::set<Month> changes = months_of_change(checking_.rules, conditions, months);
    for (const Month month : changes) {
      if (changes.size() > 1) month_ = " i " + to_text(month);
      if (!check_in(month)) return;
    }
    for (std::size_t i = 0; i < first_.rows.size(); ++i) check_reached(i);
  }

 private:
  bool is_table() const { return first_.kind == FirstValue::Kind::Table; }

  // False when the cases cannot be gone through.
  bool check_in(Month month) {
    CasesOfRows cases(checking_, range_of_, month);
    for (const ChoiceRow& row : first_.rows) {
      if (row.condition) cases.ask(*row.condition);
    }
    const std::size_t most = std::min(is_table() ? kMostCases : kMostCasesInOrder, checking_.cases_left);
    if (!cases.prepare(most)) {
      if (is_table()) report_too_large();
      return false;
    }
    if (cases.count() == 0) return false;  // a choice without alternatives, reported where it is declared
    checking_.cases_left -= cases.count();
    while (cases.next()) {
      if (is_table())
        look_in_table(cases);
      else
        look_in_order(cases);
    }
    for (std::size_t i = 0; i < first_.rows.size(); ++i) {
      const ChoiceRow& row = first_.rows[i];
      if (row.condition && cases.is_decided(*row.condition)) decided_[i] = true;
    }
    return true;
  }

  void look_in_order(const CasesOfRows& cases) {
    for (std::size_t i = 0; i < first_.rows.size(); ++i) {
      const ChoiceRow& row = first_.rows[i];
      if (row.condition && !cases.holds(*row.condition)) continue;
      reached_[i] = true;
      return;
    }
  }

  void look_in_table(const CasesOfRows& cases) {
    const ChoiceRow* holding = nullptr;
    bool otherwise = false;
    for (std::size_t i = 0; i < first_.rows.size(); ++i) {
      const ChoiceRow& row = first_.rows[i];
      if (!row.condition) otherwise = true;
      if (!row.condition || !cases.holds(*row.condition)) continue;
      reached_[i] = true;
      if (holding != nullptr) report_overlap(cases, row, *holding);
      holding = &row;
    }
    if (holding == nullptr && !otherwise) report_gap(cases);
  }

  void report_gap(const CasesOfRows& cases) {
    if (gap_) return;
    gap_ = true;
    report(checking_, DiagnosticKind::TableGap, "ingen række i tabellen gælder, når " + cases.words() + month_,
           {first_.span, "mangler en række"}, {}, "tilføj en række for tilfældet, eller slut med `ellers`");
  }

  void report_overlap(const CasesOfRows& cases, const ChoiceRow& row, const ChoiceRow& before) {
    if (overlap_) return;
    overlap_ = true;
    report(checking_, DiagnosticKind::TableOverlap, "to rækker i tabellen gælder begge, når " + cases.words() + month_,
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
    if (reached_[index] || !row.condition || decided_[index]) return;
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
  const RangeOf& range_of_;
  std::vector<bool> reached_;
  std::vector<bool> decided_;
  std::string month_;  // " i 2025-01", when the rates are others in another month
  bool gap_ = false;
  bool overlap_ = false;
};

}  // namespace

void check_rows(Checking& checking, const FirstValue& first, const RangeOf& range_of, const Months& months) {
  RowCheck(checking, first, range_of).check(months);
}

}  // namespace hjemmel
