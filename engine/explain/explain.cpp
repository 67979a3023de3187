#include "engine/explain/explain.h"

#include <algorithm>
#include <cassert>
#include <set>

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
    if (decl(root()).payment) result_.payer = decl(root()).payment->payer.text;
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
      for (const std::size_t companion : program_.companions) {
        if (has_whom(program_.planned[companion])) roots.push_back(program_.planned[companion].value);
      }
    }
    live_ = live_nodes(program_, evaluation_, roots, Undecided::Follow);
  }

  // What leaves the answer open. Nothing to pay and a refusal are two answers, though the amount is the same.
  Causes open_because() const {
    const Value& amount = value(root().value);
    return amount.known() ? value(root().entitled).causes : join(amount.causes, value(root().entitled).causes);
  }

  // An amount of the partner's goes with it only when the case has a partner.
  bool has_whom(const PlannedRule& planned) const {
    if (planned.place.who == Who::Person) return true;
    return std::any_of(given_.facts.begin(), given_.facts.end(),
                       [](const auto& fact) { return fact.first.who == Who::Partner; });
  }

  void decide_status() {
    if (value(root().value).known() && value(root().entitled).known()) {
      result_.status = Status::Proposal;
      result_.amount = quantity(decl(root()).type, value(root().value).low);
      result_.outcome = outcome();
      return;
    }
    result_.status = Status::Missing;
    for (const NodeId id : decisive()) {
      result_.status = std::max(result_.status, blocked_by(id), weaker);
    }
  }

  // What is certain to be needed; of several things of which any one may settle it, those that can be asked for, unless
  // a fact is among them: then the fact is asked for first.
  Causes decisive() const {
    if (!certain_.empty()) return certain_;
    Causes asked;
    for (const NodeId cause : open_because()) {
      if (!asked_[cause]) continue;
      if (blocked_by(cause) == Status::Missing) return {};
      asked.push_back(cause);
    }
    return asked;
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
      if (live_[planned.value] || has_live_part(planned)) order.push_back(&planned);
    }
    add_periods(order);
    std::sort(order.begin(), order.end(),
              [](const PlannedRule* a, const PlannedRule* b) { return a->value < b->value; });
    for (const PlannedRule* planned : order) {
      TraceStep step = step_of(*planned);
      if (step.kind == TraceStep::Kind::Condition && failed(*planned)) result_.failed_condition = step;
      for (const TraceLine& line : step.lines) result_.provisional |= line.provisional;
      result_.steps.push_back(std::move(step));
    }
  }

  // A distribution is read through what is left of one thing, or of the amount, as well as through what was taken.
  bool has_live_part(const PlannedRule& planned) const {
    const auto live = [&](const PlannedTarget& put) { return bool(live_[put.taken]); };
    return std::any_of(planned.targets.begin(), planned.targets.end(), live);
  }

  // A period is read through its months: it is shown where a sum or a question over it is.
  void add_periods(std::vector<const PlannedRule*>& order) const {
    std::set<std::pair<std::size_t, Place>> read;
    for (const PlannedRule* reader : order) {
      for (const auto& [expr, aggregate] : reader->aggregates) {
        const auto node = reader->expressions.find(expr);
        if (node == reader->expressions.end() || !live_[node->second] || !expr->domain) continue;
        if (expr->domain->symbol_kind == SymbolKind::Period)
          read.insert({expr->domain->symbol, without_element(*reader)});
      }
    }
    for (const PlannedRule& planned : program_.planned) {
      if (planned.kind != SymbolKind::Period || read.count({planned.symbol, without_element(planned)}) == 0) continue;
      if (std::find(order.begin(), order.end(), &planned) == order.end()) order.push_back(&planned);
    }
  }

  // Where a period is read, but for the supposition: a period that does not depend on it is planned without it.
  static Place without_element(const PlannedRule& planned) {
    Place place = planned.place;
    place.list = 0;
    place.element = kNoElement;
    place.supposition = 0;
    return place;
  }

  bool failed(const PlannedRule& planned) const { return refused() && value(planned.value).is(0); }

  TraceStep step_of(const PlannedRule& planned) {
    TraceStep step;
    switch (planned.kind) {
      case SymbolKind::MonthName:
        step = month_step(planned);
        break;
      case SymbolKind::Distribution:
        step = distribution_step(planned);
        break;
      case SymbolKind::Period:
        step = period_step(planned);
        break;
      default:
        step = rule_step(planned);
    }
    step.month = to_text(planned.place.month);
    if (planned.place.supposition != 0) step.supposed = supposition_text(program_, planned.place.supposition);
    return step;
  }

  TraceStep rule_step(const PlannedRule& planned) {
    const RuleDecl& rule = decl(planned);
    TraceStep step;
    step.name = rule.name.text;
    step.label = rule.label.text;
    step.kind = step_kind(rule.kind);
    step.whose = whose(rules_, given_, planned.place.who, rule.belongs_to, planned.place.element);
    step.version_from = to_text(planned.version->from.date);
    add_overlays(planned);
    const PlannedRule& cited = cited_rule(planned);
    if (&cited != &planned) step.serves = name_of(cited);
    step.citations = citer_.cite(citations_of(cited), cited.place.month);
    step.lines = trace_lines({program_, given_, evaluation_, planned, rule.type, step.citations}, citer_);
    step.value = quantity_if_known(rule.type, value(planned.value));
    step.override_ = override_at(evaluation_, planned.value, rule.type);
    if (rule.kind == RuleDecl::Kind::Condition && value(planned.value).is(0)) {
      step.refusal = planned.version->refusal->text;
      step.short_by = short_by(planned);
    }
    step.refused_by = refused_by(planned, rule);
    return step;
  }

  // The first of the benefit's conditions that failed.
  std::string refused_by(const PlannedRule& planned, const RuleDecl& rule) const {
    for (std::size_t i = 0; i < planned.conditions.size(); ++i) {
      if (value(planned.conditions[i]).is(0)) return rules_.rules[rule.condition_symbols[i]].name.text;
    }
    return "";
  }

  TraceStep month_step(const PlannedRule& planned) {
    const MonthDecl& name = rules_.months[planned.symbol];
    Type type;
    type.kind = Type::Kind::Month;
    TraceStep step;
    step.name = name.name.text;
    step.label = name.label.text;
    step.kind = TraceStep::Kind::MonthChoice;
    step.version_from = to_text(planned.version->from.date);
    step.citations = citer_.cite(planned.version->citations, planned.place.month);
    step.lines = trace_lines({program_, given_, evaluation_, planned, type, step.citations}, citer_);
    step.value = quantity_if_known(type, value(planned.value));
    step.override_ = override_at(evaluation_, planned.value, type);
    return step;
  }

  TraceStep distribution_step(const PlannedRule& planned) {
    const DistributionDecl& distribution = rules_.distributions[planned.symbol];
    TraceStep step;
    step.name = distribution.name.text;
    step.label = distribution.label.text;
    step.kind = TraceStep::Kind::Distribution;
    step.whose = planned.place.who == Who::Partner ? "partner" : "";
    step.version_from = to_text(planned.distribution->from.date);
    step.citations = citer_.cite(planned.distribution->citations, planned.place.month);
    step.lines =
        distribution_lines({program_, given_, evaluation_, planned, distribution.type, step.citations}, citer_);
    step.value = quantity_if_known(distribution.type, value(planned.value));
    return step;
  }

  TraceStep period_step(const PlannedRule& planned) {
    const PeriodDecl& period = rules_.periods[planned.symbol];
    Type type;
    type.unit.month = 1;
    TraceStep step;
    step.name = period.name.text;
    step.label = period.label.text;
    step.kind = TraceStep::Kind::Period;
    step.whose = planned.place.who == Who::Partner ? "partner" : "";
    step.version_from = to_text(planned.period->from.date);
    step.citations = citer_.cite(planned.period->citations, planned.place.month);
    step.lines = period_lines({program_, given_, evaluation_, planned, type, step.citations});
    step.value = quantity_if_known(type, value(planned.value));
    return step;
  }

  void add_overlays(const PlannedRule& planned) {
    for (const PlannedRule::PlannedException& exception : planned.exceptions) {
      const ExceptionDecl& overlay = rules_.exceptions[exception.exception];
      if (!overlay.local || value(exception.condition).is(0)) continue;
      const auto same = [&](const OverlayTrace& one) { return one.name == overlay.name.text; };
      if (std::any_of(result_.overlays.begin(), result_.overlays.end(), same)) continue;
      result_.overlays.push_back({overlay.name.text, overlay.label.text, overlay.module_title,
                                  citer_.cite(exception.version->citations, planned.place.month)});
    }
  }

  const std::string& name_of(const PlannedRule& planned) const {
    if (planned.kind == SymbolKind::Distribution) return rules_.distributions[planned.symbol].name.text;
    return decl(planned).name.text;
  }

  static const Citations& citations_of(const PlannedRule& planned) {
    return planned.kind == SymbolKind::Distribution ? planned.distribution->citations : planned.version->citations;
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
    while (cited->kind == SymbolKind::Rule && decl(*cited).kind == RuleDecl::Kind::Intermediate && !cited->is_root) {
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
      const PlannedRule& planned = program_.planned[companion];
      if (decl(planned).payment && has_whom(planned)) result_.amounts.push_back(amount(planned));
    }
  }

  AmountTrace amount(const PlannedRule& planned) {
    const RuleDecl& rule = decl(planned);
    AmountTrace trace;
    trace.name = rule.name.text;
    trace.label = rule.label.text;
    trace.value = quantity_if_known(rule.type, value(planned.value));
    trace.missing = names_behind(program_, value(planned.value).causes);
    if (rule.payment) {
      trace.payer = rule.payment->payer.text;
      trace.receiver = rule.payment->receiver.text;
    }
    trace.whose = whose(rules_, given_, planned.place.who, rule.belongs_to, planned.place.element);
    trace.citations = citer_.cite(planned.version->citations, planned.place.month);
    return trace;
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
