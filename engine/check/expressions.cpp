#include "engine/check/expressions.h"

#include "engine/check/choices.h"
#include "engine/check/comparisons.h"
#include "engine/check/dates.h"
#include "engine/check/distributions.h"
#include "engine/check/lists.h"
#include "engine/check/named_values.h"
#include "engine/check/suppositions.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

using Known = std::optional<Type>;

bool check_number(Checking& checking, const Expr& expr, const Type& type) {
  if (is_number(type)) return true;
  report(checking, DiagnosticKind::NotANumber,
         "der kan ikke regnes med " + in_code(written(checking, expr.span)) + ", som er " + type_words(type),
         {expr.span, type_words(type)}, {}, "brug værdien i en betingelse: `når ... : ... ellers ...`");
  return false;
}

// Both sides of an operation, when both are numbers.
std::optional<std::pair<Type, Type>> two_numbers(Checking& checking, const Scope& scope, Expr& expr) {
  const Known left = annotate(checking, scope, expr.arguments[0], Place::Operand);
  const Known right = annotate(checking, scope, expr.arguments[1], Place::Operand);
  const bool left_fits = left && check_number(checking, expr.arguments[0], *left);
  const bool right_fits = right && check_number(checking, expr.arguments[1], *right);
  if (!left_fits || !right_fits) return std::nullopt;
  return std::make_pair(*left, *right);
}

void report_units_in_sum(Checking& checking, const Expr& sum, const Type& left, const Type& right) {
  const Expr& first = sum.arguments[0];
  const Expr& second = sum.arguments[1];
  if (is_bare_number(second)) return report_bare_number(checking, second, left, {first.span, type_words(left)});
  if (is_bare_number(first)) return report_bare_number(checking, first, right, {second.span, type_words(right)});
  const std::string verb = sum.kind == Expr::Kind::Add ? "lægges sammen" : "trækkes fra hinanden";
  report(checking, DiagnosticKind::UnitsInSum,
         type_words(left) + " og " + type_words(right) + " kan ikke " + verb + "; enhederne skal være ens",
         {second.span, type_words(right)}, {{first.span, type_words(left)}}, conversion_help(checking, second, left));
}

Known sum_type(Checking& checking, const Scope& scope, Expr& expr) {
  const Known left = annotate(checking, scope, expr.arguments[0], Place::Operand);
  const Known right = annotate(checking, scope, expr.arguments[1], Place::Operand);
  if (left && right && (is_day(*left) || is_day(*right))) return moved_type(checking, expr);
  const bool left_fits = left && check_number(checking, expr.arguments[0], *left);
  const bool right_fits = right && check_number(checking, expr.arguments[1], *right);
  if (!left_fits || !right_fits) return std::nullopt;
  if (is_free_zero(expr.arguments[0])) return right;
  if (is_free_zero(expr.arguments[1]) || same_type(*left, *right)) return left;
  report_units_in_sum(checking, expr, *left, *right);
  return std::nullopt;
}

Known product_type(Checking& checking, const Scope& scope, Expr& expr) {
  const auto sides = two_numbers(checking, scope, expr);
  if (!sides) return std::nullopt;
  const auto& [left, right] = *sides;
  if (left.unit.kr > 0 && right.unit.kr > 0) {
    report(checking, DiagnosticKind::MoneyTimesMoney,
           "to beløb kan ikke ganges med hinanden; kroner gange kroner er ingenting",
           {expr.arguments[1].span, type_words(right)}, {{expr.arguments[0].span, type_words(left)}},
           "skal der tages en andel, så skriv `... % af` beløbet");
    return std::nullopt;
  }
  return number_type(multiplied(left.unit, right.unit), left.percent && right.percent);
}

Known quotient_type(Checking& checking, const Scope& scope, Expr& expr) {
  const auto sides = two_numbers(checking, scope, expr);
  if (!sides) return std::nullopt;
  const auto& [left, right] = *sides;
  return number_type(divided(left.unit, right.unit), left.percent && !right.percent && is_plain(right.unit));
}

