#include "engine/check/comparisons.h"

#include "engine/check/choices.h"
#include "engine/check/expressions.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

enum class Sort { Same, Size, Order };

Sort sort_of(Expr::Comparison comparison) {
  switch (comparison) {
    case Expr::Comparison::Is:
    case Expr::Comparison::IsNot:
      return Sort::Same;
    case Expr::Comparison::AtLeast:
    case Expr::Comparison::AtMost:
    case Expr::Comparison::Over:
    case Expr::Comparison::Under:
      return Sort::Size;
    default:
      return Sort::Order;
  }
}

std::string text_of(Expr::Comparison comparison) {
  switch (comparison) {
    case Expr::Comparison::Is:
      return "er";
    case Expr::Comparison::IsNot:
      return "er ikke";
    case Expr::Comparison::AtLeast:
      return "er mindst";
    case Expr::Comparison::AtMost:
      return "er højst";
    case Expr::Comparison::Over:
      return "er over";
    case Expr::Comparison::Under:
      return "er under";
    case Expr::Comparison::Before:
      return "er før";
    case Expr::Comparison::After:
      return "er efter";
    case Expr::Comparison::NoLaterThan:
      return "er senest";
    case Expr::Comparison::NoEarlierThan:
      break;
  }
  return "er tidligst";
}

// The word of the other kind that says the same: sizes of numbers, order of days.
Expr::Comparison counterpart(Expr::Comparison comparison) {
  switch (comparison) {
    case Expr::Comparison::AtLeast:
      return Expr::Comparison::NoEarlierThan;
    case Expr::Comparison::AtMost:
      return Expr::Comparison::NoLaterThan;
    case Expr::Comparison::Over:
      return Expr::Comparison::After;
    case Expr::Comparison::Under:
      return Expr::Comparison::Before;
    case Expr::Comparison::Before:
      return Expr::Comparison::Under;
    case Expr::Comparison::After:
      return Expr::Comparison::Over;
    case Expr::Comparison::NoLaterThan:
      return Expr::Comparison::AtMost;
    case Expr::Comparison::NoEarlierThan:
      return Expr::Comparison::AtLeast;
    default:
      return comparison;
  }
}

// Whether the word can be said of a value of that type; reports when it cannot.
bool check_word(Checking& checking, const Expr& expr, const Expr& side, const Type& type) {
  const Sort sort = sort_of(expr.comparison);
  if (sort == Sort::Same || (sort == Sort::Size && is_number(type)) || (sort == Sort::Order && is_day(type))) {
    return true;
  }
  const bool size = sort == Sort::Size;
  const bool has_counterpart = size ? is_day(type) : is_number(type);
  const std::string asked = size ? "tal" : "datoer og måneder";
  report(checking, size ? DiagnosticKind::SizeOfNonNumbers : DiagnosticKind::OrderOfNonDates,
         in_code(text_of(expr.comparison)) + " bruges om " + asked + ", men " + in_code(written(checking, side.span)) +
             " er " + type_words(type),
         {side.span, type_words(type)}, {},
         has_counterpart ? "skriv " + in_code(text_of(counterpart(expr.comparison))) : "skriv `er` eller `er ikke`");
  return false;
}

void report_not_alternative(Checking& checking, const Expr& choice, const Expr& other) {
  const std::string name = written(checking, choice.span);
  const bool could_be_misspelt = other.kind == Expr::Kind::Name && checking.rules.find(other.name.text) == nullptr;
  if (could_be_misspelt) {
    report(checking, DiagnosticKind::UnknownAlternative, in_code(name) + " har ikke svaret " + in_code(other.name.text),
           {other.span, "ukendt svar"}, {{choice.span, "spørges her"}},
           alternatives_help(checking, other.name.text, choice.type));
    return;
  }
  report(checking, DiagnosticKind::NotComparedWithAlternative,
         in_code(name) + " er et valg og kan kun sammenlignes med et af sine svar", {other.span, "ikke et svar"},
         {{choice.span, "et valg"}}, alternatives_help(checking, {}, choice.type));
}

// With one of its alternatives, or with another value of the same choice.
void compare_choice(Checking& checking, const Scope& scope, const Expr& choice, Expr& other) {
  if (take_as_alternative(other, choice.type)) return;
  if (choice.type.alternatives.empty()) return;  // what it is declared as has been reported
  const bool unknown = other.kind == Expr::Kind::Name && checking.rules.find(other.name.text) == nullptr;
  if (unknown) return report_not_alternative(checking, choice, other);
  const std::size_t before = checking.diagnostics.size();
  const std::optional<Type> type = annotate(checking, scope, other, Place::Operand);
  const bool same = type && type->kind == Type::Kind::Choice && same_type(*type, choice.type);
  if (!same && checking.diagnostics.size() == before) report_not_alternative(checking, choice, other);
}

void compare_numbers(Checking& checking, const Expr& left, const Expr& right) {
  if (is_free_zero(left) || is_free_zero(right) || same_type(left.type, right.type)) return;
  const Label left_label{left.span, type_words(left.type)};
  const Label right_label{right.span, type_words(right.type)};
  if (is_bare_number(right)) return report_bare_number(checking, right, left.type, left_label);
  if (is_bare_number(left)) return report_bare_number(checking, left, right.type, right_label);
  report(checking, DiagnosticKind::UnitsInComparison,
         left_label.text + " og " + right_label.text + " kan ikke sammenlignes; enhederne skal være ens", right_label,
         {left_label}, conversion_help(checking, right, left.type));
}

void compare(Checking& checking, const Expr& expr, const Expr& left, const Expr& right) {
  if (!check_word(checking, expr, left, left.type) || !check_word(checking, expr, right, right.type)) return;
  if (is_number(left.type) && is_number(right.type)) return compare_numbers(checking, left, right);
  if (left.type.kind == right.type.kind && left.type.kind != Type::Kind::Choice) return;
  const bool date_and_month = is_day(left.type) && is_day(right.type);
  const Expr& date = left.type.kind == Type::Kind::Date ? left : right;
  report(checking, DiagnosticKind::TypesInComparison,
         type_words(left.type) + " kan ikke sammenlignes med " + type_words(right.type),
         {right.span, type_words(right.type)}, {{left.span, type_words(left.type)}},
         date_and_month ? "skriv " + in_code("måneden for " + written(checking, date.span))
                        : std::string("sammenlign kun værdier af samme slags"));
}

}  // namespace

std::optional<Type> comparison_type(Checking& checking, const Scope& scope, Expr& expr) {
  Expr& left = expr.arguments[0];
  Expr& right = expr.arguments[1];
  const std::optional<Type> left_type = annotate(checking, scope, left, Place::Operand);
  if (left_type && left_type->kind == Type::Kind::Choice) {
    if (check_word(checking, expr, left, *left_type)) compare_choice(checking, scope, left, right);
    return yes_no_type();
  }
  // Without a known left side, a name on the right may be an alternative of what was meant: nothing is said about it.
  if (!left_type && right.kind == Expr::Kind::Name && checking.rules.find(right.name.text) == nullptr) {
    return yes_no_type();
  }
  const std::optional<Type> right_type = annotate(checking, scope, right, Place::Operand);
  if (left_type && right_type) compare(checking, expr, left, right);
  return yes_no_type();
}

}  // namespace hjemmel
