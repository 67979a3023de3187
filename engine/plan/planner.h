// The planner's working state: one program under construction. Private to this folder.
#pragma once

#include <functional>
#include <map>
#include <tuple>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/plan/program.h"

namespace hjemmel {

class Planner {
 public:
  Planner(const RuleSet& rules, std::size_t benefit, Month month);

  Program take();
  const std::vector<NotCovered>& not_covered() const { return not_covered_; }

 private:
  // plan_rule.cpp: rules, named months and their lines. All return the index into Program::planned.
  std::size_t rule_in(std::size_t rule, Month month);
  std::size_t month_name_in(std::size_t name, Month month);
  std::vector<Month> months_chosen_among(const Version& version, Month month) const;
  std::size_t begin(PlannedRule planned);
  void finish_body(PlannedRule& planned, const Version& version);
  void finish_benefit(PlannedRule& planned, const RuleDecl& decl);
  void plan_first(PlannedRule& planned, const FirstValue& first);
  void plan_choice(PlannedRule& planned, PlannedLine& line, const FirstValue& first);
  void plan_brackets(PlannedRule& planned, PlannedLine& line, const FirstValue& first);
  void plan_step(PlannedRule& planned, const Step& step, NodeId before);
  NodeId stepped(PlannedRule& planned, PlannedLine& line, const Step& step);
  NodeId proportion(PlannedRule& planned, PlannedLine& line, const Step& step);

  // plan_expression.cpp: expressions.
  NodeId expression(PlannedRule& planned, const Expr& expr);
  NodeId name(PlannedRule& planned, const Expr& expr);
  NodeId name_in(const Expr& expr, Month month);
  NodeId comparison(const Expr& expr, NodeId left, NodeId right);
  NodeId fact_before(const Expr& expr, Month month);
  NodeId rate_in(std::size_t rate, Month month);
  NodeId fact_in(std::size_t fact, Month month);
  NodeId in_named_month(std::size_t name, Month month, const std::function<NodeId(Month)>& read);

  // Nodes; equal nodes are shared, and a node whose operands are all constant is folded.
  NodeId constant(Rational value);
  NodeId node(Op op, NodeId a, NodeId b = kNoNode, NodeId c = kNoNode);
  NodeId add_node(Node node);
  NodeId point(NodeId value);  // never shared: a person can override it

  void report_missing(const std::string& name, Month month, const std::string& first, const std::string& last);

  const RuleSet& rules_;
  Program program_;
  std::vector<NotCovered> not_covered_;
  std::map<std::pair<std::size_t, int>, std::size_t> planned_rules_;         // (rule, month) -> planned
  std::map<std::pair<std::size_t, int>, std::size_t> planned_months_;        // (month name, month) -> planned
  std::map<std::tuple<int, std::size_t, std::size_t, int>, NodeId> leaves_;  // (op, symbol, other, month)
  std::map<std::tuple<int, NodeId, NodeId, NodeId>, NodeId> shared_;
  std::map<Rational, NodeId> constants_;
  std::vector<std::size_t> reading_;  // the planned rules under way, innermost last
};

}  // namespace hjemmel
