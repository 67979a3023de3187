// Rules and named months, with the exceptions from a rule.
#include <cassert>
#include <set>
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {
std::size_t Planner::rule_in(std::size_t rule, Place place) {
  const RuleDecl& decl = rules_.rules[rule];
  if (!decl.belongs_to) place.list = 0, place.element = kNoElement;
  place = without_idle_supposition(SymbolKind::Rule, rule, place);
  const Key key{SymbolKind::Rule, rule, place};
  const auto found = planned_.find(key);
  if (found != planned_.end()) return found->second;

  PlannedRule planned;
  planned.symbol = rule;
  planned.place = place;
  planned.version = version_in(decl.versions, law_month(SymbolKind::Rule, rule, place.month));
  if (planned.version == nullptr) {
    report_missing(decl.name.text, place.month, decl.versions);
    planned.value = constant(0);
  }
  const std::size_t index = begin(std::move(planned), key);
  if (program_.planned[index].version == nullptr) return index;

  under_way_.push_back(index);
  PlannedRule working = std::move(program_.planned[index]);
  Reading reading = reading_of(working, index);
  finish_body(working, reading);
  if (decl.kind == RuleDecl::Kind::Benefit) finish_benefit(working, decl);
  under_way_.pop_back();
  program_.planned[index] = std::move(working);
  return index;
}

std::size_t Planner::month_name_in(std::size_t name, Place place) {
  place.list = 0;
  place.element = kNoElement;
  place = without_idle_supposition(SymbolKind::MonthName, name, place);
  const Key key{SymbolKind::MonthName, name, place};
  const auto found = planned_.find(key);
  if (found != planned_.end()) return found->second;

  const MonthDecl& decl = rules_.months[name];
  PlannedRule planned;
  planned.kind = SymbolKind::MonthName;
  planned.symbol = name;
  planned.place = place;
  planned.version = version_in(decl.versions, law_month(SymbolKind::MonthName, name, place.month));
  if (planned.version == nullptr) {
    report_missing(decl.name.text, place.month, decl.versions);
    planned.value = constant(month_number(place.month));
  }
  const std::size_t index = begin(std::move(planned), key);
  if (program_.planned[index].version == nullptr) return index;

  PlannedRule working = std::move(program_.planned[index]);
  Reading reading = reading_of(working, index);
  finish_body(working, reading);
  working.candidates = months_chosen_among(*working.version, place);
  program_.planned[index] = std::move(working);
  return index;
}

// REQUIRES: the body has been planned, and so the month names that it reads.
std::vector<Month> Planner::months_chosen_among(const Version& version, const Place& place) const {
  std::set<Month> months;
  const auto add = [&](const Expr& value) {
    if (value.kind == Expr::Kind::ThisMonth) months.insert(place.month);
    if (value.kind == Expr::Kind::MonthBefore) months.insert(add_months(place.month, -1));
    if (value.kind != Expr::Kind::Name) return;
    const Place inner = without_idle_supposition(SymbolKind::MonthName, value.symbol, place);
    const std::size_t planned = planned_.at({SymbolKind::MonthName, value.symbol, inner});
    const std::vector<Month>& all = program_.planned[planned].candidates;
    months.insert(all.begin(), all.end());
  };
  if (version.first.rows.empty()) add(version.first.value);
  for (const ChoiceRow& row : version.first.rows) add(row.value);
  return {months.begin(), months.end()};
}

std::size_t Planner::begin(PlannedRule planned, const Key& key) {
  planned.served_by = under_way_.empty() ? 0 : under_way_.back();
  program_.planned.push_back(std::move(planned));
  return planned_[key] = program_.planned.size() - 1;
}

Reading Planner::reading_of(PlannedRule& planned, std::size_t index) const {
  return {planned.place, index, &planned.expressions, &planned.aggregates};
}

void Planner::finish_body(PlannedRule& planned, Reading& reading) {
  plan_lines(reading, *planned.version, planned.lines);
  planned.value = point(with_exceptions(planned, reading, planned.lines.back().result));
}

// A benefit reads as 0 when one of its conditions fails.
void Planner::finish_benefit(PlannedRule& planned, const RuleDecl& decl) {
  NodeId entitled = constant(1);
  for (const std::size_t condition : decl.condition_symbols) {
    planned.conditions.push_back(read(SymbolKind::Rule, condition, planned.place));
    entitled = node(Op::And, entitled, planned.conditions.back());
  }
  planned.entitled = entitled;
  const NodeId own = program_.nodes[planned.value].a;
  planned.value = point(node(Op::Select, entitled, own, constant(0)));
}

// Exceptions have no order among themselves: when two of them hold, nobody can say which.
NodeId Planner::with_exceptions(PlannedRule& planned, Reading& reading, NodeId own) {
  if (planned.kind != SymbolKind::Rule) return own;
  NodeId value = own;
  NodeId any_before = constant(0);
  for (std::size_t i = 0; i < rules_.exceptions.size(); ++i) {
    const ExceptionDecl& decl = rules_.exceptions[i];
    if (decl.rule_symbol != planned.symbol) continue;
    const Version* version = version_in(decl.versions, law_month(SymbolKind::Exception, i, planned.place.month));
    if (version == nullptr) continue;
    PlannedRule::PlannedException exception;
    exception.exception = i;
    exception.version = version;
    plan_lines(reading, *version, exception.lines);
    exception.condition = exception.lines.front().choices.front().condition;
    const NodeId both = node(Op::And, any_before, exception.condition);
    NodeId instead = exception.lines.back().result;
    if (!planned.exceptions.empty()) {
      const std::string& other = rules_.exceptions[planned.exceptions.front().exception].label.text;
      instead = node(
          Op::Select, both,
          stop(reading, "To undtagelser gælder på samme tid: " + other + "; " + decl.label.text, &version->citations),
          instead);
    }
    value = node(Op::Select, exception.condition, instead, value);
    any_before = node(Op::Or, any_before, exception.condition);
    planned.exceptions.push_back(std::move(exception));
  }
  return value;
}

}  // namespace hjemmel
