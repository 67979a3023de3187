#include "engine/plan/plan.h"

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
    default:
      return std::nullopt;
  }
}

}  // namespace

Planner::Planner(const RuleSet& rules, std::size_t benefit, Month month) : rules_(rules) {
  program_.rules = &rules;
  program_.month = month;
  program_.benefit = benefit;
}

Program Planner::take() {
  program_.root = rule_in(program_.benefit, program_.month);
  program_.planned[program_.root].is_root = true;
  for (const std::size_t companion : rules_.rules[program_.benefit].companion_symbols) {
    program_.companions.push_back(rule_in(companion, program_.month));
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
  const auto key = std::make_tuple(static_cast<int>(op), a, b, c);
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

void Planner::report_missing(const std::string& name, Month month, const std::string& first, const std::string& last) {
  for (const NotCovered& missing : not_covered_) {
    if (missing.name == name && missing.month == month) return;
  }
  not_covered_.push_back({name, month, first, last});
}

std::variant<Program, std::vector<NotCovered>> plan(const RuleSet& rules, std::size_t benefit, Month month) {
  assert(rules.rules.at(benefit).kind == RuleDecl::Kind::Benefit);
  Planner planner(rules, benefit, month);
  Program program = planner.take();
  if (!planner.not_covered().empty()) return planner.not_covered();
  return program;
}

}  // namespace hjemmel
