// Names: for whom, of which element and in which month they are read.
#include <cassert>
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {
namespace {

Who other(Who who) { return who == Who::Person ? Who::Partner : Who::Person; }

}  // namespace

NodeId Planner::name(Reading& reading, const Expr& expr) {
  Place place = reading.place;
  if (expr.partners) place.who = other(place.who);
  if (!expr.month) return name_at(reading, expr, place);
  if (expr.month->kind == MonthRef::Kind::MonthBeforeOf) return fact_before(expr, place);
  if (const std::optional<Month> month = constant_month(*expr.month, place.month)) {
    place.month = *month;
    return name_at(reading, expr, place);
  }
  return in_named_month(expr.month_symbol, place, [&](const Place& at) { return name_at(reading, expr, at); });
}

// The month, when it does not hang on facts.
std::optional<Month> Planner::constant_month(const MonthRef& month, Month from) const {
  switch (month.kind) {
    case MonthRef::Kind::ThisMonth:
      return from;
    case MonthRef::Kind::MonthBefore:
      return add_months(from, -1);
    case MonthRef::Kind::Fixed:
      return month.month;
    case MonthRef::Kind::FirstOfYear:
      return from.year() / date::January;
    case MonthRef::Kind::LastOfYear:
      return from.year() / date::December;
    case MonthRef::Kind::Named:
    case MonthRef::Kind::MonthBeforeOf:
      break;
  }
  return std::nullopt;
}

NodeId Planner::name_at(const Reading& reading, const Expr& expr, const Place& place) {
  if (expr.symbol_kind == SymbolKind::Rate) {
    return expr.key_symbols.empty() ? rate_in(expr.symbol, 0, place.month) : keyed_rate(reading, expr, place);
  }
  NodeId value = read(expr.symbol_kind, expr.symbol, place);
  for (const Expr::KeySymbol& key : expr.key_symbols) value = after_distribution(key.symbol, expr, place, value);
  return value;
}

NodeId Planner::read(SymbolKind kind, std::size_t symbol, Place place) {
  switch (kind) {
    case SymbolKind::Fact:
      return fact_at(symbol, place);
    case SymbolKind::Rule:
      if (const Supposed* supposed = supposed_at(kind, symbol, place)) return supposed->value;
      return program_.planned[rule_in(symbol, place)].value;
    case SymbolKind::MonthName:
      return program_.planned[month_name_in(symbol, place)].value;
    case SymbolKind::Distribution:
      return program_.planned[distribution_in(symbol, place)].value;
    case SymbolKind::Alternative:
      return constant(static_cast<unsigned long>(symbol));
    case SymbolKind::Interpretation:
      return alternative_of(symbol);
    default:
      break;
  }
  assert(false);
  return kNoNode;
}

NodeId Planner::alternative_of(std::size_t interpretation) {
  const auto key = std::make_tuple(Op::Alternative, interpretation, std::size_t{0}, 0, Who::Person, kNoElement);
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  Node made;
  made.op = Op::Alternative;
  made.symbol = interpretation;
  return leaves_[key] = add_node(std::move(made));
}

NodeId Planner::fact_at(std::size_t fact, Place place) {
  if (const Supposed* supposed = supposed_at(SymbolKind::Fact, fact, place)) return supposed->value;
  const FactDecl& decl = rules_.facts[fact];
  if (decl.shared) place.who = Who::Person;
  if (!decl.belongs_to) place.element = kNoElement;
  const int month = decl.frame == Frame::Fixed ? 0 : month_number(place.month);
  const auto key = std::make_tuple(Op::Fact, fact, std::size_t{0}, month, place.who, place.element);
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  Node made;
  made.op = Op::Fact;
  made.symbol = fact;
  made.month = place.month;
  made.who = place.who;
  made.element = place.element;
  return leaves_[key] = add_node(std::move(made));
}

NodeId Planner::fact_before(const Expr& expr, Place place) {
  if (const Supposed* supposed = supposed_at(SymbolKind::Fact, expr.symbol, place)) return supposed->value;
  const FactDecl& decl = rules_.facts[expr.symbol];
  const NodeId date = fact_at(expr.month_symbol, place);
  const Who who = decl.shared ? Who::Person : place.who;
  const std::uint32_t element = decl.belongs_to ? place.element : kNoElement;
  const auto key = std::make_tuple(Op::FactBefore, expr.symbol, static_cast<std::size_t>(date), 0, who, element);
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  Node made;
  made.op = Op::FactBefore;
  made.a = date;
  made.symbol = expr.symbol;
  made.other = expr.month_symbol;
  made.month = place.month;
  made.who = who;
  made.element = element;
  return leaves_[key] = add_node(std::move(made));
}

NodeId Planner::rate_in(std::size_t rate, std::size_t cell, Month month) {
  const auto key = std::make_tuple(Op::Rate, rate, cell, month_number(month), Who::Person, kNoElement);
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  const RateDecl& decl = rules_.rates[rate];
  Node made;
  made.op = Op::Rate;
  made.symbol = rate;
  made.other = cell;
  made.month = month;
  made.constant = 0;
  if (const RateRow* row = row_in(decl, rate_month(rate, month))) {
    made.constant = row->cells.empty() ? row->value.number : row->cells[cell].value.number;
  } else {
    const bool ends = !decl.rows.empty() && (decl.yearly || decl.regulation);
    const std::string end = ends ? to_text(decl.rows.back().from.date.year() / date::December) : std::string();
    const std::string first = decl.rows.empty() ? std::string() : to_text(month_of(decl.rows.front().from.date));
    report_missing(decl.name.text, month, first, end);
  }
  return leaves_[key] = add_node(std::move(made));
}

// A choice among the cells: the one whose keys are all as the keys are now.
NodeId Planner::keyed_rate(const Reading& reading, const Expr& expr, const Place& place) {
  const RateRow* row = row_in(rules_.rates[expr.symbol], rate_month(expr.symbol, place.month));
  if (row == nullptr) return rate_in(expr.symbol, 0, place.month);
  std::vector<NodeId> keys;
  for (const Expr::KeySymbol& key : expr.key_symbols) keys.push_back(read(key.kind, key.symbol, reading.place));
  NodeId value = rate_in(expr.symbol, row->cells.size() - 1, place.month);
  for (std::size_t cell = row->cells.size() - 1; cell-- > 0;) {
    NodeId all = constant(1);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const NodeId wanted = constant(static_cast<unsigned long>(row->cells[cell].alternatives[i]));
      all = node(Op::And, all, node(Op::Equal, keys[i], wanted));
    }
    value = node(Op::Select, all, rate_in(expr.symbol, cell, place.month), value);
  }
  return value;
}

