// What is known about a number before it is calculated: between which ends it lies. An absent end is unbounded.
#pragma once

#include <hjemmel/number.h>

#include <optional>

namespace hjemmel {

struct Range {
  std::optional<Rational> low;
  std::optional<Rational> high;
  bool never_zero = false;  // although zero may lie between the ends

  static Range point(const Rational& value) { return {value, value, false}; }
  static Range between(const Rational& low, const Rational& high) { return {low, high, false}; }

  bool can_be_zero() const;
  bool can_be_negative() const { return !low || *low < 0; }
};

Range add(const Range& left, const Range& right);
Range subtract(const Range& left, const Range& right);
Range multiply(const Range& left, const Range& right);

// REQUIRES: the divisor cannot be zero.
Range divide(const Range& left, const Range& divisor);

Range either(const Range& left, const Range& right);    // one of the two
Range both(const Range& left, const Range& right);      // what both allow
Range least(const Range& left, const Range& right);     // the lower of the two
Range greatest(const Range& left, const Range& right);  // the higher of the two
Range rounded(const Range& range, const Rational& to);  // to a multiple, in whichever direction

}  // namespace hjemmel
