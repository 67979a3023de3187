#include "engine/evaluate/covered.h"

#include <hjemmel/calendar.h>

#include <algorithm>

namespace hjemmel {
namespace {

constexpr int kDaysOfAMonth = 30;

// Within the window, in order, joined where they touch.
std::vector<Days> joined(std::vector<Days> periods, const Days& window) {
  for (Days& days : periods) days = {std::max(days.first, window.first), std::min(days.last, window.last)};
  periods.erase(std::remove_if(periods.begin(), periods.end(), [](const Days& days) { return days.last < days.first; }),
                periods.end());
  std::sort(periods.begin(), periods.end(), [](const Days& a, const Days& b) { return a.first < b.first; });
  std::vector<Days> runs;
  for (const Days& days : periods) {
    if (!runs.empty() && days.first <= runs.back().last + 1) {
      runs.back().last = std::max(runs.back().last, days.last);
    } else {
      runs.push_back(days);
    }
  }
  return runs;
}

}  // namespace

Rational days_covered(const std::vector<Days>& periods, const Days& window) {
  int count = 0;
  for (const Days& run : joined(periods, window)) count += run.last - run.first + 1;
  return Rational(count);
}

Rational months_covered(const std::vector<Days>& periods, const Days& window) {
  int months = 0;
  int days = 0;
  for (const Days& run : joined(periods, window)) {
    const Date first = date_from_number(run.first);
    const int end = run.last + 1;  // the day after
    const int whole = whole_months(first, date_from_number(end));
    months += whole;
    days += end - day_number(add_months(first, whole));
  }
  return Rational(months) + Rational(days, kDaysOfAMonth);
}

}  // namespace hjemmel
