// Hand arithmetic in Danish numbers, exact to the last fraction.
#include <gtest/gtest.h>

#include "engine/golden/golden.h"

namespace hjemmel {
namespace {

Rational worked(const std::string& text) {
  const auto value = evaluate_working(text);
  EXPECT_TRUE(value) << text;
  return value.value_or(Rational(-999));
}

TEST(Working, TheFourOperationsInTheirUsualOrder) {
  EXPECT_EQ(worked("19.952 - 4.680"), 15272);
  EXPECT_EQ(worked("2 + 3 * 4"), 14);
  EXPECT_EQ(worked("(2 + 3) * 4"), 20);
  EXPECT_EQ(worked("100 - 10 - 1"), 89);
  EXPECT_EQ(worked("65 / 3"), Rational(65, 3));
  EXPECT_EQ(worked("-2 - -3"), 1);
}

TEST(Working, PercentagesAreHundredths) {
  EXPECT_EQ(worked("30 % * 15.600"), 4680);
  EXPECT_EQ(worked("30% af 15.600"), 4680);
  EXPECT_EQ(worked("98 % * 20.359"), Rational(1995182, 100));
  EXPECT_EQ(worked("(10 + 20) % * 100"), 30);
}

TEST(Working, RoundingIsToWholeKroner) {
  EXPECT_EQ(worked("rund(15.055,10)"), 15055);
  EXPECT_EQ(worked("rund(0,5)"), 1);
  EXPECT_EQ(worked("rund(0,49999)"), 0);
  EXPECT_EQ(worked("ned(1,99)"), 1);
  EXPECT_EQ(worked("ned(-0,5)"), -1);
  EXPECT_EQ(worked("op(1,01)"), 2);
  EXPECT_EQ(worked("op(2)"), 2);
}

TEST(Working, LeastAndGreatest) {
  EXPECT_EQ(worked("mindste(500; 5 % * 15.272)"), 500);
  EXPECT_EQ(worked("største(0; 3 - 5; 1)"), 1);
  EXPECT_EQ(worked("rund(mindste(19.952 - 30 % * 15.600; 32.067 - 15.600))"), 15272);
}

TEST(Working, WhatCannotBeReadHasNoValue) {
  for (const char* text : {"", "1 +", "1.23", "5 kr", "1 / 0", "1 / (2 - 2)", "(1", "1)", "rund 2", "rund()", "hvad(1)",
                           "1 2", "1e3", "15272.00", "* 2"}) {
    EXPECT_FALSE(evaluate_working(text)) << text;
  }
}

TEST(Working, HostileTextIsBounded) {
  EXPECT_FALSE(evaluate_working(std::string(100000, '(')));
  EXPECT_FALSE(evaluate_working(std::string(1000, '(') + "1" + std::string(1000, ')')));
  EXPECT_FALSE(evaluate_working(std::string(1000, '-') + "1"));
}

}  // namespace
}  // namespace hjemmel
