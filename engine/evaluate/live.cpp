// Which nodes an answer rests on.
#include <set>

#include "engine/evaluate/evaluate.h"

namespace hjemmel {
namespace {

class Walk {
 public:
  Walk(const Program& program, const Evaluation& evaluation, const std::vector<NodeId>& roots, Undecided undecided)
      : program_(program), evaluation_(evaluation), undecided_(undecided), live_(program.nodes.size(), false) {
    for (const NodeId root : roots) live_[root] = true;
    for (const PlannedRule& planned : program.planned) {
      if (planned.entitled != kNoNode) gates_.insert(program.nodes[planned.value].a);
      for (const PlannedLine& line : planned.lines) {
        const bool instead = line.step != nullptr && line.step->kind == Step::Kind::Instead;
        if (instead) exceptions_.insert(program.nodes[line.result].a);
      }
    }
  }

  // Users stand after what they use, so one pass from the end is enough.
  std::vector<bool> take() {
    for (NodeId id = static_cast<NodeId>(program_.nodes.size()); id-- > 0;) {
      if (live_[id]) follow(id, program_.nodes[id]);
    }
    return std::move(live_);
  }

 private:
  const Value& at(NodeId id) const { return evaluation_.values[id]; }

  void mark(NodeId id) {
    if (id != kNoNode) live_[id] = true;
  }

  // The first operand that alone decides, else both.
  void mark_deciding(const Node& node, int deciding) {
    if (at(node.a).is(deciding)) return mark(node.a);
    if (at(node.b).is(deciding)) return mark(node.b);
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
      default:
        mark(node.a);
        mark(node.b);
        mark(node.c);
    }
  }

  void follow_select(NodeId id, const Node& node) {
    const Value& condition = at(node.a);
    mark(node.a);
    const bool waits = !condition.known() && undecided_ == Undecided::Stop && gates_.count(id) == 0;
    if (waits) return;
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

  // When the outcome is known although one side is not, that side did not matter.
  void follow_bound(NodeId id, const Node& node) {
    const bool settled = at(id).known();
    if (!settled || at(node.a).known()) mark(node.a);
    if (!settled || at(node.b).known()) mark(node.b);
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
  std::set<NodeId> gates_;       // where a benefit is 0 because a condition fails
  std::set<NodeId> exceptions_;  // where one value takes the place of another: i stedet
  std::vector<bool> live_;
};

}  // namespace

std::vector<bool> live_nodes(const Program& program, const Evaluation& evaluation, const std::vector<NodeId>& roots,
                             Undecided undecided) {
  return Walk(program, evaluation, roots, undecided).take();
}

}  // namespace hjemmel
