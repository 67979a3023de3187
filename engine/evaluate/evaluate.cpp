#include "engine/evaluate/evaluate.h"

#include <cassert>
#include <string>
#include <vector>

#include "engine/evaluate/covered.h"

namespace hjemmel {
namespace {

// The month before the date or month.
Month month_before(const FactDecl& fact, const Rational& value) {
  const int number = numerator(value).convert_to<int>();
  const bool is_month = fact.type.kind == Type::Kind::Month;
  return add_months(is_month ? month_from_number(number) : month_of(date_from_number(number)), -1);
}

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

  void read_earlier(const EarlierFacts& earlier) { earlier_ = &earlier; }

  // Takes over what does not hang on the interpretation.
  void start_from(const Evaluation& before, std::size_t interpretation) {
    before_ = &before;
    changed_.assign(program_.nodes.size(), false);
    for (NodeId id = 0; id < program_.nodes.size(); ++id) {
      const Node& node = program_.nodes[id];
      bool changed = node.op == Op::Alternative && node.symbol == interpretation;
      for (const NodeId operand : {node.a, node.b, node.c}) changed |= operand != kNoNode && changed_[operand];
      if (node.op == Op::CoveredMonths || node.op == Op::CoveredDays) {
        for (const PlannedPeriod& period : program_.coverings[node.symbol]) {
          changed |= changed_[period.counted] || changed_[period.from] || changed_[period.to];
        }
      }
      changed_[id] = changed;
    }
  }

