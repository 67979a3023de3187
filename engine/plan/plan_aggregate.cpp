// Lists and periods, and what is counted or summed over them: one node chain for every element or month there is.
#include <cassert>
#include <utility>

#include "engine/plan/planner.h"

namespace hjemmel {

// ---- Aggregates ------------------------------------------------------------------------------------------------

NodeId Planner::aggregate(Reading& reading, const Expr& expr) {
  PlannedAggregate all = items_of(reading, expr);
  NodeId result = kNoNode;
  switch (expr.kind) {
    case Expr::Kind::Count:
    case Expr::Kind::Sum:
      result = sum_of(all);
      break;
    case Expr::Kind::Highest:
    case Expr::Kind::Lowest:
      result = greatest_of(all, expr.kind == Expr::Kind::Lowest);
      break;
    case Expr::Kind::Exists:
      result = constant(0);
      for (const PlannedItem& item : all.items) result = node(Op::Or, result, item.counted);
      break;
    case Expr::Kind::All:
      result = constant(1);
      for (const PlannedItem& item : all.items) result = node(Op::And, result, item.value);
      break;
    default:
      assert(false);
  }
  if (!all.list_known) {
    const bool sums =
        expr.kind == Expr::Kind::Sum || expr.kind == Expr::Kind::Highest || expr.kind == Expr::Kind::Lowest;
    result = unknown_list(sums ? Op::ListSum : Op::ListSize, *expr.domain, reading.place);
    const bool asks = expr.kind == Expr::Kind::Exists || expr.kind == Expr::Kind::All;
    if (asks) result = node(Op::Less, constant(0), result);
  }
  (*reading.aggregates)[&expr] = std::move(all);
  return result;
}

// Every element or month, whether it is counted, and its value.
PlannedAggregate Planner::items_of(const Reading& reading, const Expr& expr) {
  const Domain& domain = *expr.domain;
  PlannedAggregate all;
  const ListKey list{domain.symbol, domain.symbol_kind == SymbolKind::List && rules_.lists[domain.symbol].shared
                                        ? Who::Person
                                        : reading.place.who};
  all.list_known = domain.symbol_kind != SymbolKind::List || program_.shape.count(list) != 0;
  all.items = places_of(domain, reading.place);
  std::vector<NodeId> ranks;
  for (PlannedItem& item : all.items) {
    const bool asks_all = expr.kind == Expr::Kind::All;
    if (expr.where && !asks_all) {
      item.counted = node(Op::And, item.counted, at_item(reading, expr.arguments[*expr.where], item.place));
    }
    if (asks_all) {
      const NodeId holds = at_item(reading, expr.arguments[*expr.where], item.place);
      item.value = node(Op::Or, node(Op::Not, item.counted), holds);
    } else if (expr.kind == Expr::Kind::Sum || expr.kind == Expr::Kind::Highest || expr.kind == Expr::Kind::Lowest) {
      item.value = at_item(reading, expr.arguments[0], item.place);
    }
    if (expr.by) ranks.push_back(at_item(reading, expr.arguments[*expr.by], item.place));
  }
  if (domain.best) keep_best(all, domain, ranks);
  return all;
}

// An expression read at an element or month; its parts are not noted, for it is read many times.
NodeId Planner::at_item(const Reading& reading, const Expr& expr, const Place& place) {
  std::map<const Expr*, NodeId> expressions;
  std::map<const Expr*, PlannedAggregate> aggregates;
  Reading at{place, reading.planned, &expressions, &aggregates};
  return expression(at, expr);
}

std::vector<PlannedItem> Planner::places_of(const Domain& domain, const Place& place) {
  std::vector<PlannedItem> items;
  if (domain.symbol_kind == SymbolKind::Period) {
    for (const PlannedMonth& month : program_.planned[period_in(domain.symbol, place)].months) {
      PlannedItem item{place, month.counted, kNoNode};
      item.place.month = month.month;
      items.push_back(item);
    }
    return items;
  }
  const Who who = rules_.lists[domain.symbol].shared ? Who::Person : place.who;
  const auto size = program_.shape.find({domain.symbol, who});
  for (std::uint32_t element = 0; size != program_.shape.end() && element < size->second; ++element) {
    PlannedItem item{place, constant(1), kNoNode};
    item.place.list = domain.symbol;
    item.place.element = element;
    items.push_back(item);
  }
  return items;
}

NodeId Planner::sum_of(const PlannedAggregate& all) {
  const NodeId zero = constant(0);
  NodeId sum = zero;
  for (const PlannedItem& item : all.items) {
    const NodeId part = item.value == kNoNode ? item.counted : node(Op::Select, item.counted, item.value, zero);
    sum = sum == zero ? part : node(Op::Add, sum, part);
  }
  return sum;
}

// The highest (or lowest) of those counted; nothing counted gives 0.
NodeId Planner::greatest_of(const PlannedAggregate& all, bool lowest) {
  NodeId best = constant(0);
  NodeId any = constant(0);
  for (const PlannedItem& item : all.items) {
    const NodeId better = node(lowest ? Op::Least : Op::Greatest, best, item.value);
    const NodeId with = node(Op::Select, any, better, item.value);
    best = node(Op::Select, item.counted, with, best);
    any = node(Op::Or, any, item.counted);
  }
  return best;
}

// The time that the elements' periods cover together, in a window that is read where the whole stands.
NodeId Planner::covered(Reading& reading, const Expr& expr) {
  const NodeId from = expression(reading, expr.arguments[2]);
  const NodeId to = expression(reading, expr.arguments[3]);
  PlannedAggregate all = items_of(reading, expr);
  if (!all.list_known) return unknown_list(Op::ListSum, *expr.domain, reading.place);
  Covering covering;
  for (PlannedItem& item : all.items) {
    item.value = at_item(reading, expr.arguments[0], item.place);
    covering.push_back({item.counted, item.value, at_item(reading, expr.arguments[1], item.place)});
  }
  Node made;
  made.op = expr.kind == Expr::Kind::CoveredMonths ? Op::CoveredMonths : Op::CoveredDays;
  made.a = from;
  made.b = to;
  made.symbol = program_.coverings.size();
  program_.coverings.push_back(std::move(covering));
  (*reading.aggregates)[&expr] = std::move(all);
  return add_node(std::move(made));
}

// ---- The best n ------------------------------------------------------------------------------------------------

// An item is among the best n when fewer than n others beat it.
void Planner::keep_best(PlannedAggregate& all, const Domain& domain, const std::vector<NodeId>& ranks) {
  const std::vector<PlannedItem> items = all.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    NodeId beaten_by = constant(0);
    for (std::size_t j = 0; j < items.size(); ++j) {
      if (i == j) continue;
      const NodeId beaten = beats(items[j], ranks[j], items[i], ranks[i], domain, j < i);
      beaten_by = node(Op::Add, beaten_by, beaten);
    }
    const NodeId among = node(Op::Less, beaten_by, constant(static_cast<unsigned long>(*domain.best)));
    all.items[i].eligible = items[i].counted;
    all.items[i].rank = ranks[i];
    all.items[i].counted = node(Op::And, items[i].counted, among);
  }
}

