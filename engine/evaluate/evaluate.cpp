#include "engine/evaluate/evaluate.h"

#include <cassert>
#include <string>

namespace hjemmel {
namespace {

bool is_month_fact(const FactDecl& fact) { return fact.type.kind == Type::Kind::Month; }

// Everything an unknown fact can be.
Value range_of(const FactDecl& fact, NodeId cause) {
  switch (fact.type.kind) {
    case Type::Kind::Number:
      if (fact.least && fact.most) return Value::between(*fact.least, *fact.most, cause);
      return Value::open({cause});
    case Type::Kind::YesNo:
      return Value::between(0, 1, cause);
    case Type::Kind::Choice:
      return Value::between(0, Rational(fact.type.alternatives.size() - 1), cause);
    case Type::Kind::Date:
    case Type::Kind::Month:
      break;
  }
  return Value::open({cause});
}

class Run {
 public:
  Run(const Program& program, const Case& given) : program_(program), given_(given) {
    result_.values.reserve(program.nodes.size());
    result_.gaps.assign(program.nodes.size(), Gap::None);
    place_overrides();
  }

  Evaluation take() {
    for (NodeId id = 0; id < program_.nodes.size(); ++id) {
      Value value = value_of(id, program_.nodes[id]);
      const auto correction = result_.overridden.find(id);
      if (correction != result_.overridden.end()) {
        result_.calculated.emplace(id, std::move(value));
        value = Value::of(correction->second->value);
      }
      result_.values.push_back(std::move(value));
    }
    return std::move(result_);
  }

 private:
  void place_overrides() {
    for (const Override& correction : given_.overrides) {
      bool used = false;
      for (const PlannedRule& planned : program_.planned) used |= place(correction, planned);
      if (!used) result_.unused_overrides.push_back(&correction);
    }
  }

  // A rule's name corrects its value; "name.3" corrects its third line.
  bool place(const Override& correction, const PlannedRule& planned) {
    if (correction.month && planned.month != *correction.month) return false;
    const std::string& name = name_of(program_, planned);
    if (correction.step == name) {
      result_.overridden[planned.value] = &correction;
      return true;
    }
    for (std::size_t line = 0; line < planned.lines.size(); ++line) {
      if (correction.step == name + "." + std::to_string(line + 1)) {
        result_.overridden[planned.lines[line].result] = &correction;
        return true;
      }
    }
    return false;
  }

  Value fact(NodeId id, std::size_t symbol, Month month) {
    const FactDecl& decl = program_.rules->facts[symbol];
    const FactView view = view_fact(*program_.rules, given_, symbol, month);
    if (view.conflict) {
      result_.gaps[id] = Gap::Conflict;
      return range_of(decl, id);
    }
    if (view.value == nullptr) {
      result_.gaps[id] = decl.discretion ? Gap::Discretion : Gap::Missing;
      return range_of(decl, id);
    }
    return Value::of(view.value->value);
  }

  Value fact_before(NodeId id, const Node& node) {
    const Value& date = result_.values[node.a];
    if (!date.known()) {
      Value open = range_of(program_.rules->facts[node.symbol], id);
      open.causes = date.causes;  // what is missing is the date, not yet the fact
      return open;
    }
    return fact(id, node.symbol, *month_read(program_, given_, node));
  }

  Value provisional(const Node& node) const {
    const Value& first = result_.values[node.a];
    if (first.known()) return first;
    for (const NodeId cause : first.causes) {
      if (result_.gaps[cause] != Gap::Missing) return first;  // a conflict is not a gap that an expectation may fill
    }
    return result_.values[node.b];
  }

  Value rounded(const Node& node) const {
    const bool down = node.b != kNoNode && result_.values[node.b].is(1);
    return round_to(result_.values[node.a], *program_.nodes[node.c].constant, node.rounding, down);
  }

  Value alternative(const Node& node) const {
    const auto chosen = given_.interpretations.find(node.symbol);
    return Value::of(chosen == given_.interpretations.end() ? Rational(0) : Rational(chosen->second));
  }

  Value value_of(NodeId id, const Node& node) {
    if (node.constant) return Value::of(*node.constant);
    const auto at = [this](NodeId operand) -> const Value& { return result_.values[operand]; };
    switch (node.op) {
      case Op::Constant:
      case Op::Rate:
        break;
      case Op::Fact:
        return fact(id, node.symbol, node.month);
      case Op::FactBefore:
        return fact_before(id, node);
      case Op::Alternative:
        return alternative(node);
      case Op::Add:
        return add(at(node.a), at(node.b));
      case Op::Subtract:
        return subtract(at(node.a), at(node.b));
      case Op::Multiply:
        return multiply(at(node.a), at(node.b));
      case Op::Divide:
        return divide(at(node.a), at(node.b));
      case Op::Least:
        return least(at(node.a), at(node.b));
      case Op::Greatest:
        return greatest(at(node.a), at(node.b));
      case Op::Round:
        return rounded(node);
      case Op::Equal:
        return equal(at(node.a), at(node.b));
      case Op::Less:
        return less(at(node.a), at(node.b));
      case Op::LessOrEqual:
        return less_or_equal(at(node.a), at(node.b));
      case Op::Not:
        return negate(at(node.a));
      case Op::And:
        return both(at(node.a), at(node.b));
      case Op::Or:
        return either(at(node.a), at(node.b));
      case Op::Select:
        return select(at(node.a), at(node.b), at(node.c));
      case Op::Provisional:
        return provisional(node);
      case Op::Unsupported:
        return Value::open({id});
      case Op::Point:
        return at(node.a);
    }
    assert(false);
    return Value::open({id});
  }

  const Program& program_;
  const Case& given_;
  Evaluation result_;
};

}  // namespace

Evaluation evaluate(const Program& program, const Case& given) { return Run(program, given).take(); }

std::optional<Month> month_read(const Program& program, const Case& given, const Node& node) {
  const FactDecl& date = program.rules->facts[node.other];
  const FactView view = view_fact(*program.rules, given, node.other, node.month);
  if (view.value == nullptr || view.conflict) return std::nullopt;
  const int number = numerator(view.value->value).convert_to<int>();
  const Month month = is_month_fact(date) ? month_from_number(number) : month_of(date_from_number(number));
  return add_months(month, -1);
}

}  // namespace hjemmel
