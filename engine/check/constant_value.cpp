#include "engine/check/constant_value.h"

#include "engine/check/reads.h"

namespace hjemmel {
namespace {

bool is_plain_rate(const Expr& expr) {
  return expr.kind == Expr::Kind::Name && expr.symbol_kind == SymbolKind::Rate && expr.keys.empty() && !expr.month;
}

std::optional<Rational> rate_value(const RuleSet& rules, const Expr& name, Month month) {
  const RateRow* row = row_in(rules.rates[name.symbol], month);
  if (row == nullptr || !row->cells.empty() || !(row->has_value || row->projected)) return std::nullopt;
  return row->value.number;
}

std::optional<Rational> combined(const RuleSet& rules, const Expr& expr, Month month) {
  const std::optional<Rational> left = constant_value(rules, expr.arguments[0], month);
  const std::optional<Rational> right = constant_value(rules, expr.arguments[1], month);
  if (!left || !right) return std::nullopt;
  switch (expr.kind) {
    case Expr::Kind::Add:
      return *left + *right;
    case Expr::Kind::Subtract:
      return *left - *right;
    case Expr::Kind::Divide:
      return *right == 0 ? std::nullopt : std::optional<Rational>(*left / *right);
    default:
      return *left * *right;
  }
}

}  // namespace

std::optional<Rational> constant_value(const RuleSet& rules, const Expr& expr, Month month) {
  if (is_plain_rate(expr)) return rate_value(rules, expr, month);
  switch (expr.kind) {
    case Expr::Kind::Number:
    case Expr::Kind::Percent:
    case Expr::Kind::YesNo:
    case Expr::Kind::Date:
    case Expr::Kind::Month:
      return expr.number;
    case Expr::Kind::Name:
      if (expr.symbol_kind != SymbolKind::Alternative) return std::nullopt;
      return Rational(static_cast<unsigned long>(expr.symbol));
    case Expr::Kind::Add:
    case Expr::Kind::Subtract:
    case Expr::Kind::Multiply:
    case Expr::Kind::Divide:
    case Expr::Kind::Share:
      // A day and a stretch of time are not two numbers.
      return expr.type.kind == Type::Kind::Number ? combined(rules, expr, month) : std::nullopt;
    default:
      return std::nullopt;
  }
}

std::set<Month> months_of_change(const RuleSet& rules, const std::vector<const Expr*>& expressions,
                                 const Months& months) {
  std::set<Month> changes = {months.first};
  const auto add_rows = [&](const RateDecl& rate) {
    for (const RateRow& row : rate.rows) {
      const Month from = first_whole_month(row.from.date);
      if (!row.level && months.first < from && (!months.last || from <= *months.last)) changes.insert(from);
    }
  };
  for (const Expr* expr : expressions) {
    each_part(*expr, [&](const Expr& part) {
      if (is_plain_rate(part)) add_rows(rules.rates[part.symbol]);
    });
  }
  return changes;
}

}  // namespace hjemmel
