// Rules, named months and their lines.
#include <cassert>
#include <set>
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {
namespace {

std::string last_month(const std::vector<Version>& versions) {
  const Version& last = versions.back();
  return last.to ? to_text(month_of(last.to->date)) : std::string();
}

bool exists_in(const Step& step, Month month) {
  const Date day = first_day(month);
  if (step.only_from && day < step.only_from->date) return false;
  return !step.only_to || day <= step.only_to->date;
}

}  // namespace

std::size_t Planner::rule_in(std::size_t rule, Month month) {
  const auto key = std::make_pair(rule, month_number(month));
  const auto found = planned_rules_.find(key);
  if (found != planned_rules_.end()) return found->second;

  const RuleDecl& decl = rules_.rules[rule];
  PlannedRule planned;
  planned.symbol = rule;
  planned.month = month;
  planned.version = version_in(decl.versions, month);
  planned.served_by = reading_.empty() ? 0 : reading_.back();
  if (planned.version == nullptr) {
    report_missing(decl.name.text, month, to_text(month_of(decl.versions.front().from.date)),
                   last_month(decl.versions));
    planned.value = constant(0);
  }
  const std::size_t index = begin(std::move(planned));
  planned_rules_.emplace(key, index);
  if (program_.planned[index].version == nullptr) return index;

  reading_.push_back(index);
  PlannedRule working = std::move(program_.planned[index]);
  finish_body(working, *working.version);
  if (decl.kind == RuleDecl::Kind::Benefit) finish_benefit(working, decl);
  reading_.pop_back();
  program_.planned[index] = std::move(working);
  return index;
}

std::size_t Planner::month_name_in(std::size_t name, Month month) {
  const auto key = std::make_pair(name, month_number(month));
  const auto found = planned_months_.find(key);
  if (found != planned_months_.end()) return found->second;

  const MonthDecl& decl = rules_.months[name];
  PlannedRule planned;
  planned.is_month = true;
  planned.symbol = name;
  planned.month = month;
  planned.version = version_in(decl.versions, month);
  if (planned.version == nullptr) {
    report_missing(decl.name.text, month, to_text(month_of(decl.versions.front().from.date)),
                   last_month(decl.versions));
    planned.value = constant(month_number(month));
  }
  const std::size_t index = begin(std::move(planned));
  planned_months_.emplace(key, index);
  if (program_.planned[index].version == nullptr) return index;

  PlannedRule working = std::move(program_.planned[index]);
  finish_body(working, *working.version);
  working.months = months_chosen_among(*working.version, month);
  program_.planned[index] = std::move(working);
  return index;
}

// REQUIRES: the body has been planned, and so the month names that it reads.
std::vector<Month> Planner::months_chosen_among(const Version& version, Month month) const {
  std::set<Month> months;
  const auto add = [&](const Expr& value) {
    if (value.kind == Expr::Kind::ThisMonth) months.insert(month);
    if (value.kind == Expr::Kind::MonthBefore) months.insert(add_months(month, -1));
    if (value.kind != Expr::Kind::Name) return;
    const std::size_t inner = planned_months_.at({value.symbol, month_number(month)});
    const std::vector<Month>& all = program_.planned[inner].months;
    months.insert(all.begin(), all.end());
  };
  if (version.first.rows.empty()) add(version.first.value);
  for (const ChoiceRow& row : version.first.rows) add(row.value);
  return {months.begin(), months.end()};
}

std::size_t Planner::begin(PlannedRule planned) {
  program_.planned.push_back(std::move(planned));
  return program_.planned.size() - 1;
}

void Planner::finish_body(PlannedRule& planned, const Version& version) {
  plan_first(planned, version.first);
  for (const Step& step : version.steps) {
    if (exists_in(step, planned.month)) plan_step(planned, step, planned.lines.back().result);
  }
  planned.value = point(planned.lines.back().result);
}

// A benefit reads as 0 when one of its conditions fails.
void Planner::finish_benefit(PlannedRule& planned, const RuleDecl& decl) {
  NodeId entitled = constant(1);
  for (const std::size_t condition : decl.condition_symbols) {
    const std::size_t index = rule_in(condition, planned.month);
    planned.conditions.push_back(program_.planned[index].value);
    entitled = node(Op::And, entitled, planned.conditions.back());
  }
  planned.entitled = entitled;
  planned.value = point(node(Op::Select, entitled, planned.lines.back().result, constant(0)));
}

void Planner::plan_first(PlannedRule& planned, const FirstValue& first) {
  PlannedLine line;
  line.first = &first;
  switch (first.kind) {
    case FirstValue::Kind::Plain:
      line.operand = expression(planned, first.value);
      break;
    case FirstValue::Kind::Choice:
      plan_choice(planned, line, first);
      break;
    case FirstValue::Kind::Brackets:
      plan_brackets(planned, line, first);
      break;
  }
  line.result = point(line.operand);
  planned.lines.push_back(std::move(line));
}

void Planner::plan_choice(PlannedRule& planned, PlannedLine& line, const FirstValue& first) {
  for (const ChoiceRow& row : first.rows) {
    PlannedChoice choice;
    choice.row = &row;
    if (row.condition) choice.condition = expression(planned, *row.condition);
    choice.value = expression(planned, row.value);
    line.choices.push_back(choice);
  }
  assert(line.choices.back().condition == kNoNode);
  line.operand = line.choices.back().value;
  for (auto choice = line.choices.rbegin() + 1; choice != line.choices.rend(); ++choice) {
    line.operand = node(Op::Select, choice->condition, choice->value, line.operand);
  }
}

// Each row takes its percentage of the part that lies between the limit before and its own.
void Planner::plan_brackets(PlannedRule& planned, PlannedLine& line, const FirstValue& first) {
  const NodeId whole = expression(planned, first.value);
  const NodeId zero = constant(0);
  NodeId from = kNoNode;
  NodeId sum = zero;
  for (const BracketRow& row : first.brackets) {
    PlannedBracket bracket;
    bracket.row = &row;
    bracket.from = from;
    bracket.percent = expression(planned, row.percent);
    if (row.limit) bracket.to = expression(planned, *row.limit);
    const NodeId below = bracket.to == kNoNode ? whole : node(Op::Least, whole, bracket.to);
    bracket.part = from == kNoNode ? below : node(Op::Greatest, zero, node(Op::Subtract, below, from));
    bracket.amount = node(Op::Multiply, bracket.percent, bracket.part);
    sum = line.brackets.empty() ? bracket.amount : node(Op::Add, sum, bracket.amount);
    from = bracket.to;
    line.brackets.push_back(bracket);
  }
  line.operand = sum;
}

void Planner::plan_step(PlannedRule& planned, const Step& step, NodeId before) {
  PlannedLine line;
  line.step = &step;
  line.before = before;
  if (step.condition) line.condition = expression(planned, *step.condition);
  NodeId after = stepped(planned, line, step);
  if (line.condition != kNoNode) after = node(Op::Select, line.condition, after, before);
  line.result = point(after);
  planned.lines.push_back(std::move(line));
}

NodeId Planner::stepped(PlannedRule& planned, PlannedLine& line, const Step& step) {
  if (step.kind == Step::Kind::Round) {
    Node made;
    made.op = Op::Round;
    made.a = line.before;
    made.constant = std::nullopt;
    made.rounding = step.rounding->direction;
    made.c = constant(step.rounding->to);
    if (step.rounding->halves) {
      Node halves;
      halves.op = Op::Alternative;
      halves.symbol = step.rounding->halves_symbol;
      made.b = add_node(std::move(halves));
    }
    return add_node(std::move(made));
  }
  line.operand = expression(planned, step.value);
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
      return proportion(planned, line, step);
    case Step::Kind::Round:
      break;
  }
  assert(false);
  return line.before;
}

// Never more than the whole and never less than nothing.
NodeId Planner::proportion(PlannedRule& planned, PlannedLine& line, const Step& step) {
  line.out_of = expression(planned, *step.out_of);
  const NodeId share = node(Op::Divide, line.operand, line.out_of);
  const NodeId bounded = node(Op::Greatest, node(Op::Least, share, constant(1)), constant(0));
  return node(Op::Multiply, line.before, bounded);
}

}  // namespace hjemmel
