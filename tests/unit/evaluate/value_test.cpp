// The unknown spreads only where it matters.
#include "engine/evaluate/value.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

constexpr NodeId kWage = 7;
constexpr NodeId kCap = 9;

Value unknown_wage() { return Value::between(0, 1000000, kWage); }

TEST(Value, UnknownTimesZeroIsZero) {
  const Value product = multiply(unknown_wage(), Value::of(0));
  EXPECT_TRUE(product.is(0));
  EXPECT_TRUE(product.causes.empty());
  EXPECT_TRUE(multiply(Value::of(0), Value::open({kWage})).is(0));
}

TEST(Value, UnknownStaysWithinItsRangeThroughArithmetic) {
  const Value reduced =
      subtract(Value::of(19952), multiply(Value::of(Rational(3, 10)), Value::between(100, 200, kWage)));
  EXPECT_FALSE(reduced.known());
  EXPECT_EQ(reduced.low, Rational(19892));
  EXPECT_EQ(reduced.high, Rational(19922));
  EXPECT_EQ(reduced.causes, Causes{kWage});
}

TEST(Value, CapBelowTheRangeSettlesTheMatter) {
  const Value capped = least(Value::of(5), Value::between(10, 100, kCap));
  EXPECT_TRUE(capped.is(5));
  EXPECT_TRUE(capped.causes.empty());
}

TEST(Value, CapInsideTheRangeLeavesItOpen) {
  const Value capped = least(Value::of(50), Value::between(10, 100, kCap));
  EXPECT_FALSE(capped.known());
  EXPECT_EQ(capped.low, Rational(10));
  EXPECT_EQ(capped.high, Rational(50));
}

TEST(Value, FloorAboveTheRangeSettlesTheMatter) {
  EXPECT_TRUE(greatest(Value::of(0), Value::between(-50, -1, kWage)).is(0));
}

TEST(Value, ComparisonIsDecidedByDisjointRanges) {
  EXPECT_TRUE(less(Value::between(0, 10, kWage), Value::of(11)).is(1));
  EXPECT_TRUE(less(Value::between(11, 20, kWage), Value::of(11)).is(0));
  EXPECT_FALSE(less(Value::between(0, 11, kWage), Value::of(11)).known());
  EXPECT_TRUE(less_or_equal(Value::between(0, 11, kWage), Value::of(11)).is(1));
  EXPECT_TRUE(equal(Value::between(0, 10, kWage), Value::of(11)).is(0));
  EXPECT_FALSE(equal(Value::between(0, 10, kWage), Value::of(10)).known());
}

TEST(Value, AndIsFalseWhenOneIsFalseAndOrIsTrueWhenOneIsTrue) {
  const Value open = Value::between(0, 1, kWage);
  EXPECT_TRUE(both(open, Value::yes_no(false)).is(0));
  EXPECT_TRUE(either(Value::yes_no(true), open).is(1));
  EXPECT_EQ(both(open, Value::yes_no(true)).causes, Causes{kWage});
  EXPECT_FALSE(either(Value::yes_no(false), open).known());
  EXPECT_FALSE(negate(open).known());
}

TEST(Value, UntakenBranchDoesNotMatter) {
  EXPECT_TRUE(select(Value::yes_no(true), Value::of(3), Value::open({kWage})).is(3));
  EXPECT_TRUE(select(Value::yes_no(false), Value::open({kWage}), Value::of(4)).is(4));
}

TEST(Value, UnknownConditionWithEqualBranchesDoesNotMatter) {
  const Value condition = Value::between(0, 1, kCap);
  EXPECT_TRUE(select(condition, Value::of(3), Value::of(3)).is(3));
  const Value open = select(condition, Value::of(3), Value::between(5, 6, kWage));
  EXPECT_EQ(open.low, Rational(3));
  EXPECT_EQ(open.high, Rational(6));
  EXPECT_EQ(open.causes, (Causes{kWage, kCap}));
}

// What the law does not support has no range, but a floor under it has a lower end.
TEST(Value, OneEndCanBeOpen) {
  const Value floored = greatest(Value::open({kCap}), Value::of(0));
  EXPECT_TRUE(floored.has_low);
  EXPECT_FALSE(floored.has_high);
  EXPECT_TRUE(least(Value::of(0), floored).is(0));
  EXPECT_FALSE(least(Value::of(1), floored).known());
  EXPECT_TRUE(less(floored, Value::of(0)).is(0));
  EXPECT_FALSE(multiply(Value::of(-1), floored).has_low);
}

TEST(Value, DivisorThatCanBeZeroGivesNoRange) {
  EXPECT_FALSE(divide(Value::of(1), Value::between(0, 2, kWage)).bounded());
  EXPECT_TRUE(divide(Value::of(0), Value::between(1, 2, kWage)).is(0));
  EXPECT_EQ(divide(Value::of(1), Value::between(1, 2, kWage)).low, Rational(1, 2));
}

}  // namespace
}  // namespace hjemmel
