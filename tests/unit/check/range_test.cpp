#include "engine/check/range.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

Range between(int low, int high) { return Range::between(low, high); }
Range at_least(int low) { return {Rational(low), std::nullopt, false}; }

void expect_range(const Range& range, const Rational& low, const Rational& high) {
  ASSERT_TRUE(range.low.has_value() && range.high.has_value());
  EXPECT_EQ(*range.low, low);
  EXPECT_EQ(*range.high, high);
}

TEST(Range, AddsAndSubtractsEnds) {
  expect_range(add(between(-1, 2), between(10, 20)), 9, 22);
  expect_range(subtract(between(0, 5), between(1, 3)), -3, 4);
  EXPECT_FALSE(add(between(0, 5), at_least(0)).high.has_value());
}

TEST(Range, MultipliesAllCorners) {
  expect_range(multiply(between(-2, 3), between(-5, 4)), -15, 12);
  const Range unbounded = multiply(at_least(0), between(0, 2));
  EXPECT_EQ(*unbounded.low, 0);
  EXPECT_FALSE(unbounded.high.has_value());
}

TEST(Range, DividesByWhatIsNeverZero) {
  expect_range(divide(between(1, 6), between(2, 3)), Rational(1, 3), 3);
  expect_range(divide(between(1, 6), between(-3, -2)), -3, Rational(-1, 3));
  Range above_zero = between(0, 4);
  above_zero.never_zero = true;
  const Range quotient = divide(between(1, 2), above_zero);
  EXPECT_EQ(*quotient.low, Rational(1, 4));
  EXPECT_FALSE(quotient.high.has_value());
}

TEST(Range, KnowsWhetherZeroIsPossible) {
  EXPECT_TRUE(between(0, 1).can_be_zero());
  EXPECT_TRUE(between(-1, 1).can_be_zero());
  EXPECT_TRUE(Range{}.can_be_zero());
  EXPECT_FALSE(between(1, 2).can_be_zero());
  EXPECT_FALSE(between(-2, -1).can_be_zero());
  EXPECT_FALSE(both(between(0, 1), Range{{}, {}, true}).can_be_zero());
}

TEST(Range, CapsAndFloors) {
  expect_range(least(between(0, 10), between(3, 5)), 0, 5);
  expect_range(greatest(between(-4, 10), Range::point(0)), 0, 10);
  const Range capped = least(at_least(2), Range::point(7));
  expect_range(capped, 2, 7);
}

TEST(Range, RoundsOutwards) {
  expect_range(rounded(Range::between(Rational(-3, 2), Rational(3, 2)), 1), -2, 2);
  expect_range(rounded(between(-50, 150), 100), -100, 200);
  expect_range(rounded(between(100, 200), 100), 100, 200);
}

}  // namespace
}  // namespace hjemmel
