// The months in which a version, a row or an edition holds.
#pragma once

#include <optional>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

// From the first month to the last, both included; without a last month there is no end.
struct Months {
  Month first;
  std::optional<Month> last;
};

Months all_months();

// The months that both have; nothing when there are none.
std::optional<Months> common(const Months& left, const Months& right);

// A version holds until its `til` or the month before the next version.
Months months_of(const std::vector<Version>& versions, std::size_t index);
Months months_of(const std::vector<PeriodVersion>& versions, std::size_t index);
Months months_of(const std::vector<DistributionVersion>& versions, std::size_t index);

// A row holds until the month before the next row; a row of a yearly or regulated rate no longer than its own year.
Months months_of_row(const RateDecl& rate, std::size_t index);

// The months in which the edition has effect. An edition that a later one with the same effect replaces is given that
// one's months, so that it is judged by the same rules.
Months months_of_edition(const LawDecl& law, std::size_t index);

// The months of the version in which the step exists; nothing when there are none.
std::optional<Months> months_of_step(const Step& step, const Months& version);

// The first month whose first day is not before the date.
Month first_whole_month(Date date);

// The last month whose last day is not after the date.
Month last_whole_month(Date date);

}  // namespace hjemmel
