// Which nodes an answer rests on. When the unknown does not matter because it cannot go past a bound, the answer rests
// on what holds that bound, and on nothing else of it.
#include <cstdint>
#include <set>

#include "engine/evaluate/evaluate.h"

namespace hjemmel {
namespace {

using Need = std::uint8_t;  // a set of these
constexpr Need kValue = 1;
constexpr Need kLow = 2;   // only how low it can be
constexpr Need kHigh = 4;  // only how high

class Walk {
 public:
  Walk(const Program& program, const Evaluation& evaluation, const std::vector<NodeId>& roots, Undecided undecided)
      : program_(program), evaluation_(evaluation), undecided_(undecided), needs_(program.nodes.size(), 0) {
    for (const NodeId root : roots) needs_[root] = kValue;
    for (const PlannedRule& planned : program.planned) {
      if (planned.entitled != kNoNode) gates_.insert(program.nodes[planned.value].a);
      for (const PlannedLine& line : planned.lines) {
        if (line.condition == kNoNode || line.step == nullptr) continue;
        const bool instead = line.step->kind == Step::Kind::Instead;
        (instead ? exceptions_ : conditional_).insert(program.nodes[line.result].a);
      }
    }
  }

  // Users stand after what they use, so one pass from the end is enough.
  std::vector<bool> take() {
    for (NodeId id = static_cast<NodeId>(program_.nodes.size()); id-- > 0;) {
      if ((needs_[id] & kValue) != 0) follow(id, program_.nodes[id]);
      if ((needs_[id] & kLow) != 0) follow_end(id, program_.nodes[id], kLow);
      if ((needs_[id] & kHigh) != 0) follow_end(id, program_.nodes[id], kHigh);
    }
    std::vector<bool> live;
    for (const Need need : needs_) live.push_back(need != 0);
    return live;
  }

 private:
  const Value& at(NodeId id) const { return evaluation_.values[id]; }

  void mark(NodeId id) {
    if (id != kNoNode) needs_[id] |= kValue;
  }

  // A known value is both its ends.
  void mark_end(NodeId id, Need end) { needs_[id] |= at(id).known() ? kValue : end; }

  // The first operand that alone decides, else both.
  void mark_deciding(const Node& node, int deciding) {
    if (at(node.a).is(deciding)) return mark(node.a);
    if (at(node.b).is(deciding)) return mark(node.b);
    // Either of two unknown ones may decide alone: then neither is certain to be needed.
    if (undecided_ == Undecided::Stop && !at(node.a).known() && !at(node.b).known()) return;
    mark(node.a);
    mark(node.b);
  }

  void follow(NodeId id, const Node& node) {
    switch (node.op) {
      case Op::Select:
        return follow_select(id, node);
      case Op::And:
        return mark_deciding(node, 0);
      case Op::Or:
        return mark_deciding(node, 1);
      case Op::Multiply:
        return follow_product(node);
      case Op::Least:
      case Op::Greatest:
        return follow_bound(id, node);
      case Op::Provisional:
        return mark(uses_first(node) ? node.a : node.b);
      case Op::Round:
        mark(node.a);
        if (node.b != kNoNode && halves_decide(node)) mark(node.b);
        return;
      case Op::CoveredMonths:
      case Op::CoveredDays:
        for (const PlannedPeriod& period : program_.coverings[node.symbol]) mark_period(period);
        mark(node.a);
        mark(node.b);
        return;
      default:
        mark(node.a);
        mark(node.b);
        mark(node.c);
    }
  }

  // Of a period that does not count only that it does not.
  void mark_period(const PlannedPeriod& period) {
    mark(period.counted);
    if (at(period.counted).is(0)) return;
    mark(period.from);
    mark(period.to);
  }

  void follow_select(NodeId id, const Node& node) {
    const Value& condition = at(node.a);
    mark(node.a);
    const bool follows =
        undecided_ == Undecided::Follow || (undecided_ == Undecided::FollowBenefit && gates_.count(id) != 0);
    if (!condition.known() && !follows) {
      if (conditional_.count(id) != 0) mark(node.c);  // the amount so far is needed whether the step is taken or not
      return;
    }
    // An exception is shown together with what it takes the place of.
    const bool replaces = exceptions_.count(id) != 0 && at(node.c).known();
    if (!condition.is(0)) mark(node.b);
    if (!condition.is(1) || replaces) mark(node.c);
  }

  // A known zero decides the product only when the other factor is unknown; otherwise both numbers are shown.
  void follow_product(const Node& node) {
    const bool a_decides = at(node.a).is(0) && !at(node.b).known();
    const bool b_decides = at(node.b).is(0) && !at(node.a).known();
    if (!b_decides) mark(node.a);
    if (!a_decides) mark(node.b);
  }

  // When the outcome is known although one side is not, only the end of it that cannot be passed did matter.
  void follow_bound(NodeId id, const Node& node) {
    if (!at(id).known()) {
      mark(node.a);
      mark(node.b);
      return;
    }
    const Need end = node.op == Op::Least ? kLow : kHigh;
    mark_end(node.a, end);
    mark_end(node.b, end);
  }

  // What holds one end of a value that is not known.
  void follow_end(NodeId id, const Node& node, Need end) {
    const Need other = end == kLow ? kHigh : kLow;
    switch (node.op) {
      case Op::Point:
        return mark_end(node.a, end);
      case Op::Add:
        mark_end(node.a, end);
        return mark_end(node.b, end);
      case Op::Subtract:
        mark_end(node.a, end);
        return mark_end(node.b, other);
      case Op::Least:
      case Op::Greatest:
        return follow_end_of_bound(node, end);
      default:
        return follow(id, node);
    }
  }

  // The least of two is as low as the lower and as high as either allows; the greatest the other way round.
  void follow_end_of_bound(const Node& node, Need end) {
    const bool one_is_enough = (node.op == Op::Greatest) == (end == kLow);
    if (!one_is_enough) {
      mark_end(node.a, end);
      return mark_end(node.b, end);
    }
    const Value& a = at(node.a);
    const Value& b = at(node.b);
    const bool has_a = end == kLow ? a.has_low : a.has_high;
    const bool has_b = end == kLow ? b.has_low : b.has_high;
    const bool a_holds = !has_b || (has_a && (end == kLow ? a.low >= b.low : a.high <= b.high));
    // Of two that hold it equally, the known one is the simpler reason.
    const bool b_is_simpler = has_b && b.known() && !a.known() && (end == kLow ? a.low <= b.low : a.high >= b.high);
    mark_end(a_holds && !b_is_simpler ? node.a : node.b, end);
  }

  bool uses_first(const Node& node) const {
    const Value& first = at(node.a);
    if (first.known()) return true;
    for (const NodeId cause : first.causes) {
      if (evaluation_.gaps[cause] != Gap::Missing) return true;
    }
    return false;
  }

  bool halves_decide(const Node& node) const {
    const Value& value = at(node.a);
    return value.known() && is_half(value.low, *program_.nodes[node.c].constant);
  }

  const Program& program_;
  const Evaluation& evaluation_;
  const Undecided undecided_;
  std::set<NodeId> gates_;        // where a benefit is 0 because a condition fails
  std::set<NodeId> conditional_;  // where a step is taken or not
  std::set<NodeId> exceptions_;   // where one value takes the place of another: i stedet
  std::vector<Need> needs_;
};

}  // namespace

std::vector<bool> live_nodes(const Program& program, const Evaluation& evaluation, const std::vector<NodeId>& roots,
                             Undecided undecided) {
  return Walk(program, evaluation, roots, undecided).take();
}

}  // namespace hjemmel
