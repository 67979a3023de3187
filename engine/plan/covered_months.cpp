// Which months a benefit can be planned for: from each end of the calendar, what is missing says where to look next.
// The checker allows no gaps between versions, so the months between the two ends are covered too.
#include "engine/plan/plan.h"

namespace hjemmel {
namespace {

const Month kEarliest = date::year{1900} / date::January;  // as parse_month
const Month kLatest = date::year{2199} / date::December;

// The month that brings what was missing to the edge of what it covers; the same month when it is covered that way.
Month moved_to_edge(Month month, const NotCovered& missing, bool forwards) {
  const std::optional<Month> edge = parse_month(forwards ? missing.first : missing.last);
  return edge ? add_months(month, month_number(*edge) - month_number(missing.month)) : month;
}

std::optional<Month> first_planned(const RuleSet& rules, std::size_t benefit, Month month, bool forwards) {
  while (month >= kEarliest && month <= kLatest) {
    const auto planned = plan(rules, benefit, month, Shape{});
    const auto* missing = std::get_if<std::vector<NotCovered>>(&planned);
    if (missing == nullptr) return month;
    Month next = month;
    for (const NotCovered& one : *missing) {
      const Month moved = moved_to_edge(month, one, forwards);
      if (forwards ? moved > next : moved < next) next = moved;
    }
    if (next == month) break;
    month = next;
  }
  return std::nullopt;
}

}  // namespace

std::optional<CoveredMonths> covered_months(const RuleSet& rules, std::size_t benefit) {
  const std::optional<Month> first = first_planned(rules, benefit, kEarliest, true);
  const std::optional<Month> last = first_planned(rules, benefit, kLatest, false);
  if (!first || !last || *last < *first) return std::nullopt;
  return CoveredMonths{*first, *last == kLatest ? std::nullopt : last};
}

}  // namespace hjemmel
