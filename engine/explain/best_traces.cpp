// Which of a list's elements, or of a period's months, "the best n" took, and why at a tie.
#include <algorithm>

#include "engine/explain/formula.h"
#include "engine/explain/quantity.h"
#include "engine/explain/trace_lines.h"

namespace hjemmel {
namespace {

class BestOf {
 public:
  BestOf(const LineContext& context, const Expr& sum)
      : context_(context), sum_(sum), domain_(*sum.domain), by_(sum.arguments[*sum.by]) {}

  BestTrace take(const PlannedAggregate& aggregate) {
    BestTrace trace;
    trace.formula = best_text(sum_);
    trace.most = *domain_.best;
    trace.ranked_by = formula_with_names(by_);
    trace.summed = formula_with_names(sum_.arguments[0]);
    trace.lowest = domain_.by_lowest;
    if (domain_.ties_by_lowest) trace.at_a_tie = *domain_.ties_by_lowest ? "lavest" : "højest";
    for (const PlannedItem& item : aggregate.items) trace.items.push_back(ranked(item));
    mark_ties(trace);
    for (RankedTrace& item : trace.items) {
      // What is left behind by its rank has no part in the answer, whatever its amount.
      const bool settled = item.state == RankedTrace::State::Left && !item.tied;
      if (settled && trace.ranked_by != trace.summed) item.amount.reset();
    }
    std::stable_sort(trace.items.begin(), trace.items.end(),
                     [&](const RankedTrace& a, const RankedTrace& b) { return stands_before(a, b); });
    return trace;
  }

 private:
  const Value& value(NodeId id) const { return context_.evaluation.values[id]; }

  RankedTrace ranked(const PlannedItem& item) const {
    RankedTrace trace;
    trace.item = name_of_item(item.place);
    if (value(item.eligible).is(0)) {
      trace.state = RankedTrace::State::NotEligible;
      return trace;
    }
    if (value(item.counted).known()) {
      trace.state = value(item.counted).is(1) ? RankedTrace::State::Taken : RankedTrace::State::Left;
    }
    trace.rank = quantity_if_known(by_.type, value(item.rank));
    trace.amount = quantity_if_known(sum_.arguments[0].type, value(item.value));
    return trace;
  }

  std::string name_of_item(const Place& place) const {
    if (domain_.symbol_kind == SymbolKind::Period) return to_text(place.month);
    const std::string name =
        whose(*context_.program.rules, context_.given, place.who, Belonging{{}, domain_.symbol}, place.element);
    const std::string partners = whose(*context_.program.rules, context_.given, place.who, std::nullopt, kNoElement);
    return partners.empty() ? name : name.substr(partners.size() + 2);  // whose it is stands with the rule
  }

  static void mark_ties(BestTrace& trace) {
    const auto ranks_as = [](const RankedTrace& a, const RankedTrace& b) {
      return a.rank && b.rank && a.rank->value == b.rank->value;
    };
    for (RankedTrace& taken : trace.items) {
      if (taken.state != RankedTrace::State::Taken) continue;
      for (RankedTrace& left : trace.items) {
        if (left.state == RankedTrace::State::Left && ranks_as(taken, left)) taken.tied = left.tied = true;
      }
    }
  }

  // The taken first, then those that could have been; among them in the order of their rank.
  bool stands_before(const RankedTrace& a, const RankedTrace& b) const {
    const auto group = [](const RankedTrace& item) {
      switch (item.state) {
        case RankedTrace::State::Taken:
          return 0;
        case RankedTrace::State::Left:
          return 1;
        case RankedTrace::State::Unknown:
          return 2;
        case RankedTrace::State::NotEligible:
          break;
      }
      return 3;
    };
    if (group(a) != group(b)) return group(a) < group(b);
    if (!a.rank || !b.rank || a.rank->value == b.rank->value) return false;
    return (a.rank->value > b.rank->value) != domain_.by_lowest;
  }

  const LineContext& context_;
  const Expr& sum_;
  const Domain& domain_;
  const Expr& by_;
};

void add_best_traces(const LineContext& context, const Expr& expr, std::vector<BestTrace>& traces) {
  const auto found = context.planned.aggregates.find(&expr);
  const bool best = found != context.planned.aggregates.end() && expr.domain && expr.domain->best;
  if (best && found->second.list_known) traces.push_back(BestOf(context, expr).take(found->second));
  for (const Expr& argument : expr.arguments) add_best_traces(context, argument, traces);
}

}  // namespace

std::vector<BestTrace> best_traces(const LineContext& context, const Expr& expr) {
  std::vector<BestTrace> traces;
  add_best_traces(context, expr, traces);
  return traces;
}

}  // namespace hjemmel
