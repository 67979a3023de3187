#include "engine/explain/trace_lines.h"

#include <cassert>

#include "engine/explain/formula.h"
#include "engine/explain/quantity.h"

namespace hjemmel {
namespace {

TraceLine::Kind kind_of(const PlannedLine& line, bool is_condition) {
  if (line.first != nullptr) {
    if (is_condition) return TraceLine::Kind::Condition;
    switch (line.first->kind) {
      case FirstValue::Kind::Plain:
        return TraceLine::Kind::Value;
      case FirstValue::Kind::Choice:
      case FirstValue::Kind::Table:
        return TraceLine::Kind::Choice;
      case FirstValue::Kind::Brackets:
        return TraceLine::Kind::Brackets;
    }
  }
  switch (line.step->kind) {
    case Step::Kind::Add:
      return TraceLine::Kind::Add;
    case Step::Kind::Subtract:
      return TraceLine::Kind::Subtract;
    case Step::Kind::Multiply:
      return TraceLine::Kind::Multiply;
    case Step::Kind::AtMost:
      return TraceLine::Kind::AtMost;
    case Step::Kind::AtLeast:
      return TraceLine::Kind::AtLeast;
    case Step::Kind::Instead:
      return TraceLine::Kind::Instead;
    case Step::Kind::Proportion:
      return TraceLine::Kind::Proportion;
    case Step::Kind::Round:
      return TraceLine::Kind::Round;
  }
  return TraceLine::Kind::Value;
}

class Lines {
 public:
  Lines(const LineContext& context, Citer& citer) : context_(context), citer_(citer), running_(context.type) {}

  std::vector<TraceLine> take() {
    for (std::size_t index = 0; index < context_.planned.lines.size(); ++index) {
      const PlannedLine& line = context_.planned.lines[index];
      lines_.push_back(line_of(line));
      lines_.back().id = step_name(context_.program, context_.planned, index);
      lines_.back().override_ = override_at(context_.evaluation, line.result, running_);
    }
    for (const PlannedRule::PlannedException& exception : context_.planned.exceptions) add_exception(exception);
    return std::move(lines_);
  }

 private:
  TraceLine line_of(const PlannedLine& line) {
    TraceLine trace;
    trace.kind = kind_of(line, context_.type.kind == Type::Kind::YesNo);
    if (line.first != nullptr) {
      fill_first(trace, line);
    } else {
      fill_step(trace, line);
    }
    return trace;
  }

  // Another provision's value in the place of the rule's own, with the reason; its steps stand below it.
  void add_exception(const PlannedRule::PlannedException& exception) {
    const ExceptionDecl& decl = context_.program.rules->exceptions[exception.exception];
    const ChoiceRow& row = exception.version->first.rows.front();
    TraceLine trace;
    trace.kind = TraceLine::Kind::Exception;
    trace.id = decl.name.text;
    trace.label = decl.label.text;
    trace.formula = names(row.value);
    trace.numbers = numbers(row.value);
    trace.condition = names(*row.condition);
    trace.condition_numbers = numbers(*row.condition);
    trace.skipped = value(exception.condition).is(0);
    trace.took_effect = value(exception.condition).is(1);
    trace.before = quantity_if_known(running_, value(context_.planned.lines.back().result));
    trace.operand = quantity_if_known(running_, value(exception.lines.front().result));
    trace.result = trace.took_effect ? trace.operand : trace.before;
    trace.citations = citer_.cite(exception.version->citations, context_.planned.place.month);
    lines_.push_back(std::move(trace));
    if (!value(exception.condition).is(1)) return;
    for (std::size_t index = 1; index < exception.lines.size(); ++index) {
      lines_.push_back(line_of(exception.lines[index]));
      lines_.back().id = decl.name.text + "." + std::to_string(index + 1);
    }
  }

  const Value& value(NodeId id) const { return context_.evaluation.values[id]; }

  std::string names(const Expr& expr) const { return formula_with_names(expr); }
  std::string numbers(const Expr& expr) const {
    return formula_with_numbers(*context_.program.rules, context_.planned, context_.evaluation, expr);
  }

  std::vector<CitationText> citations(const Citations& own) {
    if (own.empty()) return context_.citations;
    return citer_.cite(own, context_.planned.place.month);
  }

  void fill_first(TraceLine& trace, const PlannedLine& line) {
    const FirstValue& first = *line.first;
    trace.citations = citations(first.citations);
    if (!first.rows.empty()) {
      fill_choice(trace, line);
    } else {
      trace.formula = names(first.value);
      trace.numbers = numbers(first.value);
      trace.best = best_traces(context_, first.value);
      trace.provisional = stands_in(first.value);
    }
    trace.operand = quantity_if_known(running_, value(line.operand));
    if (first.kind == FirstValue::Kind::Brackets) fill_brackets(trace, line);
    trace.result = quantity_if_known(running_, value(line.result));
  }

  void fill_choice(TraceLine& trace, const PlannedLine& line) {
    bool open = true;  // whether the rows so far leave this one to be asked
    for (const PlannedChoice& choice : line.choices) {
      ChoiceTrace row;
      row.value = names(choice.row->value);
      row.citations = citations(choice.row->citations);
      if (choice.condition != kNoNode) {
        row.condition = names(*choice.row->condition);
        row.numbers = numbers(*choice.row->condition);
      }
      row.state = open ? state_of(choice) : ChoiceTrace::State::NotAsked;
      if (row.state == ChoiceTrace::State::Held) {
        open = false;
        trace.formula = row.value;
        trace.numbers = numbers(choice.row->value);
        trace.best = best_traces(context_, choice.row->value);
        trace.provisional = stands_in(choice.row->value);
        trace.citations = row.citations;
      }
      if (row.state == ChoiceTrace::State::Unknown) open = false;
      trace.choices.push_back(std::move(row));
    }
  }

