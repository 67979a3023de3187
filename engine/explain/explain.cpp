#include "engine/explain/explain.h"

#include <algorithm>
#include <cassert>

#include "engine/explain/formula.h"
#include "engine/explain/quantity.h"
#include "engine/explain/trace_lines.h"
#include "engine/explain/unused.h"
#include "engine/explain/uses.h"

namespace hjemmel {
namespace {

class Explainer {
 public:
  Explainer(const Program& program, const Case& given, const Evaluation& evaluation)
      : program_(program), given_(given), evaluation_(evaluation), rules_(*program.rules), citer_(rules_) {}

  Result take() {
    result_.benefit = decl(root()).name.text;
    result_.label = decl(root()).label.text;
    result_.month = to_text(program_.month);
    result_.rule_set_hash = rules_.hash;
    walk();
    decide_status();
    add_uses(result_, program_, given_, evaluation_, live_, asked_, citer_);
    add_steps();
    if (result_.status == Status::Proposal) add_amounts();
    add_unused(result_, program_, given_, evaluation_, live_);
    result_.overridden = std::any_of(result_.steps.begin(), result_.steps.end(), has_override);
    result_.laws = citer_.laws();
    return std::move(result_);
  }

 private:
  const PlannedRule& root() const { return program_.planned[program_.root]; }
  const RuleDecl& decl(const PlannedRule& planned) const { return rules_.rules[planned.symbol]; }
  const Value& value(NodeId id) const { return evaluation_.values[id]; }
  bool refused() const { return value(root().entitled).is(0); }

  static bool has_override(const TraceStep& step) {
    const auto on_line = [](const TraceLine& line) { return line.override_.has_value(); };
    return step.override_.has_value() || std::any_of(step.lines.begin(), step.lines.end(), on_line);
  }

  // A refusal is explained by its conditions alone; what goes with the benefit is then nothing.
  void walk() {
    std::vector<NodeId> roots{root().value};
    const std::vector<bool> askable = live_nodes(program_, evaluation_, roots, Undecided::FollowBenefit);
    const std::vector<bool> certain = live_nodes(program_, evaluation_, roots, Undecided::Stop);
    asked_.assign(askable.size(), false);
    for (const NodeId cause : open_because()) {
      asked_[cause] = askable[cause];
      if (certain[cause]) certain_.push_back(cause);
    }
    if (!refused()) {
      for (const std::size_t companion : program_.companions) roots.push_back(program_.planned[companion].value);
    }
    live_ = live_nodes(program_, evaluation_, roots, Undecided::Follow);
  }

  // What leaves the answer open. Nothing to pay and a refusal are two answers, though the amount is the same.
  Causes open_because() const {
    const Value& amount = value(root().value);
    return amount.known() ? value(root().entitled).causes : join(amount.causes, value(root().entitled).causes);
  }

  void decide_status() {
    if (value(root().value).known() && value(root().entitled).known()) {
      result_.status = Status::Proposal;
      result_.amount = quantity(decl(root()).type, value(root().value).low);
      result_.outcome = outcome();
      return;
    }
    result_.status = Status::Missing;
    for (const NodeId id : certain_) {
      result_.status = std::max(result_.status, blocked_by(id), weaker);
    }
  }

  Outcome outcome() const {
    if (refused()) return Outcome::Refusal;
    return value(root().value).low == 0 ? Outcome::Zero : Outcome::Benefit;
  }

  Status blocked_by(NodeId id) const {
    if (program_.nodes[id].op == Op::Unsupported) return Status::Unsupported;
    if (evaluation_.gaps[id] == Gap::Conflict) return Status::Conflict;
    if (evaluation_.gaps[id] == Gap::Discretion) return Status::AwaitsDiscretion;
    return Status::Missing;
  }

  // What is not supported outweighs a conflict, that a missing estimate, that a missing fact.
  static bool weaker(Status a, Status b) {
    const auto weight = [](Status status) {
      switch (status) {
        case Status::Unsupported:
          return 3;
        case Status::Conflict:
          return 2;
        case Status::AwaitsDiscretion:
          return 1;
        default:
          return 0;
      }
    };
    return weight(a) < weight(b);
  }

  // In the order of the calculation: a rule's value stands after everything it uses.
  void add_steps() {
    std::vector<const PlannedRule*> order;
    for (const PlannedRule& planned : program_.planned) {
      if (live_[planned.value]) order.push_back(&planned);
    }
    std::sort(order.begin(), order.end(),
              [](const PlannedRule* a, const PlannedRule* b) { return a->value < b->value; });
    for (const PlannedRule* planned : order) {
      TraceStep step = planned->is_month ? month_step(*planned) : rule_step(*planned);
      if (step.kind == TraceStep::Kind::Condition && failed(*planned)) result_.failed_condition = step;
      for (const TraceLine& line : step.lines) result_.provisional |= line.provisional;
      result_.steps.push_back(std::move(step));
    }
  }

  bool failed(const PlannedRule& planned) const { return refused() && value(planned.value).is(0); }