  Evaluation take() {
    for (NodeId id = 0; id < program_.nodes.size(); ++id) {
      if (before_ != nullptr && !changed_[id]) {
        result_.values.push_back(before_->values[id]);
        result_.gaps[id] = before_->gaps[id];
        continue;
      }
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

  bool place(const Override& correction, const PlannedRule& planned) {
    if (planned.kind != SymbolKind::Rule && planned.kind != SymbolKind::MonthName) return false;
    if (correction.month && planned.place.month != *correction.month) return false;
    if (correction.step == step_name(program_, planned)) {
      result_.overridden[planned.value] = &correction;
      return true;
    }
    for (std::size_t line = 0; line < planned.lines.size(); ++line) {
      if (correction.step == step_name(program_, planned, line)) {
        result_.overridden[planned.lines[line].result] = &correction;
        return true;
      }
    }
    return false;
  }

  Value fact(NodeId id, const Node& node, Month month) {
    const FactDecl& decl = program_.rules->facts[node.symbol];
    const FactView view = view_of({node.symbol, node.who, node.element}, month, node.op == Op::Fact);
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

  // A month that a date says stays where it is.
  FactView view_of(const FactKey& fact, Month month, bool moves) const {
    if (earlier_ == nullptr || earlier_->facts.count(fact) == 0) return view_fact(*program_.rules, given_, fact, month);
    return view_fact(*program_.rules, *earlier_->given, fact, moves ? add_months(month, -earlier_->months) : month);
  }

  Value fact_before(NodeId id, const Node& node) {
    const Value& date = result_.values[node.a];
    if (!date.known()) {
      Value open = range_of(program_.rules->facts[node.symbol], id);
      open.causes = date.causes;  // what is missing is the date, not yet the fact
      return open;
    }
    return fact(id, node, month_before(program_.rules->facts[node.other], date.low));
  }

  Value provisional(const Node& node) const {
    const Value& first = result_.values[node.a];
    if (first.known()) return first;
    for (const NodeId cause : first.causes) {
      if (result_.gaps[cause] != Gap::Missing) return first;  // a conflict is not a gap that an expectation may fill
    }
    return result_.values[node.b];
  }

  // A list that the case does not have.
  Value list(NodeId id, const Node& node) {
    result_.gaps[id] = Gap::Missing;
    if (node.op == Op::ListSum) return Value::open({id});
    return Value::between(0, Rational(program_.rules->lists[node.symbol].most), id);
  }

  // What is certainly covered is the least it can be; that and what may be covered is the most, and the whole window
  // when it is not known where a period lies.
  Value covered(const Node& node) const {
    const auto measure = node.op == Op::CoveredMonths ? months_covered : days_covered;
    const Value& from = result_.values[node.a];
    const Value& to = result_.values[node.b];
    std::vector<Days> certain;
    std::vector<Days> possible;
    bool placed = true;
    Causes causes = join(from.causes, to.causes);
    for (const PlannedPeriod& period : program_.coverings[node.symbol]) {
      const Value& counted = result_.values[period.counted];
      const Value& first = result_.values[period.from];
      const Value& last = result_.values[period.to];
      if (counted.is(0)) continue;
      const bool dated = first.known() && last.known();
      if (dated) possible.push_back({day_of(first), day_of(last)});
      placed = placed && dated;
      if (dated && counted.known()) {
        certain.push_back(possible.back());
      } else {
        causes = join(causes, join(counted.causes, join(first.causes, last.causes)));
      }
    }
    if (!from.known() || !to.known()) return Value::open(causes);
    const Days window{day_of(from), day_of(to)};
    Value value = Value::of(measure(certain, window));
    if (causes.empty()) return value;
    value.high = placed ? measure(possible, window) : measure({window}, window);
    if (!value.known()) value.causes = std::move(causes);
    return value;
  }

  static int day_of(const Value& date) { return numerator(date.low).convert_to<int>(); }

  // What is chosen by something that is not supported may be none of what there is to choose from.
  Value chosen(const Node& node) const {
    const Value& condition = result_.values[node.a];
    for (const NodeId cause : condition.causes) {
      if (program_.nodes[cause].op == Op::Unsupported) return Value::open(condition.causes);
    }
    return select(condition, result_.values[node.b], result_.values[node.c]);
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
        return fact(id, node, node.month);
      case Op::FactBefore:
        return fact_before(id, node);
      case Op::Alternative:
        return alternative(node);
      case Op::ListSize:
      case Op::ListSum:
        return list(id, node);
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
        return chosen(node);
      case Op::AddMonths:
        return add_months(at(node.a), at(node.b));
      case Op::WholeMonths:
        return whole_months(at(node.a), at(node.b));
      case Op::WholeYears:
        return whole_years(at(node.a), at(node.b));
      case Op::MonthOf:
        return month_of(at(node.a));
      case Op::FirstDay:
        return first_day(at(node.a));
      case Op::LastDay:
        return last_day(at(node.a));
      case Op::CoveredMonths:
      case Op::CoveredDays:
        return covered(node);
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
  const EarlierFacts* earlier_ = nullptr;
  const Evaluation* before_ = nullptr;
  std::vector<bool> changed_;
  Evaluation result_;
};

}  // namespace

Evaluation evaluate(const Program& program, const Case& given) { return Run(program, given).take(); }

Evaluation evaluate(const Program& program, const Case& given, const EarlierFacts& earlier) {
  Run run(program, given);
  run.read_earlier(earlier);
  return run.take();
}

Evaluation evaluate_again(const Program& program, const Case& given, const Evaluation& before,
                          std::size_t interpretation) {
  Run run(program, given);
  run.start_from(before, interpretation);
  return run.take();
}

std::string step_name(const Program& program, const PlannedRule& planned, std::optional<std::size_t> line) {
  std::string name = name_of(program, planned);
  if (planned.place.who == Who::Partner) name.insert(0, "partners ");
  if (line) name += "." + std::to_string(*line + 1);
  if (planned.place.element != kNoElement) name += " (" + std::to_string(planned.place.element + 1) + ")";
  return name;
}

std::optional<Month> month_read(const Program& program, const Case& given, const Node& node) {
  // The date hangs on the same person and element as the fact: its own node says which.
  const Node& date_node = program.nodes[node.a];
  const FactDecl& date = program.rules->facts[node.other];
  const FactView view = view_fact(*program.rules, given, {node.other, date_node.who, date_node.element}, node.month);
  if (view.value == nullptr || view.conflict) return std::nullopt;
  return month_before(date, view.value->value);
}

}  // namespace hjemmel
