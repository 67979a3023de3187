// Operations on dates and months that may be unknown. All of them rise or fall with each operand, so the ends of the
// operands give the ends of the result.
#include <hjemmel/calendar.h>

#include <functional>

#include "engine/evaluate/value.h"

namespace hjemmel {
namespace {

constexpr int kMonthsPerYear = 12;
// Dates and months outside these years come from no fact and no rule; what would is kept inside.
constexpr int kFirstDay = -25567;  // 1900-01-01
constexpr int kLastDay = 84005;    // 2199-12-31
constexpr int kMostMonths = 12 * 300;

int whole(const Rational& number, int least, int most) {
  if (number < least) return least;
  if (number > most) return most;
  return Integer(numerator(number) / denominator(number)).convert_to<int>();
}

Date date_of(const Rational& number) { return date_from_number(whole(number, kFirstDay, kLastDay)); }

Month month_at(const Rational& number) { return month_from_number(whole(number, 0, (2200 * kMonthsPerYear) - 1)); }

using OfOne = std::function<Rational(const Rational&)>;
using OfTwo = std::function<Rational(const Rational&, const Rational&)>;

Value rising(const Value& value, const OfOne& change) {
  Value result = value;
  if (value.has_low) result.low = change(value.low);
  if (value.has_high) result.high = change(value.high);
  if (result.known()) result.causes.clear();
  return result;
}

// Rises with b, and with a or against it.
Value between_ends(const Value& a, const Value& b, bool falls_with_a, const OfTwo& of) {
  Value result;
  result.has_low = (falls_with_a ? a.has_high : a.has_low) && b.has_low;
  result.has_high = (falls_with_a ? a.has_low : a.has_high) && b.has_high;
  if (result.has_low) result.low = of(falls_with_a ? a.high : a.low, b.low);
  if (result.has_high) result.high = of(falls_with_a ? a.low : a.high, b.high);
  if (!result.known()) result.causes = join(a.causes, b.causes);
  return result;
}

Rational months_between(const Rational& from, const Rational& to) {
  return Rational(whole_months(date_of(from), date_of(to)));
}

}  // namespace

Value add_months(const Value& date, const Value& months) {
  return between_ends(date, months, false, [](const Rational& day, const Rational& count) {
    return Rational(day_number(add_months(date_of(day), whole(count, -kMostMonths, kMostMonths))));
  });
}

Value whole_months(const Value& from, const Value& to) { return between_ends(from, to, true, months_between); }

Value whole_years(const Value& from, const Value& to) {
  return between_ends(from, to, true, [](const Rational& a, const Rational& b) {
    return Rational(whole_months(date_of(a), date_of(b)) / kMonthsPerYear);
  });
}

Value month_of(const Value& date) {
  return rising(date, [](const Rational& day) { return Rational(month_number(month_of(date_of(day)))); });
}

Value first_day(const Value& month) {
  return rising(month, [](const Rational& number) { return Rational(day_number(first_day(month_at(number)))); });
}

Value last_day(const Value& month) {
  return rising(month, [](const Rational& number) { return Rational(day_number(last_day(month_at(number)))); });
}

}  // namespace hjemmel
