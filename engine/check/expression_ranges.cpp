#include "engine/check/expression_ranges.h"

#include <algorithm>
#include <utility>

#include "engine/check/lists.h"
#include "engine/check/range_messages.h"

namespace hjemmel {
namespace {

using Known = std::optional<Range>;

template <class Operation>
Known combined(const Known& left, const Known& right, Operation operation) {
  if (!left || !right) return std::nullopt;
  return operation(*left, *right);
}

Known range_of(const FactDecl& fact) {
  if (!fact.least || !fact.most) return std::nullopt;
  return Range::between(*fact.least, *fact.most);
}

bool is_constant(const Expr& expr) { return expr.kind == Expr::Kind::Number || expr.kind == Expr::Kind::Percent; }

Known range_of(const RateDecl& rate) {
  Known range;
  bool all_known = true;
  const auto join = [&](const Expr& value) {
    if (!is_constant(value)) all_known = false;
    const Range point = Range::point(value.number);
    range = range ? either(*range, point) : point;
  };
  for (const RateRow& row : rate.rows) {
    if (row.level) continue;
    if (row.cells.empty()) join(row.value);
    for (const RateCell& cell : row.cells) join(cell.value);
  }
  return all_known ? range : std::nullopt;
}

Range with_nothing(const Range& range) { return either(range, Range::point(0)); }

// Some of so many, each within the range.
Range sum_of(const Range& each, std::size_t most) {
  return multiply(with_nothing(each), Range::between(0, static_cast<unsigned long>(most)));
}

}  // namespace

void ExpressionRanges::guard(const Expr& condition, bool holds) {
  add_guards(
      condition, holds, [this](const Expr& expr) { return range(expr); }, guards_);
}

Known ExpressionRanges::quotient(const Expr& expr) {
  const Known left = range(expr.arguments[0]);
  const Known divisor = range(expr.arguments[1]);
  if (divisor && divisor->can_be_zero()) {
    report_zero(checking_, DiagnosticKind::DivisorCanBeZero, expr.arguments[1], *divisor);
    return std::nullopt;
  }
  return combined(left, divisor, divide);
}

// The right side of `og` is asked only where the left holds, that of `eller` only where it does not.
Known ExpressionRanges::logic(const Expr& expr) {
  range(expr.arguments[0]);
  const std::size_t before = guards_.size();
  guard(expr.arguments[0], expr.kind == Expr::Kind::And);
  range(expr.arguments[1]);
  keep_guards(before);
  return std::nullopt;
}

Known ExpressionRanges::comparison(const Expr& expr) {
  for (const Expr& side : expr.arguments) range(side);
  const Expr& name = expr.arguments[0];
  if (!is_constant(expr.arguments[1])) return std::nullopt;
  if (name.kind != Expr::Kind::Name || name.symbol_kind != SymbolKind::Fact) return std::nullopt;
  const FactDecl& fact = rules_.facts[name.symbol];
  if (const Known declared = range_of(fact)) check_decided(checking_, expr, fact, *declared);
  return std::nullopt;
}

// A distribution takes no more than there is; what it leaves of a name is known only when it takes no more than that.
Known ExpressionRanges::value_of(const Expr& name) {
  switch (name.symbol_kind) {
    case SymbolKind::Fact:
      return name.keys.empty() ? range_of(rules_.facts[name.symbol]) : std::nullopt;
    case SymbolKind::Rate:
      return range_of(rules_.rates[name.symbol]);
    case SymbolKind::Rule:
      return name.keys.empty() ? values_[name.symbol] : std::nullopt;
    case SymbolKind::Distribution:
      return Range{Rational(0), std::nullopt, false};
    default:
      return std::nullopt;
  }
}

Known ExpressionRanges::named(const Expr& name) {
  Known range = value_of(name);
  if (!range) return range;
  for (const Guard& known : guards_) {
    if (known.reading == reading_of(name)) range = both(*range, known.range);
  }
  return range;
}

// Inside an aggregate a name is read of another element or in another month: what is known outside says nothing there.
Known ExpressionRanges::aggregate(const Expr& expr) {
  if (expr.domain->symbol_kind == SymbolKind::None) return std::nullopt;  // reported where it is named
  const Guards outside = std::exchange(guards_, {});
  if (expr.where) {
    range(expr.arguments[*expr.where]);
    guard(expr.arguments[*expr.where], true);
  }
  const bool has_value =
      expr.kind == Expr::Kind::Sum || expr.kind == Expr::Kind::Highest || expr.kind == Expr::Kind::Lowest;
  const Known value = has_value ? range(expr.arguments[0]) : std::nullopt;
  if (expr.by) range(expr.arguments[*expr.by]);
  const bool covered = expr.kind == Expr::Kind::CoveredMonths || expr.kind == Expr::Kind::CoveredDays;
  if (covered) parts(expr);
  guards_ = outside;
  if (covered) return Range{Rational(0), std::nullopt, false};
  std::size_t most = most_of(rules_, *expr.domain);
  if (expr.domain->best) most = std::min(most, *expr.domain->best);
  if (expr.kind == Expr::Kind::Count) return Range::between(0, static_cast<unsigned long>(most));
  if (!value) return std::nullopt;
  return expr.kind == Expr::Kind::Sum ? sum_of(*value, most) : with_nothing(*value);
}

// What is supposed must be something that could be: the ranges of all that depends on it build on that.
void ExpressionRanges::check_supposed(const Expr& expr) {
  for (std::size_t i = 0; i < expr.supposed_symbols.size(); ++i) {
    const Expr& value = expr.arguments[i + 1];
    const Known supposed = range(value);
    const bool fact = expr.supposed_symbols[i].kind == SymbolKind::Fact;
    if (!fact || !is_constant(value) || !supposed) continue;
    const FactDecl& decl = rules_.facts[expr.supposed_symbols[i].symbol];
    const Known declared = range_of(decl);
    if (!declared || (*declared->low <= *supposed->low && *supposed->high <= *declared->high)) continue;
    report_supposed_outside(checking_, value, decl, *declared);
  }
}

Known ExpressionRanges::as_if(const Expr& expr) {
  check_supposed(expr);
  const Guards outside = std::exchange(guards_, {});
  range(expr.arguments[0]);
  guards_ = outside;
  return std::nullopt;
}

Known ExpressionRanges::parts(const Expr& expr) {
  for (const Expr& argument : expr.arguments) range(argument);
  return std::nullopt;
}

Known ExpressionRanges::range(const Expr& expr) {
  const auto sides = [&](auto operation) {
    const Known left = range(expr.arguments[0]);
    const Known right = range(expr.arguments[1]);
    return combined(left, right, operation);
  };
  switch (expr.kind) {
    case Expr::Kind::Number:
    case Expr::Kind::Percent:
      return Range::point(expr.number);
    case Expr::Kind::Name:
      return named(expr);
    case Expr::Kind::Rest:
      return Range{Rational(0), std::nullopt, false};
    case Expr::Kind::Add:
    case Expr::Kind::Subtract:
      if (expr.type.kind != Type::Kind::Number) return parts(expr);
      return expr.kind == Expr::Kind::Add ? sides(add) : sides(subtract);
    case Expr::Kind::Multiply:
    case Expr::Kind::Share:
      return sides(multiply);
    case Expr::Kind::Provisional:
      return sides(either);
    case Expr::Kind::Divide:
      return quotient(expr);
    case Expr::Kind::Compare:
      return comparison(expr);
    case Expr::Kind::And:
    case Expr::Kind::Or:
      return logic(expr);
    case Expr::Kind::AsIf:
      return as_if(expr);
    case Expr::Kind::Count:
    case Expr::Kind::Sum:
    case Expr::Kind::Highest:
    case Expr::Kind::Lowest:
    case Expr::Kind::Exists:
    case Expr::Kind::All:
    case Expr::Kind::CoveredMonths:
    case Expr::Kind::CoveredDays:
      return aggregate(expr);
    case Expr::Kind::WholeYears:
    case Expr::Kind::WholeMonths:
    case Expr::Kind::Days:
      parts(expr);
      return Range{Rational(0), std::nullopt, false};
    default:
      return parts(expr);
  }
}

}  // namespace hjemmel