// Reads in the month that the named month chooses. The choice itself is read, also when it has only one outcome: it is
// a step of the calculation that a person can correct.
NodeId Planner::in_named_month(std::size_t name, const Place& place,
                               const std::function<NodeId(const Place&)>& read_at) {
  const std::size_t index = month_name_in(name, place);
  if (program_.planned[index].version == nullptr) return read_at(place);
  const NodeId chosen = program_.planned[index].value;
  // Copied: reading may plan further rules and so move the list.
  const std::vector<Month> candidates = program_.planned[index].candidates;
  NodeId result = kNoNode;
  for (const Month candidate : candidates) {
    Place at = place;
    at.month = candidate;
    const NodeId there = read_at(at);
    const NodeId is_chosen = node(Op::Equal, chosen, constant(month_number(candidate)));
    result = node(Op::Select, is_chosen, there, result == kNoNode ? there : result);
  }
  assert(result != kNoNode);
  return result;
}

// The month of `første dag i ...`, as a value.
NodeId Planner::day_of_month(const Reading& reading, const Expr& expr) {
  if (const std::optional<Month> month = constant_month(*expr.month, reading.place.month)) {
    return constant(month_number(*month));
  }
  const SymbolKind kind = expr.month_symbol_kind == SymbolKind::None ? SymbolKind::MonthName : expr.month_symbol_kind;
  return read(kind, expr.month_symbol, reading.place);
}

}  // namespace hjemmel