  ChoiceTrace::State state_of(const PlannedChoice& choice) const {
    if (choice.condition == kNoNode || value(choice.condition).is(1)) return ChoiceTrace::State::Held;
    return value(choice.condition).is(0) ? ChoiceTrace::State::Failed : ChoiceTrace::State::Unknown;
  }

  void fill_brackets(TraceLine& trace, const PlannedLine& line) {
    const Value& whole = value(context_.planned.expressions.at(&line.first->value));
    trace.operand = quantity_if_known(running_, whole);
    for (const PlannedBracket& bracket : line.brackets) {
      if (!value(bracket.part).known() || !value(bracket.amount).known()) return trace.brackets.clear();
      if (bracket.to != kNoNode && !value(bracket.to).known()) return trace.brackets.clear();
      BracketTrace row;
      row.percent = quantity(bracket.row->percent.type, value(bracket.percent).low);
      row.from = quantity(running_, bracket.from == kNoNode ? Rational(0) : value(bracket.from).low);
      if (bracket.to != kNoNode) row.to = quantity(running_, value(bracket.to).low);
      row.part = quantity(running_, value(bracket.part).low);
      row.amount = quantity(running_, value(bracket.amount).low);
      const bool above = bracket.from == kNoNode || whole.low > value(bracket.from).low;
      const bool within = bracket.to == kNoNode || whole.low <= value(bracket.to).low;
      row.active = above && within;
      trace.brackets.push_back(std::move(row));
    }
  }

  void fill_step(TraceLine& trace, const PlannedLine& line) {
    const Step& step = *line.step;
    trace.citations = citations(step.citations);
    trace.before = quantity_if_known(running_, value(line.before));
    if (step.kind == Step::Kind::Round) {
      trace.rounding = rounding_text(*step.rounding) + halves_text(line);
    } else {
      trace.formula = names(step.value);
      trace.numbers = numbers(step.value);
      trace.best = best_traces(context_, step.value);
      trace.operand = quantity_if_known(operand_type(step), value(line.operand));
    }
    if (step.out_of) {
      trace.out_of_formula = names(*step.out_of);
      trace.out_of_numbers = numbers(*step.out_of);
      trace.out_of = quantity_if_known(step.out_of->type, value(line.out_of));
    }
    if (step.condition) {
      trace.condition = names(*step.condition);
      trace.condition_numbers = numbers(*step.condition);
      trace.skipped = value(line.condition).is(0);
    }
    trace.result = quantity_if_known(running_, value(line.result));
    trace.took_effect = took_effect(step, line) && !trace.skipped;
  }

  // Which way a half went, when there was one.
  std::string halves_text(const PlannedLine& line) const {
    const Rounding& rounding = *line.step->rounding;
    const Value& before = value(line.before);
    const bool half =
        rounding.direction == Rounding::Direction::Nearest && before.known() && is_half(before.low, rounding.to);
    const bool taken = line.condition == kNoNode || value(line.condition).is(1);
    const bool corrected = context_.evaluation.overridden.count(line.result) != 0;
    if (!half || !taken || corrected) return "";
    return value(line.result).low > before.low ? ", halve opad" : ", halve nedad";
  }

  // A bare 0 fits every unit: it is shown in the rule's.
  Type operand_type(const Step& step) const {
    const bool bare_zero = step.value.kind == Expr::Kind::Number && step.value.number == 0;
    return bare_zero ? running_ : step.value.type;
  }

  bool took_effect(const Step& step, const PlannedLine& line) const {
    if (step.kind == Step::Kind::Instead) return line.condition == kNoNode || value(line.condition).is(1);
    const Value& before = value(line.before);
    const Value& after = value(line.result);
    return before.known() && after.known() && before.low != after.low;
  }

  // Whether an expected value stood in for an unknown one.
  bool stands_in(const Expr& expr) const {
    if (expr.kind != Expr::Kind::Provisional) return false;
    const NodeId both = context_.planned.expressions.at(&expr);
    const Node& node = context_.program.nodes[both];
    return node.op == Op::Provisional && !value(node.a).known() && value(both).known();
  }

  const LineContext& context_;
  Citer& citer_;
  const Type& running_;  // of the running amount: a step never changes its unit
  std::vector<TraceLine> lines_;
};

}  // namespace

std::vector<TraceLine> trace_lines(const LineContext& context, Citer& citer) { return Lines(context, citer).take(); }

std::optional<OverrideTrace> override_at(const Evaluation& evaluation, NodeId point, const Type& type) {
  const auto correction = evaluation.overridden.find(point);
  if (correction == evaluation.overridden.end()) return std::nullopt;
  const Value& calculated = evaluation.calculated.at(point);
  OverrideTrace trace;
  trace.calculated_known = calculated.known();
  if (calculated.known()) trace.calculated = quantity(type, calculated.low);
  trace.reason = correction->second->reason;
  trace.citation = correction->second->citation;
  trace.by = correction->second->by;
  trace.date = correction->second->date;
  return trace;
}

}  // namespace hjemmel
