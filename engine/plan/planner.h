// The planner's working state: one program under construction. Private to this folder.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/plan/program.h"
#include "engine/plan/readings.h"

namespace hjemmel {

// Where an expression is read, and where its values are noted for the explanation. What an aggregate reads is noted by
// the aggregate instead: it is read once for every element.
struct Reading {
  Place place;
  std::size_t planned = 0;  // the rule it stands in
  std::map<const Expr*, NodeId>* expressions = nullptr;
  std::map<const Expr*, PlannedAggregate>* aggregates = nullptr;
};

class Planner {
 public:
  Planner(const RuleSet& rules, std::size_t benefit, Month month, const Shape& shape, const Mixture& mixture);

  Program take();
  const std::vector<NotCovered>& not_covered() const { return not_covered_; }

 private:
  using Key = std::tuple<SymbolKind, std::size_t, Place>;
  using Lines = std::vector<PlannedLine>;

  // plan_rule.cpp: rules and named months. All return the index into Program::planned.
  std::size_t rule_in(std::size_t rule, Place place);
  std::size_t month_name_in(std::size_t name, Place place);
  std::vector<Month> months_chosen_among(const Version& version, const Place& place) const;
  std::size_t begin(PlannedRule planned, const Key& key);
  Reading reading_of(PlannedRule& planned, std::size_t index) const;
  void finish_body(PlannedRule& planned, Reading& reading);
  void finish_benefit(PlannedRule& planned, const RuleDecl& decl);
  NodeId with_exceptions(PlannedRule& planned, Reading& reading, NodeId own);

  // plan_lines.cpp: the lines of a body.
  void plan_lines(Reading& reading, const Version& version, Lines& lines);
  void plan_first(Reading& reading, const FirstValue& first, Lines& lines);
  void plan_choice(Reading& reading, PlannedLine& line, const FirstValue& first);
  void plan_brackets(Reading& reading, PlannedLine& line, const FirstValue& first);
  void plan_step(Reading& reading, const Step& step, NodeId before, Lines& lines);
  NodeId stepped(Reading& reading, PlannedLine& line, const Step& step);
  NodeId rounded(NodeId value, const Rounding& rounding);
  NodeId proportion(Reading& reading, PlannedLine& line, const Step& step);

  // plan_expression.cpp
  NodeId expression(Reading& reading, const Expr& expr);
  NodeId value_of(Reading& reading, const Expr& expr, const std::vector<NodeId>& arguments);
  NodeId comparison(const Expr& expr, NodeId left, NodeId right);
  NodeId one_of(const Expr& expr, const std::vector<NodeId>& arguments);
  NodeId moved(const Expr& expr, NodeId left, NodeId right);
  NodeId as_if(Reading& reading, const Expr& expr);
  NodeId stop(const Reading& reading, std::string text, const Citations* citations);

  // plan_name.cpp: names, at the place they are read at.
  NodeId name(Reading& reading, const Expr& expr);
  NodeId name_at(const Reading& reading, const Expr& expr, const Place& place);
  NodeId read(SymbolKind kind, std::size_t symbol, Place place);
  NodeId fact_at(std::size_t fact, Place place);
  NodeId fact_before(const Expr& expr, Place place);
  NodeId alternative_of(std::size_t interpretation);
  NodeId keyed_rate(const Reading& reading, const Expr& expr, const Place& place);
  NodeId rate_in(std::size_t rate, std::size_t cell, Month month);
  NodeId in_named_month(std::size_t name, const Place& place, const std::function<NodeId(const Place&)>& read);
  NodeId day_of_month(const Reading& reading, const Expr& expr);
  std::optional<Month> constant_month(const MonthRef& month, Month from) const;

  // plan_aggregate.cpp: lists, periods and what is counted or summed over them.
  NodeId aggregate(Reading& reading, const Expr& expr);
  PlannedAggregate items_of(const Reading& reading, const Expr& expr);
  std::vector<PlannedItem> places_of(const Domain& domain, const Place& place);
  NodeId at_item(const Reading& reading, const Expr& expr, const Place& place);
  void keep_best(PlannedAggregate& all, const Domain& domain, const std::vector<NodeId>& ranks);
  NodeId beats(const PlannedItem& a, NodeId rank_a, const PlannedItem& b, NodeId rank_b, const Domain& domain,
               bool a_stands_first);
  NodeId covered(Reading& reading, const Expr& expr);
  NodeId sum_of(const PlannedAggregate& all);
  NodeId greatest_of(const PlannedAggregate& all, bool lowest);
  NodeId unknown_list(Op op, const Domain& domain, const Place& place);
  std::size_t period_in(std::size_t period, Place place);
  std::vector<Month> stretch(const PeriodVersion& version, Month month) const;
  NodeId in_run(Reading& reading, const PeriodVersion& version, Month month);

  // plan_distribution.cpp
  std::size_t distribution_in(std::size_t distribution, Place place);
  void plan_targets(PlannedRule& planned, Reading& reading, const DistributionVersion& version);
  NodeId after_distribution(std::size_t distribution, const Expr& expr, const Place& place, NodeId own);

  // Suppositions.
  std::uint32_t suppose(Reading& reading, const Expr& expr);
  const Supposed* supposed_at(SymbolKind kind, std::size_t symbol, const Place& place) const;
  Place without_idle_supposition(SymbolKind kind, std::size_t symbol, Place place) const;

  // Nodes; equal nodes are shared, and a node whose operands are all constant is folded.
  NodeId constant(Rational value);
  NodeId node(Op op, NodeId a, NodeId b = kNoNode, NodeId c = kNoNode);
  NodeId add_node(Node node);
  NodeId point(NodeId value);  // never shared: a person can override it

  // Which month's versions, and which month's row, are read for this month.
  Month law_month(SymbolKind kind, std::size_t symbol, Month month) const;
  Month rate_month(std::size_t rate, Month month) const;

  void report_missing(const std::string& name, Month month, const std::string& first, const std::string& last);
  template <class Dated>
  void report_missing(const std::string& name, Month month, const std::vector<Dated>& versions);

  const RuleSet& rules_;
  const Readings readings_;
  const Mixture mixture_;
  Program program_;
  std::vector<NotCovered> not_covered_;
  std::map<Key, std::size_t> planned_;
  std::map<std::tuple<Op, std::size_t, std::size_t, int, Who, std::uint32_t>, NodeId> leaves_;
  std::map<std::tuple<Op, NodeId, NodeId, NodeId>, NodeId> shared_;
  std::map<Rational, NodeId> constants_;
  std::vector<std::size_t> under_way_;  // the planned rules under way, innermost last
};

// As known on an early day a declaration can have no version at all.
template <class Dated>
void Planner::report_missing(const std::string& name, Month month, const std::vector<Dated>& versions) {
  if (versions.empty()) return report_missing(name, month, "", "");
  const std::optional<DateMark>& end = versions.back().to;
  report_missing(name, month, to_text(month_of(versions.front().from.date)),
                 end ? to_text(month_of(end->date)) : std::string());
}

}  // namespace hjemmel
