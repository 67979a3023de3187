// The rows of rates: dated, in order, one number each.
#include "engine/check/dated.h"
#include "engine/check/keyed_rates.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

void check_row_order(Checking& checking, const RateRow& row, const RateRow& next) {
  const Label first{row.from.span, "fra " + to_text(row.from.date)};
  const Label second{next.from.span, "fra " + to_text(next.from.date)};
  if (next.from.date == row.from.date && row.level != next.level) return;  // the level and the year's own amount
  if (next.from.date == row.from.date) {
    report(checking, DiagnosticKind::RateRowTwice, "to rækker gælder fra samme dag, " + to_text(next.from.date), second,
           {first}, "slet den ene, eller ret datoen");
  } else if (next.from.date < row.from.date) {
    report(checking, DiagnosticKind::RateRowsOutOfOrder, "rækkerne skrives i tidens orden, den ældste først", second,
           {first}, "flyt den ældste række op");
  }
}

void check_yearly_row(Checking& checking, const RateDecl& rate, std::size_t index) {
  const DateMark& from = rate.rows[index].from;
  const Date january = from.date.year() / date::January / date::day{1};
  if (from.date != january) {
    report(checking, DiagnosticKind::YearlyRowNotJanuary,
           in_code(rate.name.text) + " gælder `hvert år`, så en række begynder 1. januar",
           {from.span, "ikke 1. januar"}, {}, "skriv " + in_code(to_text(january)) + ", eller slet `hvert år`");
  }
  if (index == 0 || rate.rows[index - 1].level) return;
  const DateMark& before = rate.rows[index - 1].from;
  const date::year missing = before.date.year() + date::years{1};
  if (from.date.year() <= missing) return;
  const int first = static_cast<int>(missing);
  const int last = static_cast<int>(from.date.year()) - 1;
  const std::string years = first == last ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last);
  report(checking, DiagnosticKind::YearlyRowMissing,
         in_code(rate.name.text) + " gælder `hvert år`, men har ingen række for " + years, {from.span, "rækken efter"},
         {{before.span, "rækken før"}}, "tilføj " + in_code("fra " + std::to_string(first) + "-01-01 ..."));
}

void check_value(Checking& checking, const RateDecl& rate, const Expr& value) {
  const std::string text = written(checking, value.span);
  const bool number = value.kind == Expr::Kind::Number;
  if ((number && value.has_unit) || value.kind == Expr::Kind::Percent) {
    report(checking, DiagnosticKind::RateValueWithUnit,
           "en række er kun et tal; enheden " + in_code(type_words(rate.type)) + " står ved satsens navn",
           {value.span, "med enhed"}, {{rate.type.span, "enheden står her"}}, "skriv tallet uden enhed");
  } else if (!number && value.kind != Expr::Kind::Error) {
    report(checking, DiagnosticKind::RateValueNotNumber, "en række er ét tal, som det står i kilden, ikke en beregning",
           {value.span, "ikke ét tal"}, {}, "skal værdien beregnes, så skriv en `regel`");
  } else if (rate.type.percent && value.number > 1) {
    report(checking, DiagnosticKind::RatePercentOverWhole, "en procentsats er højst 100, men her står " + in_code(text),
           {value.span, "over 100 %"}, {{rate.type.span, "en procent"}}, "ret procenten");
  }
}

// What only a rate that is regulated can say.
void check_marks(Checking& checking, const RateDecl& rate, const RateRow& row) {
  if (rate.regulation) return;
  const std::string help = "skriv " + in_code("reguleres med ...") + " under satsens navn";
  const Label declared{rate.name.span, "reguleres ikke"};
  if (!row.has_value) {
    report(checking, DiagnosticKind::ProjectedWithoutRegulation,
           "rækken har ingen værdi, og satsen reguleres ikke, så intet siger, hvad den bliver",
           {row.from.span, "uden værdi"}, {declared}, "skriv tallet, eller " + help);
  }
  if (row.level) {
    report(checking, DiagnosticKind::LevelWithoutRegulation,
           "`niveau` er det beløb, reguleringen begynder med, men satsen reguleres ikke", {row.from.span, "et niveau"},
           {declared}, help);
  }
  for (const std::optional<Word>* mark : {&row.deviates, &row.misprint}) {
    if (!*mark) continue;
    const std::string name = mark == &row.deviates ? "afviger" : "trykfejl";
    report(checking, DiagnosticKind::DeviatesWithoutRegulation, "satsen reguleres ikke, så der er intet at afvige fra",
           {(*mark)->span, "afviger"}, {declared}, "slet " + in_code(name + " \"...\""));
  }
}

void check_row(Checking& checking, const RateDecl& rate, RateRow& row) {
  check_marks(checking, rate, row);
  check_cells(checking, rate, row);
  for (const RateCell& cell : row.cells) check_value(checking, rate, cell.value);
  if (row.cells.empty() && row.has_value) check_value(checking, rate, row.value);
}

void check_rate(Checking& checking, RateDecl& rate) {
  if (!is_number(rate.type)) {
    report(checking, DiagnosticKind::RateTypeNotNumber,
           "en sats er et tal, men " + in_code(rate.name.text) + " er erklæret som " + type_words(rate.type),
           {rate.type.span, type_words(rate.type)}, {},
           "erklær satsen med en enhed, med `%` eller som `tal`, eller skriv en regel i stedet");
    return;
  }
  if (rate.rows.empty()) {
    report(checking, DiagnosticKind::RateWithoutRows, "satsen " + in_code(rate.name.text) + " har ingen rækker",
           {rate.name.span, "uden rækker"}, {}, "skriv en række: `fra 2024-01-01 16.323 [LAB § 189 a]`");
  }
  for (std::size_t i = 0; i < rate.rows.size(); ++i) {
    RateRow& row = rate.rows[i];
    if (i + 1 < rate.rows.size()) check_row_order(checking, row, rate.rows[i + 1]);
    if (rate.yearly)
      check_yearly_row(checking, rate, i);
    else
      check_first_of_month(checking, row.from);
    check_row(checking, rate, row);
  }
}

}  // namespace

void check_rates(Checking& checking) {
  for (RateDecl& rate : checking.rules.rates) check_rate(checking, rate);
}

}  // namespace hjemmel