Known share_type(Checking& checking, const Scope& scope, Expr& expr) {
  const auto sides = two_numbers(checking, scope, expr);
  if (!sides) return std::nullopt;
  if (sides->first.percent) return sides->second;
  const Expr& share = expr.arguments[0];
  const bool bare = share.kind == Expr::Kind::Number && !share.has_unit;
  const std::string text = written(checking, share.span);
  report(checking, DiagnosticKind::ShareWithoutPercent,
         "foran `af` står en procent, men " + in_code(text) + " er " + type_words(sides->first),
         {share.span, type_words(sides->first)}, {},
         bare ? "skriv " + in_code(text + " % af ...") : "brug `*`, når det ikke er en procent");
  return std::nullopt;
}

Known provisional_type(Checking& checking, const Scope& scope, Expr& expr, Place place) {
  if (place == Place::Operand) {
    report(checking, DiagnosticKind::ProvisionalOutOfPlace,
           "`foreløbigt` kan kun stå i værdien af en regel eller en række", {expr.span, "midt i et udtryk"}, {},
           "lav en mellemregning af det, og brug dens navn her");
  }
  const Known value = annotate(checking, scope, expr.arguments[0], Place::Operand);
  const Known expected = annotate(checking, scope, expr.arguments[1], Place::Operand);
  if (!value || !expected) return std::nullopt;
  if (place == Place::Operand) return std::nullopt;
  if (is_free_zero(expr.arguments[1]) || same_type(*value, *expected)) return value;
  report(checking, DiagnosticKind::ProvisionalDiffers,
         "det foreløbige er " + type_words(*expected) + ", men det endelige er " + type_words(*value) +
             "; de skal være ens, for det ene træder i stedet for det andet",
         {expr.arguments[1].span, type_words(*expected)}, {{expr.arguments[0].span, type_words(*value)}},
         "regn det ene om, så begge er ens");
  return std::nullopt;
}

Known logic_type(Checking& checking, const Scope& scope, Expr& expr) {
  bool known = true;
  for (Expr& argument : expr.arguments) known = annotate_condition(checking, scope, argument) && known;
  return known ? Known(yes_no_type()) : std::nullopt;
}

Known unsupported_type(Checking& checking, const Expr& expr, Place place) {
  if (place == Place::RowValue) return std::nullopt;
  report(checking, DiagnosticKind::UnsupportedOutOfPlace, "`ikke understøttet` kan kun være værdien af en række",
         {expr.span, "ikke i en række"}, {}, "skriv `når ... : ikke understøttet \"...\"`, og slut med `ellers`");
  return std::nullopt;
}

Known month_before_type(Checking& checking, const Scope& scope, const Expr& expr) {
  if (scope.in_month_name) return month_type();
  report(checking, DiagnosticKind::MonthBeforeAsValue, "`måneden før` er kun en værdi, når en `måned` erklæres",
         {expr.span, "en måned som værdi"}, {}, "skriv `NAVN i måneden før`, eller erklær en `måned`");
  return std::nullopt;
}

Known type_of(Checking& checking, const Scope& scope, Expr& expr, Place place) {
  switch (expr.kind) {
    case Expr::Kind::Number:
      return number_type(expr.unit);
    case Expr::Kind::Percent:
      return number_type({}, true);
    case Expr::Kind::YesNo:
      return yes_no_type();
    case Expr::Kind::Name:
      return named_type(checking, scope, expr);
    case Expr::Kind::Date:
      return date_type();
    case Expr::Kind::Month:
    case Expr::Kind::ThisMonth:
      return month_type();
    case Expr::Kind::MonthBefore:
      return month_before_type(checking, scope, expr);
    case Expr::Kind::Add:
    case Expr::Kind::Subtract:
      return sum_type(checking, scope, expr);
    case Expr::Kind::Multiply:
      return product_type(checking, scope, expr);
    case Expr::Kind::Divide:
      return quotient_type(checking, scope, expr);
    case Expr::Kind::Share:
      return share_type(checking, scope, expr);
    case Expr::Kind::Compare:
      return comparison_type(checking, scope, expr);
    case Expr::Kind::OneOf:
      return one_of_type(checking, scope, expr);
    case Expr::Kind::And:
    case Expr::Kind::Or:
    case Expr::Kind::Not:
      return logic_type(checking, scope, expr);
    case Expr::Kind::Provisional:
      return provisional_type(checking, scope, expr, place);
    case Expr::Kind::Unsupported:
      return unsupported_type(checking, expr, place);
    case Expr::Kind::AsIf:
      return as_if_type(checking, scope, expr);
    case Expr::Kind::Rest:
      return rest_type(checking, scope, expr);
    case Expr::Kind::Count:
    case Expr::Kind::Sum:
    case Expr::Kind::Highest:
    case Expr::Kind::Lowest:
    case Expr::Kind::Exists:
    case Expr::Kind::All:
    case Expr::Kind::CoveredMonths:
    case Expr::Kind::CoveredDays:
      return aggregate_type(checking, scope, expr);
    case Expr::Kind::WholeYears:
    case Expr::Kind::WholeMonths:
    case Expr::Kind::Days:
      return duration_type(checking, scope, expr);
    case Expr::Kind::MonthOf:
      return month_of_type(checking, scope, expr);
    case Expr::Kind::FirstDay:
    case Expr::Kind::LastDay:
      return day_type(checking, scope, expr);
    case Expr::Kind::Error:
      break;
  }
  return std::nullopt;
}

