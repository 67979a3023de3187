// Rounding to whole kroner: FBEK § 2 stk. 1 says nearest; the text is silent on halves.
#include <gtest/gtest.h>

#include "engine/evaluate/value.h"

namespace hjemmel {
namespace {

using Direction = Rounding::Direction;

Rational nearest(const Rational& value, bool halves_down = false) {
  return round_to(value, 1, Direction::Nearest, halves_down);
}

TEST(Round, NearestWholeKrone) {
  EXPECT_EQ(nearest(Rational(1389775, 100)), Rational(13898));
  EXPECT_EQ(nearest(Rational(1505510, 100)), Rational(15055));
  EXPECT_EQ(nearest(Rational(12973)), Rational(12973));
}

TEST(Round, HalfGoesAwayFromZeroUnlessDownwards) {
  EXPECT_EQ(nearest(Rational(25947, 2)), Rational(12974));
  EXPECT_EQ(nearest(Rational(25947, 2), true), Rational(12973));
  EXPECT_EQ(nearest(Rational(-5, 2)), Rational(-3));
  EXPECT_EQ(nearest(Rational(-5, 2), true), Rational(-2));
}

TEST(Round, JustBelowAndAboveHalf) {
  EXPECT_EQ(nearest(Rational(12973) + Rational(4999999, 10000000)), Rational(12973));
  EXPECT_EQ(nearest(Rational(12973) + Rational(5000001, 10000000), true), Rational(12974));
}

TEST(Round, UpAndDownToMultiples) {
  EXPECT_EQ(round_to(Rational(101), 100, Direction::Up, false), Rational(200));
  EXPECT_EQ(round_to(Rational(199), 100, Direction::Down, false), Rational(100));
  EXPECT_EQ(round_to(Rational(-1), 100, Direction::Down, false), Rational(-100));
  EXPECT_EQ(round_to(Rational(30), 12, Direction::Nearest, false), Rational(36));
}

TEST(Round, OnlyAnExactHalfIsAHalf) {
  EXPECT_TRUE(is_half(Rational(25947, 2), 1));
  EXPECT_FALSE(is_half(Rational(12974), 1));
  EXPECT_FALSE(is_half(Rational(1297349, 100), 1));
  EXPECT_TRUE(is_half(Rational(150), 100));
}

TEST(Round, UnknownThatRoundsToOneNumberIsKnown) {
  const Value narrow = Value::between(Rational(101, 10), Rational(104, 10), 3);
  EXPECT_TRUE(round_to(narrow, 1, Direction::Nearest, false).is(10));
  const Value wide = Value::between(Rational(101, 10), Rational(106, 10), 3);
  EXPECT_FALSE(round_to(wide, 1, Direction::Nearest, false).known());
}

}  // namespace
}  // namespace hjemmel
