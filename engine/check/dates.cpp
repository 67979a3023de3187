#include "engine/check/dates.h"

#include "engine/check/expressions.h"
#include "engine/check/names.h"
#include "engine/check/places.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

Unit one_year() {
  Unit unit;
  unit.year = 1;
  return unit;
}

Unit one_month() {
  Unit unit;
  unit.month = 1;
  return unit;
}

Unit one_day() {
  Unit unit;
  unit.day = 1;
  return unit;
}

// A month has no days, and no week is a whole number of days in the language's units.
bool moves(const Type& day, const Unit& by) {
  if (by == one_year() || by == one_month()) return true;
  return day.kind == Type::Kind::Date && by == one_day();
}

void report_dates_in_sum(Checking& checking, const Expr& expr) {
  const Expr& left = expr.arguments[0];
  const Expr& right = expr.arguments[1];
  const bool both = is_day(left.type) && is_day(right.type);
  const std::string between =
      in_code("dage fra " + written(checking, right.span) + " til " + written(checking, left.span));
  report(checking, DiagnosticKind::DatesInSum,
         both ? "datoer og måneder kan ikke lægges til eller trækkes fra hinanden"
              : "en dato eller måned flyttes ved at lægge noget til den, så den står først",
         {right.span, type_words(right.type)}, {{left.span, type_words(left.type)}},
         both ? "tiden imellem dem er " + between : "byt om: først datoen, så det, der lægges til");
}

void report_moved_by(Checking& checking, const Expr& day, const Expr& by) {
  const bool month = day.type.kind == Type::Kind::Month;
  const bool bare = by.kind == Expr::Kind::Number && !by.has_unit;
  const std::string text = written(checking, by.span);
  std::string help = month ? "skriv `... måneder` eller `... år`" : "skriv `... år`, `... måneder` eller `... dage`";
  if (bare) help = "skriv " + in_code(text + (month ? " måneder" : " dage")) + " eller " + in_code(text + " år");
  if (is_number(by.type) && by.type.unit.week == 1) help = "skriv ugerne som dage: 2 uger er `14 dage`";
  report(checking, DiagnosticKind::DateMovedByOther,
         std::string(month ? "en kalendermåned flyttes med måneder eller år"
                           : "en dato flyttes med år, måneder eller dage") +
             ", men " + in_code(text) + " er " + type_words(by.type),
         {by.span, type_words(by.type)}, {{day.span, type_words(day.type)}}, help);
}

void check_date(Checking& checking, const Expr& expr, const Type& type) {
  if (type.kind == Type::Kind::Date) return;
  const std::string text = written(checking, expr.span);
  report(checking, DiagnosticKind::DurationOfNonDates,
         "tiden regnes mellem to datoer, men " + in_code(text) + " er " + type_words(type),
         {expr.span, type_words(type)}, {},
         type.kind == Type::Kind::Month
             ? "skriv " + in_code("første dag i " + text) + " eller " + in_code("sidste dag i " + text)
             : std::string());
}

void report_no_month(Checking& checking, const Expr& expr, const Word& name, const Symbol& symbol) {
  const std::string day = expr.kind == Expr::Kind::FirstDay ? "første dag i" : "sidste dag i";
  report(checking, DiagnosticKind::DayOfNonMonth,
         "efter " + in_code(day) + " står en måned; det er " + in_code(name.text) + " ikke",
         {name.span, "ikke en måned"}, {{name_of(checking.rules, symbol).span, "erklæret her"}},
         "skriv `måneden`, en erklæret `måned`, en måned som `2025-06`, eller navnet på en kalendermåned");
}

void resolve_month(Checking& checking, const Scope& scope, Expr& expr) {
  const Word& name = expr.month->name;
  const std::optional<Symbol> symbol = look_up(checking, scope, name);
  if (!symbol) return;
  expr.month_symbol_kind = symbol->kind;
  expr.month_symbol = symbol->index;
  if (symbol->kind == SymbolKind::MonthName) return;
  const RuleSet& rules = checking.rules;
  const bool fact = symbol->kind == SymbolKind::Fact && rules.facts[symbol->index].type.kind == Type::Kind::Month;
  const bool rule = symbol->kind == SymbolKind::Rule && rules.rules[symbol->index].type.kind == Type::Kind::Month;
  if (fact || rule) return check_element(checking, scope, name, *symbol);
  expr.month_symbol_kind = SymbolKind::None;
  report_no_month(checking, expr, name, *symbol);
}

}  // namespace

std::optional<Type> moved_type(Checking& checking, const Expr& expr) {
  const Expr& day = expr.arguments[0];
  const Expr& by = expr.arguments[1];
  if (!is_day(day.type) || is_day(by.type)) {
    report_dates_in_sum(checking, expr);
    return std::nullopt;
  }
  if (!is_number(by.type) || by.type.percent || !moves(day.type, by.type.unit)) {
    report_moved_by(checking, day, by);
    return std::nullopt;
  }
  const bool part = by.kind == Expr::Kind::Number && denominator(by.number) != 1;
  if (part) {
    report(checking, DiagnosticKind::DateMovedByPart,
           "en dato flyttes et helt antal, ikke " + in_code(written(checking, by.span)), {by.span, "ikke et helt tal"},
           {{day.span, type_words(day.type)}}, "skriv et helt antal, for eksempel `6 måneder` for et halvt år");
  }
  return day.type;
}

void annotate_date(Checking& checking, const Scope& scope, Expr& expr) {
  const std::optional<Type> type = annotate(checking, scope, expr, Place::Operand);
  if (type) check_date(checking, expr, *type);
}

std::optional<Type> duration_type(Checking& checking, const Scope& scope, Expr& expr) {
  for (Expr& end : expr.arguments) annotate_date(checking, scope, end);
  if (expr.kind == Expr::Kind::WholeYears) return number_type(one_year());
  return number_type(expr.kind == Expr::Kind::WholeMonths ? one_month() : one_day());
}

std::optional<Type> month_of_type(Checking& checking, const Scope& scope, Expr& expr) {
  Expr& date = expr.arguments[0];
  const std::optional<Type> type = annotate(checking, scope, date, Place::Operand);
  if (type && type->kind != Type::Kind::Date) {
    report(checking, DiagnosticKind::MonthOfNonDate,
           "`måneden for` er en datos måned, men " + in_code(written(checking, date.span)) + " er " + type_words(*type),
           {date.span, type_words(*type)}, {},
           type->kind == Type::Kind::Month ? "slet `måneden for`; det er allerede en måned" : "");
  }
  return month_type();
}

std::optional<Type> day_type(Checking& checking, const Scope& scope, Expr& expr) {
  if (expr.month->kind == MonthRef::Kind::Named) {
    resolve_month(checking, scope, expr);
  } else if (expr.month->kind == MonthRef::Kind::MonthBeforeOf) {
    report(checking, DiagnosticKind::DayOfNonMonth,
           "her kan ikke stå `måneden før` og en dato; måneden skal kendes ved sit eget navn",
           {expr.month->span, "måneden før en anden"}, {},
           "lav en mellemregning, der er en kalendermåned: " + in_code(expr.month->name.text + " - 1 måned") +
               ", og skriv dens navn her");
  }
  return date_type();
}

}  // namespace hjemmel
