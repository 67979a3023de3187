#include "engine/plan/plan.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/evaluate/value.h"
#include "engine/plan/planner.h"

namespace hjemmel {
namespace {

// The value of an operation on constants: plan and evaluate agree because they use the same operations.
std::optional<Rational> folded(Op op, const Value& a, const Value& b, const Value& c) {
  const auto one_point = [](const Value& value) -> std::optional<Rational> {
    if (!value.known()) return std::nullopt;
    return value.low;
  };
  switch (op) {
    case Op::Add:
      return one_point(add(a, b));
    case Op::Subtract:
      return one_point(subtract(a, b));
    case Op::Multiply:
      return one_point(multiply(a, b));
    case Op::Divide:
      return one_point(divide(a, b));
    case Op::Least:
      return one_point(least(a, b));
    case Op::Greatest:
      return one_point(greatest(a, b));
    case Op::Equal:
      return one_point(equal(a, b));
    case Op::Less:
      return one_point(less(a, b));
    case Op::LessOrEqual:
      return one_point(less_or_equal(a, b));
    case Op::And:
      return one_point(both(a, b));
    case Op::Or:
      return one_point(either(a, b));
    case Op::Not:
      return one_point(negate(a));
    case Op::Select:
      return one_point(select(a, b, c));
    case Op::AddMonths:
      return one_point(add_months(a, b));
    case Op::WholeMonths:
      return one_point(whole_months(a, b));
    case Op::WholeYears:
      return one_point(whole_years(a, b));
    case Op::MonthOf:
      return one_point(month_of(a));
    case Op::FirstDay:
      return one_point(first_day(a));
    case Op::LastDay:
      return one_point(last_day(a));
    default:
      return std::nullopt;
  }
}

}  // namespace

Planner::Planner(const RuleSet& rules, std::size_t benefit, Month month, const Shape& shape, const Mixture& mixture)
    : rules_(rules), readings_(rules), mixture_(mixture) {
  program_.rules = &rules;
  program_.month = month;
  program_.shape = shape;
  program_.suppositions.emplace_back();
  program_.benefit = benefit;
}

Program Planner::take() {
  Place place;
  place.month = program_.month;
  program_.root = rule_in(program_.benefit, place);
  program_.planned[program_.root].is_root = true;
  const RuleDecl& benefit = rules_.rules[program_.benefit];
  for (std::size_t i = 0; i < benefit.companion_symbols.size(); ++i) {
    place.who = benefit.companions[i].partners ? Who::Partner : Who::Person;
    program_.companions.push_back(rule_in(benefit.companion_symbols[i], place));
    program_.planned[program_.companions.back()].is_root = true;
  }
  return std::move(program_);
}

NodeId Planner::constant(Rational value) {
  const auto found = constants_.find(value);
  if (found != constants_.end()) return found->second;
  Node node;
  node.op = Op::Constant;
  node.constant = value;
  const NodeId id = add_node(std::move(node));
  constants_.emplace(std::move(value), id);
  return id;
}

NodeId Planner::node(Op op, NodeId a, NodeId b, NodeId c) {
  const auto key = std::make_tuple(op, a, b, c);
  const auto found = shared_.find(key);
  if (found != shared_.end()) return found->second;
  Node made;
  made.op = op;
  made.a = a;
  made.b = b;
  made.c = c;
  const auto value_of = [this](NodeId id) {
    if (id == kNoNode) return Value::of(0);
    const auto& known = program_.nodes[id].constant;
    return known ? Value::of(*known) : Value::open({id});
  };
  made.constant = folded(op, value_of(a), value_of(b), value_of(c));
  const NodeId id = add_node(std::move(made));
  shared_.emplace(key, id);
  return id;
}

NodeId Planner::add_node(Node node) {
  program_.nodes.push_back(std::move(node));
  return static_cast<NodeId>(program_.nodes.size() - 1);
}

NodeId Planner::point(NodeId value) {
  Node made;
  made.op = Op::Point;
  made.a = value;
  return add_node(std::move(made));
}

Month Planner::law_month(SymbolKind kind, std::size_t symbol, Month month) const {
  const bool kept = mixture_.kept == std::make_pair(kind, symbol);
  const std::optional<Date>& until = kept ? mixture_.kept_until : mixture_.law_until;
  if (!until) return month;
  const Month earliest = add_months(month, -mixture_.months_earlier);
  return std::min(month, std::max(earliest, month_of(*until)));
}

Month Planner::rate_month(std::size_t rate, Month month) const {
  return mixture_.earlier_rates.count(rate) > 0 ? add_months(month, -mixture_.months_earlier) : month;
}

void Planner::report_missing(const std::string& name, Month month, const std::string& first, const std::string& last) {
  for (const NotCovered& missing : not_covered_) {
    if (missing.name == name && missing.month == month) return;
  }
  not_covered_.push_back({name, month, first, last});
}

std::variant<Program, std::vector<NotCovered>> plan(const RuleSet& rules, std::size_t benefit, Month month,
                                                    const Shape& shape, const Mixture& mixture) {
  assert(!rules.rules.at(benefit).belongs_to);
  Planner planner(rules, benefit, month, shape, mixture);
  Program program = planner.take();
  if (!planner.not_covered().empty()) return planner.not_covered();
  return program;
}

}  // namespace hjemmel
