// How much of a window of days is covered by periods that may overlap.
#pragma once

#include <hjemmel/number.h>

#include <vector>

namespace hjemmel {

// Both days belong to it; one that ends before it begins is empty.
struct Days {
  int first = 0;  // day_number
  int last = 0;
};

// The number of different days.
Rational days_covered(const std::vector<Days>& periods, const Days& window);

// Overlapping and adjoining periods are one. Each is as many whole months as fit, counted from its first day, and then
// days; of all of them together 30 days are a month.
Rational months_covered(const std::vector<Days>& periods, const Days& window);

}  // namespace hjemmel