// By rank; of equal ones by what is summed; of those that are equal in both, the one that stands first: they give the
// same.
NodeId Planner::beats(const PlannedItem& a, NodeId rank_a, const PlannedItem& b, NodeId rank_b, const Domain& domain,
                      bool a_stands_first) {
  const auto before = [this](NodeId x, NodeId y, bool lowest) {
    return lowest ? node(Op::Less, x, y) : node(Op::Less, y, x);
  };
  NodeId among_equals = constant(a_stands_first ? 1 : 0);
  if (domain.ties_by_lowest) {
    const NodeId by_value = before(a.value, b.value, *domain.ties_by_lowest);
    among_equals = node(Op::Or, by_value, node(Op::And, node(Op::Equal, a.value, b.value), among_equals));
  }
  const NodeId by_rank = before(rank_a, rank_b, domain.by_lowest);
  const NodeId wins = node(Op::Or, by_rank, node(Op::And, node(Op::Equal, rank_a, rank_b), among_equals));
  return node(Op::And, a.counted, wins);
}

NodeId Planner::unknown_list(Op op, const Domain& domain, const Place& place) {
  const Who who = rules_.lists[domain.symbol].shared ? Who::Person : place.who;
  const auto key = std::make_tuple(op, domain.symbol, std::size_t{0}, 0, who, kNoElement);
  if (const auto found = leaves_.find(key); found != leaves_.end()) return found->second;
  Node made;
  made.op = op;
  made.symbol = domain.symbol;
  made.who = who;
  return leaves_[key] = add_node(std::move(made));
}

// ---- Periods ---------------------------------------------------------------------------------------------------

std::size_t Planner::period_in(std::size_t period, Place place) {
  place.list = 0;
  place.element = kNoElement;
  place = without_idle_supposition(SymbolKind::Period, period, place);
  const Key key{SymbolKind::Period, period, place};
  const auto found = planned_.find(key);
  if (found != planned_.end()) return found->second;

  const PeriodDecl& decl = rules_.periods[period];
  PlannedRule planned;
  planned.kind = SymbolKind::Period;
  planned.symbol = period;
  planned.place = place;
  planned.period = version_in(decl.versions, law_month(SymbolKind::Period, period, place.month));
  planned.value = constant(0);
  const std::size_t index = begin(std::move(planned), key);
  if (program_.planned[index].period == nullptr) {
    report_missing(decl.name.text, place.month, decl.versions);
    return index;
  }
  PlannedRule working = std::move(program_.planned[index]);
  Reading reading = reading_of(working, index);
  NodeId count = constant(0);
  for (const Month month : stretch(*working.period, place.month)) {
    PlannedMonth counted{month, in_run(reading, *working.period, month)};
    if (working.period->where) {
      Place at = place;
      at.month = month;
      counted.counted = node(Op::And, counted.counted, at_item(reading, *working.period->where, at));
    }
    count = node(Op::Add, count, counted.counted);
    working.months.push_back(counted);
  }
  working.value = point(count);
  program_.planned[index] = std::move(working);
  return index;
}

std::vector<Month> Planner::stretch(const PeriodVersion& version, Month month) const {
  std::vector<Month> months;
  if (version.stretch == PeriodVersion::Stretch::Year) {
    for (Month at = month.year() / date::January; at <= month.year() / date::December; at = add_months(at, 1)) {
      months.push_back(at);
    }
    return months;
  }
  for (std::size_t back = version.months; back > 0; --back)
    months.push_back(add_months(month, -static_cast<int>(back)));
  return months;
}

// Whether everything that must be unchanged is so from that month to the one the period is read in.
NodeId Planner::in_run(Reading& reading, const PeriodVersion& version, Month month) {
  NodeId same = constant(1);
  const Month here = reading.place.month;
  const int towards = month < here ? 1 : -1;
  for (Month at = month; at != here; at = add_months(at, towards)) {
    Place one = reading.place;
    Place next = reading.place;
    one.month = at;
    next.month = add_months(at, towards);
    for (const Expr& unchanged : version.unchanged) {
      same = node(Op::And, same, node(Op::Equal, at_item(reading, unchanged, one), at_item(reading, unchanged, next)));
    }
  }
  return same;
}

}  // namespace hjemmel
