// A value that may be unknown: the range it must lie in (either end may be open), and the nodes whose absence leaves it
// open. A known value is a range of one point, without causes.
#pragma once

#include <hjemmel/number.h>

#include <cstdint>
#include <vector>

#include "engine/plan/program.h"

namespace hjemmel {

using Causes = std::vector<NodeId>;  // sorted, each once

struct Value {
  Rational low;
  Rational high;
  Causes causes;
  bool has_low = true;  // false: nothing is known of how low it can be, and `low` means nothing
  bool has_high = true;

  bool bounded() const { return has_low && has_high; }
  bool known() const { return bounded() && low == high; }
  bool is(int number) const { return known() && low == number; }

  static Value of(Rational number) { return {number, number, {}, true, true}; }
  static Value yes_no(bool yes) { return of(Rational(yes ? 1 : 0)); }
  static Value between(Rational low, Rational high, NodeId cause) {
    return {std::move(low), std::move(high), {cause}, true, true};
  }
  static Value open(Causes causes) { return {0, 0, std::move(causes), false, false}; }
};

Causes join(const Causes& a, const Causes& b);

Value add(const Value& a, const Value& b);
Value subtract(const Value& a, const Value& b);
Value multiply(const Value& a, const Value& b);
Value divide(const Value& a, const Value& b);  // open when b can be zero (the checker refuses such rules)
Value least(const Value& a, const Value& b);
Value greatest(const Value& a, const Value& b);
Value equal(const Value& a, const Value& b);
Value less(const Value& a, const Value& b);
Value less_or_equal(const Value& a, const Value& b);
Value both(const Value& a, const Value& b);    // and
Value either(const Value& a, const Value& b);  // or
Value negate(const Value& a);                  // not
Value select(const Value& condition, const Value& yes, const Value& no);

// Dates are day_number and months month_number; where the ends are known the result lies between theirs.
Value add_months(const Value& date, const Value& months);
Value whole_months(const Value& from, const Value& to);
Value whole_years(const Value& from, const Value& to);
Value month_of(const Value& date);
Value first_day(const Value& month);
Value last_day(const Value& month);

// To a multiple of `unit`; a half goes away from zero, or towards it when `halves_down`.
Rational round_to(const Rational& value, const Rational& unit, Rounding::Direction direction, bool halves_down);
Value round_to(const Value& value, const Rational& unit, Rounding::Direction direction, bool halves_down);

// Whether the value lies exactly between two multiples, so that the rule for halves decides.
bool is_half(const Rational& value, const Rational& unit);

}  // namespace hjemmel
