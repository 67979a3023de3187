#include "engine/check/range.h"

#include <algorithm>
#include <array>

#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

using End = std::optional<Rational>;

// Rules that multiply each other could give numbers without end; an end of more digits than any amount has is dropped.
constexpr unsigned kMostBits = 1024;

bool is_huge(const Rational& value) {
  const Integer above = abs(numerator(value));
  const Integer below = denominator(value);
  return (above != 0 && msb(above) > kMostBits) || msb(below) > kMostBits;
}

Range tame(Range range) {
  if (range.low && is_huge(*range.low)) range.low.reset();
  if (range.high && is_huge(*range.high)) range.high.reset();
  return range;
}

// An end of a range with its sign when it is unbounded, so that products can be compared.
struct Bound {
  int infinite = 0;  // -1, 0 or 1
  Rational value;
};

Bound low_of(const Range& range) { return range.low ? Bound{0, *range.low} : Bound{-1, 0}; }
Bound high_of(const Range& range) { return range.high ? Bound{0, *range.high} : Bound{1, 0}; }

int sign_of(const Bound& bound) {
  if (bound.infinite != 0) return bound.infinite;
  return bound.value < 0 ? -1 : bound.value > 0 ? 1 : 0;
}

Bound product(const Bound& left, const Bound& right) {
  const int sign = sign_of(left) * sign_of(right);
  if (sign == 0) return {};
  if (left.infinite != 0 || right.infinite != 0) return {sign, 0};
  return {0, Rational(left.value * right.value)};
}

bool is_below(const Bound& left, const Bound& right) {
  if (left.infinite != right.infinite) return left.infinite < right.infinite;
  return left.infinite == 0 && left.value < right.value;
}

End end_of(const Bound& bound) { return bound.infinite == 0 ? End(bound.value) : std::nullopt; }

Range reciprocal(const Range& range) {
  const bool positive = range.low && *range.low >= 0;
  const bool negative = range.high && *range.high <= 0;
  if (!positive && !negative) return {};
  Range result;
  result.never_zero = true;
  // 1 / x falls as x rises; towards an end at zero it grows without bound, towards no end it nears zero.
  if (positive) {
    result.low = range.high ? Rational(1 / *range.high) : Rational(0);
    if (*range.low > 0) result.high = 1 / *range.low;
  } else {
    result.high = range.low ? Rational(1 / *range.low) : Rational(0);
    if (*range.high < 0) result.low = 1 / *range.high;
  }
  return result;
}

End lower_end(const End& left, const End& right) { return left && right ? End(std::min(*left, *right)) : std::nullopt; }
End higher_end(const End& left, const End& right) {
  return left && right ? End(std::max(*left, *right)) : std::nullopt;
}

End any_end(const End& left, const End& right, bool highest) {
  if (!left || !right) return left ? left : right;
  return highest ? std::max(*left, *right) : std::min(*left, *right);
}

}  // namespace

bool Range::can_be_zero() const {
  if (never_zero || (low && *low > 0)) return false;
  return !(high && *high < 0);
}

Range add(const Range& left, const Range& right) {
  Range sum;
  if (left.low && right.low) sum.low = *left.low + *right.low;
  if (left.high && right.high) sum.high = *left.high + *right.high;
  return tame(sum);
}

Range subtract(const Range& left, const Range& right) {
  Range difference;
  if (left.low && right.high) difference.low = *left.low - *right.high;
  if (left.high && right.low) difference.high = *left.high - *right.low;
  return tame(difference);
}

Range multiply(const Range& left, const Range& right) {
  const std::array<Bound, 4> corners{product(low_of(left), low_of(right)), product(low_of(left), high_of(right)),
                                     product(high_of(left), low_of(right)), product(high_of(left), high_of(right))};
  Range result;
  result.low = end_of(*std::min_element(corners.begin(), corners.end(), is_below));
  result.high = end_of(*std::max_element(corners.begin(), corners.end(), is_below));
  result.never_zero = !left.can_be_zero() && !right.can_be_zero();
  return tame(result);
}

Range divide(const Range& left, const Range& divisor) { return multiply(left, reciprocal(divisor)); }

Range either(const Range& left, const Range& right) {
  Range hull{lower_end(left.low, right.low), higher_end(left.high, right.high), false};
  hull.never_zero = !left.can_be_zero() && !right.can_be_zero();
  return hull;
}

Range both(const Range& left, const Range& right) {
  Range common{any_end(left.low, right.low, true), any_end(left.high, right.high, false), false};
  common.never_zero = left.never_zero || right.never_zero;
  // What nothing allows is a row that is never reached; any one point will do.
  if (common.low && common.high && *common.high < *common.low) common.high = common.low;
  return common;
}

Range least(const Range& left, const Range& right) {
  return {lower_end(left.low, right.low), any_end(left.high, right.high, false), false};
}

Range greatest(const Range& left, const Range& right) {
  return {any_end(left.low, right.low, true), higher_end(left.high, right.high), false};
}

Range rounded(const Range& range, const Rational& to) {
  Range result;
  if (range.low) result.low = Rational(floor(*range.low / to)) * to;
  if (range.high) result.high = -(Rational(floor(-*range.high / to)) * to);
  return result;
}

}  // namespace hjemmel
