// The lines of a body: the first value and its steps.
#include <cassert>
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {
namespace {

bool exists_in(const Step& step, Month month) {
  const Date day = first_day(month);
  if (step.only_from && day < step.only_from->date) return false;
  return !step.only_to || day <= step.only_to->date;
}

}  // namespace

void Planner::plan_lines(Reading& reading, const Version& version, Lines& lines) {
  plan_first(reading, version.first, lines);
  const PlannedRule& planned = program_.planned[reading.planned];
  const Month month = law_month(planned.kind, planned.symbol, reading.place.month);
  for (const Step& step : version.steps) {
    if (exists_in(step, month)) plan_step(reading, step, lines.back().result, lines);
  }
}

void Planner::plan_first(Reading& reading, const FirstValue& first, Lines& lines) {
  PlannedLine line;
  line.first = &first;
  switch (first.kind) {
    case FirstValue::Kind::Plain:
      line.operand = expression(reading, first.value);
      break;
    case FirstValue::Kind::Choice:
    case FirstValue::Kind::Table:
      plan_choice(reading, line, first);
      break;
    case FirstValue::Kind::Brackets:
      plan_brackets(reading, line, first);
      break;
  }
  line.result = point(line.operand);
  lines.push_back(std::move(line));
}

void Planner::plan_choice(Reading& reading, PlannedLine& line, const FirstValue& first) {
  for (const ChoiceRow& row : first.rows) {
    PlannedChoice choice;
    choice.row = &row;
    if (row.condition) choice.condition = expression(reading, *row.condition);
    choice.value = expression(reading, row.value);
    line.choices.push_back(choice);
  }
  // Of a table without `ellers` the last row holds when no other does: the checker has proved that one of them does.
  line.operand = line.choices.back().value;
  for (auto choice = line.choices.rbegin() + 1; choice != line.choices.rend(); ++choice) {
    line.operand = node(Op::Select, choice->condition, choice->value, line.operand);
  }
}

// Each row takes its percentage of the part that lies between the limit before and its own.
void Planner::plan_brackets(Reading& reading, PlannedLine& line, const FirstValue& first) {
  const NodeId whole = expression(reading, first.value);
  const NodeId zero = constant(0);
  NodeId from = kNoNode;
  NodeId sum = zero;
  for (const BracketRow& row : first.brackets) {
    PlannedBracket bracket;
    bracket.row = &row;
    bracket.from = from;
    bracket.percent = expression(reading, row.percent);
    if (row.limit) bracket.to = expression(reading, *row.limit);
    const NodeId below = bracket.to == kNoNode ? whole : node(Op::Least, whole, bracket.to);
    bracket.part = from == kNoNode ? below : node(Op::Greatest, zero, node(Op::Subtract, below, from));
    bracket.amount = node(Op::Multiply, bracket.percent, bracket.part);
    sum = line.brackets.empty() ? bracket.amount : node(Op::Add, sum, bracket.amount);
    from = bracket.to;
    line.brackets.push_back(bracket);
  }
  line.operand = sum;
}

void Planner::plan_step(Reading& reading, const Step& step, NodeId before, Lines& lines) {
  PlannedLine line;
  line.step = &step;
  line.before = before;
  if (step.condition) line.condition = expression(reading, *step.condition);
  NodeId after = stepped(reading, line, step);
  if (line.condition != kNoNode) after = node(Op::Select, line.condition, after, before);
  line.result = point(after);
  lines.push_back(std::move(line));
}

NodeId Planner::stepped(Reading& reading, PlannedLine& line, const Step& step) {
  if (step.kind == Step::Kind::Round) return rounded(line.before, *step.rounding);
  line.operand = expression(reading, step.value);
  switch (step.kind) {
    case Step::Kind::Add:
      return node(Op::Add, line.before, line.operand);
    case Step::Kind::Subtract:
      return node(Op::Subtract, line.before, line.operand);
    case Step::Kind::Multiply:
      return node(Op::Multiply, line.before, line.operand);
    case Step::Kind::AtMost:
      return node(Op::Least, line.before, line.operand);
    case Step::Kind::AtLeast:
      return node(Op::Greatest, line.before, line.operand);
    case Step::Kind::Instead:
      return line.operand;
    case Step::Kind::Proportion:
      return proportion(reading, line, step);
    case Step::Kind::Round:
      break;
  }
  assert(false);
  return line.before;
}

NodeId Planner::rounded(NodeId value, const Rounding& rounding) {
  Node made;
  made.op = Op::Round;
  made.a = value;
  made.rounding = rounding.direction;
  made.c = constant(rounding.to);
  if (rounding.halves) made.b = alternative_of(rounding.halves_symbol);
  return add_node(std::move(made));
}

// Never more than the whole and never less than nothing.
NodeId Planner::proportion(Reading& reading, PlannedLine& line, const Step& step) {
  line.out_of = expression(reading, *step.out_of);
  const NodeId share = node(Op::Divide, line.operand, line.out_of);
  const NodeId bounded = node(Op::Greatest, node(Op::Least, share, constant(1)), constant(0));
  return node(Op::Multiply, line.before, bounded);
}

}  // namespace hjemmel
