// Expressions: every name in the month it is read in.
#include <cassert>
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {

NodeId Planner::expression(PlannedRule& planned, const Expr& expr) {
  std::vector<NodeId> arguments;
  for (const Expr& argument : expr.arguments) arguments.push_back(expression(planned, argument));
  NodeId result = kNoNode;
  switch (expr.kind) {
    case Expr::Kind::Number:
    case Expr::Kind::Percent:
    case Expr::Kind::YesNo:
      result = constant(expr.number);
      break;
    case Expr::Kind::Name:
      result = name(planned, expr);
      break;
    case Expr::Kind::ThisMonth:
      result = constant(month_number(planned.month));
      break;
    case Expr::Kind::MonthBefore:
      result = constant(month_number(planned.month) - 1);
      break;
    case Expr::Kind::Add:
      result = node(Op::Add, arguments[0], arguments[1]);
      break;
    case Expr::Kind::Subtract:
      result = node(Op::Subtract, arguments[0], arguments[1]);
      break;
    case Expr::Kind::Multiply:
    case Expr::Kind::Share:
      result = node(Op::Multiply, arguments[0], arguments[1]);
      break;
    case Expr::Kind::Divide:
      result = node(Op::Divide, arguments[0], arguments[1]);
      break;
    case Expr::Kind::Compare:
      result = comparison(expr, arguments[0], arguments[1]);
      break;
    case Expr::Kind::And:
      result = node(Op::And, arguments[0], arguments[1]);
      break;
    case Expr::Kind::Or:
      result = node(Op::Or, arguments[0], arguments[1]);
      break;
    case Expr::Kind::Not:
      result = node(Op::Not, arguments[0]);
      break;
    case Expr::Kind::Provisional:
      result = node(Op::Provisional, arguments[0], arguments[1]);
      break;
    case Expr::Kind::Unsupported: {
      Node made;
      made.op = Op::Unsupported;
      made.source = &expr;
      made.month = planned.month;
      result = add_node(std::move(made));
      break;
    }
    case Expr::Kind::Error:
      assert(false);
      break;
  }
  planned.expressions[&expr] = result;
  return result;
}

NodeId Planner::comparison(const Expr& expr, NodeId left, NodeId right) {
  switch (expr.comparison) {
    case Expr::Comparison::Is:
      return node(Op::Equal, left, right);
    case Expr::Comparison::IsNot:
      return node(Op::Not, node(Op::Equal, left, right));
    case Expr::Comparison::AtLeast:
    case Expr::Comparison::NoEarlierThan:
      return node(Op::LessOrEqual, right, left);
    case Expr::Comparison::AtMost:
    case Expr::Comparison::NoLaterThan:
      return node(Op::LessOrEqual, left, right);
    case Expr::Comparison::Over:
    case Expr::Comparison::After:
      return node(Op::Less, right, left);
    case Expr::Comparison::Under:
    case Expr::Comparison::Before:
      return node(Op::Less, left, right);
  }
  return kNoNode;
}

NodeId Planner::name(PlannedRule& planned, const Expr& expr) {
  if (!expr.month) return name_in(expr, planned.month);
  switch (expr.month->kind) {
    case MonthRef::Kind::ThisMonth:
      return name_in(expr, planned.month);
    case MonthRef::Kind::MonthBefore:
      return name_in(expr, add_months(planned.month, -1));
    case MonthRef::Kind::Named:
      return in_named_month(expr.month_symbol, planned.month, [&](Month month) { return name_in(expr, month); });
    case MonthRef::Kind::MonthBeforeOf:
      return fact_before(expr, planned.month);
  }
  return kNoNode;
}

NodeId Planner::name_in(const Expr& expr, Month month) {
  switch (expr.symbol_kind) {
    case SymbolKind::Fact:
      return fact_in(expr.symbol, month);
    case SymbolKind::Rate:
      return rate_in(expr.symbol, month);
    case SymbolKind::Rule:
      return program_.planned[rule_in(expr.symbol, month)].value;
    case SymbolKind::MonthName:
      return program_.planned[month_name_in(expr.symbol, month)].value;
    case SymbolKind::Alternative:
      return constant(static_cast<unsigned long>(expr.symbol));
    case SymbolKind::Interpretation: {
      const auto key = std::make_tuple(static_cast<int>(Op::Alternative), expr.symbol, std::size_t{0}, 0);
      if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
      Node made;
      made.op = Op::Alternative;
      made.symbol = expr.symbol;
      return leaves_[key] = add_node(std::move(made));
    }
    case SymbolKind::None:
      break;
  }
  assert(false);
  return kNoNode;
}

NodeId Planner::fact_in(std::size_t fact, Month month) {
  const bool fixed = rules_.facts[fact].frame == Frame::Fixed;
  const auto key = std::make_tuple(static_cast<int>(Op::Fact), fact, std::size_t{0}, fixed ? 0 : month_number(month));
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  Node made;
  made.op = Op::Fact;
  made.symbol = fact;
  made.month = month;
  return leaves_[key] = add_node(std::move(made));
}

NodeId Planner::fact_before(const Expr& expr, Month month) {
  const auto key =
      std::make_tuple(static_cast<int>(Op::FactBefore), expr.symbol, expr.month_symbol, month_number(month));
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  Node made;
  made.op = Op::FactBefore;
  made.a = fact_in(expr.month_symbol, month);
  made.symbol = expr.symbol;
  made.other = expr.month_symbol;
  made.month = month;
  return leaves_[key] = add_node(std::move(made));
}

NodeId Planner::rate_in(std::size_t rate, Month month) {
  const auto key = std::make_tuple(static_cast<int>(Op::Rate), rate, std::size_t{0}, month_number(month));
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  const RateDecl& decl = rules_.rates[rate];
  Node made;
  made.op = Op::Rate;
  made.symbol = rate;
  made.month = month;
  made.constant = 0;
  if (const RateRow* row = row_in(decl, month)) {
    made.constant = row->value.number;
  } else {
    const Date last = decl.rows.back().from.date;
    const std::string end = decl.yearly ? to_text(last.year() / date::December) : std::string();
    report_missing(decl.name.text, month, to_text(month_of(decl.rows.front().from.date)), end);
  }
  return leaves_[key] = add_node(std::move(made));
}

// Reads in the month that the named month chooses. The choice itself is read, also when it has only one outcome: it is
// a step of the calculation that a person can correct.
NodeId Planner::in_named_month(std::size_t name, Month month, const std::function<NodeId(Month)>& read) {
  const std::size_t index = month_name_in(name, month);
  if (program_.planned[index].version == nullptr) return read(month);
  const NodeId chosen = program_.planned[index].value;
  // Copied: reading may plan further rules and so move the list.
  const std::vector<Month> months = program_.planned[index].months;
  NodeId result = kNoNode;
  for (const Month candidate : months) {
    const NodeId there = read(candidate);
    const NodeId is_chosen = node(Op::Equal, chosen, constant(month_number(candidate)));
    result = node(Op::Select, is_chosen, there, result == kNoNode ? there : result);
  }
  assert(result != kNoNode);
  return result;
}

}  // namespace hjemmel