// What stands for the whole value stands where an alternative is expected; what is only a part of it does not.
bool is_whole_value(Expr::Kind kind) {
  return kind == Expr::Kind::Name || kind == Expr::Kind::Provisional || kind == Expr::Kind::AsIf;
}

}  // namespace

std::optional<Type> annotate(Checking& checking, const Scope& scope, Expr& expr, Place place) {
  if (scope.expected != nullptr && !is_whole_value(expr.kind)) {
    Scope part = scope;
    part.expected = nullptr;
    return annotate(checking, part, expr, place);
  }
  Known type = type_of(checking, scope, expr, place);
  if (type) expr.type = *type;
  return type;
}

bool annotate_condition(Checking& checking, const Scope& scope, Expr& expr) {
  const Known type = annotate(checking, scope, expr, Place::Operand);
  if (!type) return false;
  if (type->kind == Type::Kind::YesNo) return true;
  const std::string text = written(checking, expr.span);
  std::string help = "sammenlign med noget: " + in_code(text + " er ...");
  if (is_number(*type)) help = "sammenlign med et tal: " + in_code(text + " er over 0");
  report(checking, DiagnosticKind::ConditionNotYesNo,
         "en betingelse er ja eller nej, men " + in_code(text) + " er " + type_words(*type),
         {expr.span, type_words(*type)}, {}, help);
  return false;
}

std::optional<Type> annotate_as(Checking& checking, const Scope& scope, Expr& expr, const Type& expected, Place place) {
  Scope asked = scope;
  asked.expected = expected.kind == Type::Kind::Choice ? &expected : nullptr;
  return annotate(checking, asked, expr, place);
}

bool is_free_zero(const Expr& expr) { return expr.kind == Expr::Kind::Number && !expr.has_unit && expr.number == 0; }

bool is_bare_number(const Expr& expr) { return expr.kind == Expr::Kind::Number && !expr.has_unit && expr.number != 0; }

std::string conversion_help(const Checking& checking, const Expr& expr, const Type& to) {
  if (!is_number(to) || !is_number(expr.type)) return {};
  if (expr.type.unit == to.unit)
    return to.percent ? "skriv tallet i %" : "skriv `... % af` det, procenten er en del af";
  const bool sum = (expr.kind == Expr::Kind::Add || expr.kind == Expr::Kind::Subtract) && !expr.in_brackets;
  const std::string text = written(checking, expr.span);
  return "regn om: " + in_code((sum ? "(" + text + ")" : text) + " " + conversion(expr.type.unit, to.unit));
}

void report_bare_number(Checking& checking, const Expr& number, const Type& wanted, Label other) {
  const std::string text = written(checking, number.span);
  const std::string unit = type_words(wanted);
  report(checking, DiagnosticKind::BareNumber,
         in_code(text) + " har ingen enhed, men her ventes " + unit + "; kun 0 passer til alle enheder",
         {number.span, "uden enhed"}, {std::move(other)}, "skriv " + in_code(text + " " + unit));
}

}  // namespace hjemmel
