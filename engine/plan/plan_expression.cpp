// Expressions: every operation as nodes, at the place it is read at.
#include <cassert>
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {
namespace {

constexpr int kMonthsPerYear = 12;

bool reads_elsewhere(const Expr& expr) {
  switch (expr.kind) {
    case Expr::Kind::AsIf:
    case Expr::Kind::Count:
    case Expr::Kind::Sum:
    case Expr::Kind::Highest:
    case Expr::Kind::Lowest:
    case Expr::Kind::Exists:
    case Expr::Kind::All:
    case Expr::Kind::CoveredMonths:
    case Expr::Kind::CoveredDays:
      return true;
    default:
      return false;
  }
}

bool counts_months(const Unit& unit) { return unit.month != 0 || unit.year != 0; }

}  // namespace

NodeId Planner::expression(Reading& reading, const Expr& expr) {
  NodeId result = kNoNode;
  if (expr.kind == Expr::Kind::AsIf) {
    result = as_if(reading, expr);
  } else if (expr.kind == Expr::Kind::CoveredMonths || expr.kind == Expr::Kind::CoveredDays) {
    result = covered(reading, expr);
  } else if (reads_elsewhere(expr)) {
    result = aggregate(reading, expr);
  } else {
    std::vector<NodeId> arguments;
    for (const Expr& argument : expr.arguments) arguments.push_back(expression(reading, argument));
    result = value_of(reading, expr, arguments);
  }
  (*reading.expressions)[&expr] = result;
  return result;
}

NodeId Planner::value_of(Reading& reading, const Expr& expr, const std::vector<NodeId>& arguments) {
  const Month month = reading.place.month;
  switch (expr.kind) {
    case Expr::Kind::Number:
    case Expr::Kind::Percent:
    case Expr::Kind::YesNo:
    case Expr::Kind::Date:
    case Expr::Kind::Month:
      return constant(expr.number);
    case Expr::Kind::Name:
      return name(reading, expr);
    case Expr::Kind::Rest:
      return program_.planned[distribution_in(expr.symbol, reading.place)].rest;
    case Expr::Kind::ThisMonth:
      return constant(month_number(month));
    case Expr::Kind::MonthBefore:
      return constant(month_number(month) - 1);
    case Expr::Kind::Add:
    case Expr::Kind::Subtract:
      return moved(expr, arguments[0], arguments[1]);
    case Expr::Kind::Multiply:
    case Expr::Kind::Share:
      return node(Op::Multiply, arguments[0], arguments[1]);
    case Expr::Kind::Divide:
      return node(Op::Divide, arguments[0], arguments[1]);
    case Expr::Kind::Compare:
      return comparison(expr, arguments[0], arguments[1]);
    case Expr::Kind::OneOf:
      return one_of(expr, arguments);
    case Expr::Kind::And:
      return node(Op::And, arguments[0], arguments[1]);
    case Expr::Kind::Or:
      return node(Op::Or, arguments[0], arguments[1]);
    case Expr::Kind::Not:
      return node(Op::Not, arguments[0]);
    case Expr::Kind::Provisional:
      return node(Op::Provisional, arguments[0], arguments[1]);
    case Expr::Kind::WholeYears:
      return node(Op::WholeYears, arguments[0], arguments[1]);
    case Expr::Kind::WholeMonths:
      return node(Op::WholeMonths, arguments[0], arguments[1]);
    case Expr::Kind::Days:
      return node(Op::Greatest, node(Op::Subtract, arguments[1], arguments[0]), constant(0));
    case Expr::Kind::MonthOf:
      return node(Op::MonthOf, arguments[0]);
    case Expr::Kind::FirstDay:
      return node(Op::FirstDay, day_of_month(reading, expr));
    case Expr::Kind::LastDay:
      return node(Op::LastDay, day_of_month(reading, expr));
    case Expr::Kind::Unsupported:
      return stop(reading, expr.name.text, nullptr);
    default:
      break;
  }
  assert(false);
  return kNoNode;
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

NodeId Planner::one_of(const Expr& expr, const std::vector<NodeId>& arguments) {
  NodeId any = node(Op::Equal, arguments[0], arguments[1]);
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    any = node(Op::Or, any, node(Op::Equal, arguments[0], arguments[i]));
  }
  return expr.comparison == Expr::Comparison::IsNot ? node(Op::Not, any) : any;
}

// Numbers are added; a date or month is moved.
NodeId Planner::moved(const Expr& expr, NodeId left, NodeId right) {
  const Op op = expr.kind == Expr::Kind::Add ? Op::Add : Op::Subtract;
  const Type::Kind kind = expr.arguments[0].type.kind;
  const Unit& unit = expr.arguments[1].type.unit;
  if (kind == Type::Kind::Number || !counts_months(unit)) return node(op, left, right);
  NodeId months = unit.year != 0 ? node(Op::Multiply, right, constant(kMonthsPerYear)) : right;
  if (kind == Type::Kind::Month) return node(op, left, months);
  if (op == Op::Subtract) months = node(Op::Subtract, constant(0), months);
  return node(Op::AddMonths, left, months);
}

NodeId Planner::stop(const Reading& reading, std::string text, const Citations* citations) {
  Node made;
  made.op = Op::Unsupported;
  made.symbol = program_.stops.size();
  made.month = reading.place.month;
  program_.stops.push_back({std::move(text), citations, reading.planned, reading.place.month});
  return add_node(std::move(made));
}

// What is put in the place of a name is read here; what is read with it is read as if.
NodeId Planner::as_if(Reading& reading, const Expr& expr) {
  const std::uint32_t supposition = suppose(reading, expr);
  Reading as_if = reading;
  as_if.place.supposition = supposition;
  return expression(as_if, expr.arguments[0]);
}

std::uint32_t Planner::suppose(Reading& reading, const Expr& expr) {
  std::vector<Supposed> all = program_.suppositions[reading.place.supposition].supposed;
  std::vector<Supposed> own;
  for (std::size_t i = 0; i < expr.supposed_symbols.size(); ++i) {
    Supposed one;
    one.kind = expr.supposed_symbols[i].kind;
    one.symbol = expr.supposed_symbols[i].symbol;
    one.month = reading.place.month;
    one.who = reading.place.who;
    one.element = reading.place.element;
    one.value = expression(reading, expr.arguments[i + 1]);
    own.push_back(one);
  }
  own.insert(own.end(), all.begin(), all.end());  // the innermost is found first
  for (std::size_t i = 1; i < program_.suppositions.size(); ++i) {
    if (program_.suppositions[i].supposed == own) return static_cast<std::uint32_t>(i);
  }
  program_.suppositions.push_back({&expr, std::move(own), reading.place.supposition});
  return static_cast<std::uint32_t>(program_.suppositions.size() - 1);
}

// The supposition holds for this person, element and month; a fact that belongs to no month, or to both persons, is
// the same wherever it is read.
const Supposed* Planner::supposed_at(SymbolKind kind, std::size_t symbol, const Place& place) const {
  for (const Supposed& one : program_.suppositions[place.supposition].supposed) {
    if (one.kind != kind || one.symbol != symbol) continue;
    const FactDecl* fact = kind == SymbolKind::Fact ? &rules_.facts[symbol] : nullptr;
    const bool any_month = fact != nullptr && fact->frame == Frame::Fixed;
    const bool any_person = fact != nullptr && fact->shared;
    const bool any_element = fact != nullptr ? !fact->belongs_to : !rules_.rules[symbol].belongs_to;
    if ((any_month || one.month == place.month) && (any_person || one.who == place.who) &&
        (any_element || one.element == place.element)) {
      return &one;
    }
  }
  return nullptr;
}

// What reads nothing of what is supposed is planned once, with and without.
Place Planner::without_idle_supposition(SymbolKind kind, std::size_t symbol, Place place) const {
  if (place.supposition == 0) return place;
  std::set<Named> names;
  for (const Supposed& one : program_.suppositions[place.supposition].supposed) names.insert({one.kind, one.symbol});
  if (!readings_.reaches({kind, symbol}, names)) place.supposition = 0;
  return place;
}

}  // namespace hjemmel