  TraceStep rule_step(const PlannedRule& planned) {
    const RuleDecl& rule = decl(planned);
    TraceStep step;
    step.name = rule.name.text;
    step.label = rule.label.text;
    step.kind = step_kind(rule.kind);
    step.month = to_text(planned.month);
    step.version_from = to_text(planned.version->from.date);
    const PlannedRule& cited = cited_rule(planned);
    if (&cited != &planned) step.serves = decl(cited).name.text;
    step.citations = citer_.cite(cited.version->citations, cited.month);
    step.lines = trace_lines({program_, evaluation_, planned, step.name, rule.type, step.citations}, citer_);
    step.value = quantity_if_known(rule.type, value(planned.value));
    step.override_ = override_at(evaluation_, planned.value, rule.type);
    if (rule.kind == RuleDecl::Kind::Condition && value(planned.value).is(0)) {
      step.refusal = planned.version->refusal->text;
      step.short_by = short_by(planned);
    }
    return step;
  }

  TraceStep month_step(const PlannedRule& planned) {
    const MonthDecl& name = rules_.months[planned.symbol];
    Type type;
    type.kind = Type::Kind::Month;
    TraceStep step;
    step.name = name.name.text;
    step.label = name.label.text;
    step.kind = TraceStep::Kind::MonthChoice;
    step.month = to_text(planned.month);
    step.version_from = to_text(planned.version->from.date);
    step.citations = citer_.cite(planned.version->citations, planned.month);
    step.lines = trace_lines({program_, evaluation_, planned, step.name, type, step.citations}, citer_);
    step.value = quantity_if_known(type, value(planned.value));
    step.override_ = override_at(evaluation_, planned.value, type);
    return step;
  }

  static TraceStep::Kind step_kind(RuleDecl::Kind kind) {
    switch (kind) {
      case RuleDecl::Kind::Rule:
        return TraceStep::Kind::Rule;
      case RuleDecl::Kind::Intermediate:
        return TraceStep::Kind::Intermediate;
      case RuleDecl::Kind::Condition:
        return TraceStep::Kind::Condition;
      case RuleDecl::Kind::Benefit:
        return TraceStep::Kind::Benefit;
    }
    return TraceStep::Kind::Rule;
  }

  // An intermediate step shows the citation of the rule it serves.
  const PlannedRule& cited_rule(const PlannedRule& planned) const {
    const PlannedRule* cited = &planned;
    while (decl(*cited).kind == RuleDecl::Kind::Intermediate && !cited->is_root) {
      cited = &program_.planned[cited->served_by];
    }
    return *cited;
  }

  // By how much a condition on two amounts failed; nothing for `er over 0` and an amount of just 0.
  std::string short_by(const PlannedRule& planned) const {
    const Expr& condition = planned.lines.front().first->value;
    if (condition.kind != Expr::Kind::Compare) return "";
    const Expr& left = condition.arguments[0];
    if (left.type.kind != Type::Kind::Number) return "";
    const Value difference =
        subtract(value(planned.expressions.at(&left)), value(planned.expressions.at(&condition.arguments[1])));
    if (!difference.known() || difference.low == 0) return "";
    const Quantity shown = quantity(left.type, abs(difference.low));
    return shown.unit.empty() ? shown.text : shown.text + " " + shown.unit;
  }

  void add_amounts() {
    result_.amounts.push_back(amount(root()));
    for (const std::size_t companion : program_.companions) {
      if (decl(program_.planned[companion]).payment) result_.amounts.push_back(amount(program_.planned[companion]));
    }
  }

  AmountTrace amount(const PlannedRule& planned) {
    const RuleDecl& rule = decl(planned);
    AmountTrace trace;
    trace.name = rule.name.text;
    trace.label = rule.label.text;
    trace.value = quantity_if_known(rule.type, value(planned.value));
    trace.missing = names_behind(value(planned.value).causes);
    if (rule.payment) {
      trace.payer = rule.payment->payer.text;
      trace.receiver = rule.payment->receiver.text;
    }
    trace.citations = citer_.cite(planned.version->citations, planned.month);
    return trace;
  }

  std::vector<std::string> names_behind(const Causes& causes) const {
    std::vector<std::string> names;
    for (const NodeId cause : causes) {
      const Node& node = program_.nodes[cause];
      if (node.op != Op::Fact && node.op != Op::FactBefore) continue;
      const std::string& name = rules_.facts[node.symbol].name.text;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
  }

  const Program& program_;
  const Case& given_;
  const Evaluation& evaluation_;
  const RuleSet& rules_;
  Citer citer_;
  std::vector<bool> live_;
  Causes certain_;           // what leaves the answer open and is certain to be needed, whatever else turns out
  std::vector<bool> asked_;  // what leaves the answer open and can be asked for now
  Result result_;
};

}  // namespace

Result explain(const Program& program, const Case& given, const Evaluation& evaluation) {
  return Explainer(program, given, evaluation).take();
}

}  // namespace hjemmel
