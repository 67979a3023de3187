// Distributions: an amount put first into one thing, then into the next.
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {

std::size_t Planner::distribution_in(std::size_t distribution, Place place) {
  place.list = 0;
  place.element = kNoElement;
  place = without_idle_supposition(SymbolKind::Distribution, distribution, place);
  const Key key{SymbolKind::Distribution, distribution, place};
  const auto found = planned_.find(key);
  if (found != planned_.end()) return found->second;

  const DistributionDecl& decl = rules_.distributions[distribution];
  PlannedRule planned;
  planned.kind = SymbolKind::Distribution;
  planned.symbol = distribution;
  planned.place = place;
  planned.distribution = version_in(decl.versions, law_month(SymbolKind::Distribution, distribution, place.month));
  planned.value = constant(0);
  planned.rest = planned.value;
  const std::size_t index = begin(std::move(planned), key);
  if (program_.planned[index].distribution == nullptr) {
    report_missing(decl.name.text, place.month, decl.versions);
    return index;
  }
  under_way_.push_back(index);
  PlannedRule working = std::move(program_.planned[index]);
  Reading reading = reading_of(working, index);
  plan_targets(working, reading, *working.distribution);
  under_way_.pop_back();
  program_.planned[index] = std::move(working);
  return index;
}

// Amount and rooms count as at least nothing.
void Planner::plan_targets(PlannedRule& planned, Reading& reading, const DistributionVersion& version) {
  const NodeId zero = constant(0);
  planned.amount = node(Op::Greatest, expression(reading, version.amount), zero);
  NodeId left = planned.amount;
  NodeId taken = zero;
  for (const DistributionTarget& target : version.targets) {
    PlannedTarget put;
    put.target = &target;
    NodeId room = read(target.symbol_kind, target.symbol, reading.place);
    if (target.room) room = node(Op::Least, room, expression(reading, *target.room));
    put.room = node(Op::Greatest, room, zero);
    put.before = left;
    put.taken = point(node(Op::Least, left, put.room));
    put.after = left = node(Op::Subtract, left, put.taken);
    taken = node(Op::Add, taken, put.taken);
    planned.targets.push_back(put);
  }
  planned.rest = left;
  planned.value = point(taken);
}

// X efter F: what is left of X. REQUIRES: F puts something into X.
NodeId Planner::after_distribution(std::size_t distribution, const Expr& expr, const Place& place, NodeId own) {
  const PlannedRule& planned = program_.planned[distribution_in(distribution, place)];
  for (const PlannedTarget& put : planned.targets) {
    const bool is_it = put.target->symbol_kind == expr.symbol_kind && put.target->symbol == expr.symbol;
    if (is_it) return node(Op::Subtract, own, put.taken);
  }
  return own;
}

}  // namespace hjemmel
