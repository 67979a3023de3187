// One month's law as a flat program: every rate looked up, every rule laid out as nodes in an order where what is used
// stands before what uses it. No recursion, no names to look up.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

using NodeId = std::uint32_t;
constexpr NodeId kNoNode = 0xFFFFFFFF;

enum class Op : std::uint8_t {
  Constant,     // constant
  Rate,         // constant: rate `symbol` in `month`
  Fact,         // fact `symbol` in `month`
  FactBefore,   // fact `symbol` in the month before the month or date that the fact `other` holds
  Alternative,  // the chosen alternative of interpretation `symbol`
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
  Select,       // c ? a : b
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
  Rounding::Direction rounding = Rounding::Direction::Nearest;
  const Expr* source = nullptr;  // Unsupported: where its text stands
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

// One rule, or one named month, as it is read in one month.
struct PlannedRule {
  bool is_month = false;
  std::size_t symbol = 0;  // index of the rule or of the month declaration
  Month month{};
  const Version* version = nullptr;
  std::vector<PlannedLine> lines;
  std::vector<Month> months;                  // those that a named month can choose, earliest first
  std::vector<NodeId> conditions;             // a benefit's, in order
  NodeId value = kNoNode;                     // a Point; of a benefit: 0 when a condition fails
  NodeId entitled = kNoNode;                  // a benefit's conditions together
  std::map<const Expr*, NodeId> expressions;  // the value of every expression in the rule
  std::size_t served_by =
      0;  // the planned rule that first asked for this one (an intermediate step shows its citation)
  bool is_root = false;
};

struct Program {
  const RuleSet* rules = nullptr;
  Month month{};
  std::size_t benefit = 0;              // rule index
  std::vector<Node> nodes;              // operands before users
  std::vector<PlannedRule> planned;     // in the order their values are complete
  std::size_t root = 0;                 // the benefit, in `planned`
  std::vector<std::size_t> companions;  // rules that go with it, in `planned`
};

// Of the rule or the named month.
inline const std::string& name_of(const Program& program, const PlannedRule& planned) {
  const RuleSet& rules = *program.rules;
  return planned.is_month ? rules.months[planned.symbol].name.text : rules.rules[planned.symbol].name.text;
}

}  // namespace hjemmel
