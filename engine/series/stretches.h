// What is new in a month of a series, and the stretches between such months.
#pragma once

#include <hjemmel/series.h>

#include <vector>

namespace hjemmel {

// The amounts of the later result that are not what they were in the earlier.
std::vector<ChangedAmount> changed_amounts(const Result& before, const Result& after);

// Whether the two differ to the person: in an amount, in the outcome, or in why there is none.
bool differ(const Result& before, const Result& after);

std::vector<Stretch> stretches_of(const std::vector<SeriesMonth>& months);

}  // namespace hjemmel
