#include "engine/explain/formula.h"

#include <functional>

#include "engine/explain/quantity.h"

namespace hjemmel {
namespace {

std::string month_text(const MonthRef& month) {
  switch (month.kind) {
    case MonthRef::Kind::ThisMonth:
      return "måneden";
    case MonthRef::Kind::MonthBefore:
      return "måneden før";
    case MonthRef::Kind::Named:
      return month.name.text;
    case MonthRef::Kind::MonthBeforeOf:
      return "måneden før " + month.name.text;
  }
  return "";
}

std::string comparison_text(Expr::Comparison comparison) {
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
      return "er tidligst";
  }
  return "";
}

std::string operator_text(const Expr& expr) {
  switch (expr.kind) {
    case Expr::Kind::Add:
      return "+";
    case Expr::Kind::Subtract:
      return "-";
    case Expr::Kind::Multiply:
      return "*";
    case Expr::Kind::Divide:
      return "/";
    case Expr::Kind::Share:
      return "af";
    case Expr::Kind::And:
      return "og";
    case Expr::Kind::Or:
      return "eller";
    case Expr::Kind::Provisional:
      return "foreløbigt";
    case Expr::Kind::Compare:
      return comparison_text(expr.comparison);
    default:
      return "";
  }
}

// Writes an expression; `leaf` says what stands for a name or a number.
std::string written(const Expr& expr, const std::function<std::string(const Expr&)>& leaf) {
  std::string text;
  switch (expr.kind) {
    case Expr::Kind::Number:
    case Expr::Kind::Percent:
    case Expr::Kind::YesNo:
    case Expr::Kind::Name:
    case Expr::Kind::ThisMonth:
    case Expr::Kind::MonthBefore:
      text = leaf(expr);
      break;
    case Expr::Kind::Not:
      text = "ikke " + written(expr.arguments[0], leaf);
      break;
    case Expr::Kind::Unsupported:
      text = "ikke understøttet";
      break;
    case Expr::Kind::Error:
      break;
    default:
      text = written(expr.arguments[0], leaf) + " " + operator_text(expr) + " " + written(expr.arguments[1], leaf);
  }
  return expr.in_brackets ? "(" + text + ")" : text;
}

std::string leaf_name(const Expr& expr) {
  switch (expr.kind) {
    case Expr::Kind::Name:
      return expr.month ? expr.name.text + " i " + month_text(*expr.month) : expr.name.text;
    case Expr::Kind::ThisMonth:
      return "måneden";
    case Expr::Kind::MonthBefore:
      return "måneden før";
    default:
      return in_formula(quantity(expr.type, expr.number));
  }
}

}  // namespace

std::string formula_with_names(const Expr& expr) { return written(expr, leaf_name); }

std::string formula_with_numbers(const RuleSet& rules, const PlannedRule& planned, const Evaluation& evaluation,
                                 const Expr& expr) {
  return written(expr, [&](const Expr& leaf) -> std::string {
    if (leaf.kind == Expr::Kind::Name && leaf.symbol_kind == SymbolKind::Alternative) return leaf.name.text;
    if (leaf.kind == Expr::Kind::Name && leaf.symbol_kind == SymbolKind::Interpretation) {
      const Value& chosen = evaluation.values[planned.expressions.at(&leaf)];
      const auto index = numerator(chosen.low).convert_to<std::size_t>();
      return rules.interpretations[leaf.symbol].alternatives[index].name.text;
    }
    Type type = leaf.type;
    if (leaf.kind == Expr::Kind::ThisMonth || leaf.kind == Expr::Kind::MonthBefore) type.kind = Type::Kind::Month;
    const auto known = quantity_if_known(type, evaluation.values[planned.expressions.at(&leaf)]);
    return known ? in_formula(*known) : "ukendt";
  });
}

}  // namespace hjemmel
