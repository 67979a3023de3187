// One month's law as a flat program: every rate looked up, every rule laid out as nodes in an order where what is used
// stands before what uses it. No recursion, no names to look up.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "engine/cases/case.h"
#include "engine/check/rule_set.h"

namespace hjemmel {

using NodeId = std::uint32_t;
constexpr NodeId kNoNode = 0xFFFFFFFF;

enum class Op : std::uint8_t {
  Constant,     // constant
  Rate,         // constant: rate `symbol` in `month`
  Fact,         // fact `symbol` of `who` and `element` in `month`
  FactBefore,   // fact `symbol` in the month before the month or date that the fact `other` holds
  Alternative,  // the chosen alternative of interpretation `symbol`
  ListSize,     // of a list `symbol` of `who` that the case does not have: between none and the most there can be
  ListSum,      // and what could have been summed over it: anything
  Add,
  Subtract,
  Multiply,
  Divide,
  Least,
  Greatest,
  Round,        // a to `constant`, direction in `rounding`; b is the halves interpretation, if any
  Equal,        // yes/no from here on: 1 or 0
  Less,         // a < b
  LessOrEqual,  // a <= b
  Not,
  And,
  Or,
  Select,       // a ? b : c
  AddMonths,    // date a + b months; on a day that the month does not have: its last day
  WholeMonths,  // from date a to date b
  WholeYears,
  MonthOf,   // of date a
  FirstDay,  // of month a
  LastDay,
  CoveredMonths,  // of the days from a to b, how long those are that lie in a period of covering `symbol`
  CoveredDays,
  Provisional,  // a, or b as long as a is unknown
  Unsupported,  // no value: the law is not supported here; `text`
  Point         // a, at a place that a person can override
};

struct Node {
  Op op = Op::Constant;
  NodeId a = kNoNode;
  NodeId b = kNoNode;
  NodeId c = kNoNode;
  std::optional<Rational> constant;  // Constant, Rate, and every node whose operands are all constant
  std::size_t symbol = 0;
  std::size_t other = 0;
  Month month{};
  Who who = Who::Person;
  std::uint32_t element = kNoElement;
  Rounding::Direction rounding = Rounding::Direction::Nearest;
  // Rate with keys: the cell in `other`. Unsupported: index into Program::stops in `symbol`.
};

// Why no value is given where an Unsupported node stands.
struct Stop {
  std::string text;
  const Citations* citations = nullptr;  // may be empty: those of the version are shown then
  std::size_t planned = 0;               // the rule it stands in
  Month month{};
};

struct PlannedChoice {
  const ChoiceRow* row = nullptr;
  NodeId condition = kNoNode;  // none: ellers
  NodeId value = kNoNode;
};

struct PlannedBracket {
  const BracketRow* row = nullptr;
  NodeId percent = kNoNode;
  NodeId from = kNoNode;  // none: 0
  NodeId to = kNoNode;    // none: no upper limit
  NodeId part = kNoNode;
  NodeId amount = kNoNode;
};

// One line of a rule: the first value (step is null) or a step.
struct PlannedLine {
  const FirstValue* first = nullptr;
  const Step* step = nullptr;
  NodeId operand = kNoNode;
  NodeId out_of = kNoNode;
  NodeId condition = kNoNode;  // hvis
  NodeId before = kNoNode;
  NodeId result = kNoNode;  // a Point
  std::vector<PlannedChoice> choices;
  std::vector<PlannedBracket> brackets;
};

// Where a name is read: for whom, of which element, in which month, and with what put in the place of what (som om).
struct Place {
  Month month{};
  Who who = Who::Person;
  std::size_t list = 0;  // of `element`
  std::uint32_t element = kNoElement;
  std::uint32_t supposition = 0;  // index into Program::suppositions; 0: none
  friend bool operator==(const Place&, const Place&) = default;
  friend auto operator<=>(const Place& a, const Place& b) {
    return std::make_tuple(month_number(a.month), a.who, a.list, a.element, a.supposition) <=>
           std::make_tuple(month_number(b.month), b.who, b.list, b.element, b.supposition);
  }
};

// som om Y er V: the value read for the fact or rule.
struct Supposed {
  SymbolKind kind = SymbolKind::Rule;  // or Fact
  std::size_t symbol = 0;
  Month month{};
  Who who = Who::Person;
  std::uint32_t element = kNoElement;
  NodeId value = kNoNode;
  friend bool operator==(const Supposed&, const Supposed&) = default;
};
struct Supposition {
  const Expr* source = nullptr;
  std::vector<Supposed> supposed;  // those of the supposition around it included
  std::uint32_t around = 0;        // index into Program::suppositions; 0: none
};

// What a distribution puts into one target.
struct PlannedTarget {
  const DistributionTarget* target = nullptr;
  NodeId room = kNoNode;
  NodeId before = kNoNode;  // what is left to put
  NodeId taken = kNoNode;
  NodeId after = kNoNode;  // what is left then
};

// Periods with first and last day, which may overlap and may not all count.
struct PlannedPeriod {
  NodeId counted = kNoNode;
  NodeId from = kNoNode;
  NodeId to = kNoNode;
};
using Covering = std::vector<PlannedPeriod>;

// One element or month that an aggregate went through.
struct PlannedItem {
  Place place;
  NodeId counted = kNoNode;   // whether it is: in the period, and its `hvor` holds, and among the best
  NodeId value = kNoNode;     // what is summed or compared; none of a count
  NodeId eligible = kNoNode;  // of the best n: whether it is one to choose among
  NodeId rank = kNoNode;      // and what they are compared by
};
struct PlannedAggregate {
  bool list_known = true;
  std::vector<PlannedItem> items;
};

// The months of a period: those of the stretch, and whether each is counted.
struct PlannedMonth {
  Month month{};
  NodeId counted = kNoNode;
};

// One rule, named month, distribution or period, as it is read at one place.
struct PlannedRule {
  SymbolKind kind = SymbolKind::Rule;  // Rule, MonthName, Distribution or Period
  std::size_t symbol = 0;              // index of that declaration
  Place place;
  const Version* version = nullptr;  // Rule, MonthName
  const DistributionVersion* distribution = nullptr;
  std::vector<PlannedTarget> targets;  // Distribution; `value` is what was taken in all
  NodeId amount = kNoNode;             // Distribution: what is distributed
  NodeId rest = kNoNode;               // Distribution
  const PeriodVersion* period = nullptr;
  std::vector<PlannedMonth> months;  // Period; `value` is how many are counted
  // An exception (undtagelse) that may take the place of the rule's own value: its lines stand apart.
  struct PlannedException {
    std::size_t exception = 0;
    const Version* version = nullptr;
    NodeId condition = kNoNode;
    std::vector<PlannedLine> lines;
  };
  std::vector<PlannedException> exceptions;
  std::vector<PlannedLine> lines;
  std::vector<Month> candidates;              // those that a named month can choose, earliest first
  std::vector<NodeId> conditions;             // a benefit's, in order
  NodeId value = kNoNode;                     // a Point; of a benefit: 0 when a condition fails
  NodeId entitled = kNoNode;                  // a benefit's conditions together
  std::map<const Expr*, NodeId> expressions;  // the value of every expression in the rule
  std::map<const Expr*, PlannedAggregate> aggregates;
  std::size_t served_by =
      0;  // the planned rule that first asked for this one (an intermediate step shows its citation)
  bool is_root = false;
};

struct Program {
  const RuleSet* rules = nullptr;
  Month month{};
  Shape shape;
  std::vector<Supposition> suppositions;  // the first is none
  std::vector<Stop> stops;
  std::vector<Covering> coverings;
  std::size_t benefit = 0;              // rule index
  std::vector<Node> nodes;              // operands before users
  std::vector<PlannedRule> planned;     // in the order their values are complete
  std::size_t root = 0;                 // the benefit, in `planned`
  std::vector<std::size_t> companions;  // rules that go with it, in `planned`
};

// Of the rule, the named month, the distribution or the period.
inline const std::string& name_of(const Program& program, const PlannedRule& planned) {
  const RuleSet& rules = *program.rules;
  switch (planned.kind) {
    case SymbolKind::MonthName:
      return rules.months[planned.symbol].name.text;
    case SymbolKind::Distribution:
      return rules.distributions[planned.symbol].name.text;
    case SymbolKind::Period:
      return rules.periods[planned.symbol].name.text;
    default:
      return rules.rules[planned.symbol].name.text;
  }
}

}  // namespace hjemmel
