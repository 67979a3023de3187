// Rounding: the only place where an exact number gives way to another.
#include "engine/evaluate/value.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

Rational nearest(const Rational& quotient, bool halves_down) {
  const bool negative = quotient < 0;
  const Rational size = negative ? Rational(-quotient) : quotient;
  const Integer whole = floor(size);
  const Rational rest = size - whole;
  const Rational half(1, 2);
  const bool up = rest > half || (rest == half && !halves_down);
  const Rational rounded = up ? Rational(whole + 1) : Rational(whole);
  return negative ? Rational(-rounded) : rounded;
}

}  // namespace

Rational round_to(const Rational& value, const Rational& unit, Rounding::Direction direction, bool halves_down) {
  const Rational quotient = value / unit;
  switch (direction) {
    case Rounding::Direction::Nearest:
      return nearest(quotient, halves_down) * unit;
    case Rounding::Direction::Down:
      return Rational(floor(quotient)) * unit;
    case Rounding::Direction::Up:
      return -Rational(floor(-quotient)) * unit;
  }
  return value;
}

Value round_to(const Value& value, const Rational& unit, Rounding::Direction direction, bool halves_down) {
  Value rounded = value;
  if (value.has_low) rounded.low = round_to(value.low, unit, direction, halves_down);
  if (value.has_high) rounded.high = round_to(value.high, unit, direction, halves_down);
  if (rounded.known()) rounded.causes.clear();
  return rounded;
}

bool is_half(const Rational& value, const Rational& unit) {
  const Rational doubled = value / unit * 2;
  return denominator(doubled) == 1 && numerator(doubled) % 2 != 0;
}

}  // namespace hjemmel
