#include "engine/check/units.h"

#include <gtest/gtest.h>

#include "engine/check/citation_text.h"

namespace hjemmel {
namespace {

Unit unit(int kr, int hour, int day, int week, int month, int year) { return {kr, hour, day, week, month, year}; }

const Unit kPerMonth = unit(1, 0, 0, 0, -1, 0);
const Unit kPerYear = unit(1, 0, 0, 0, 0, -1);
const Unit kKroner = unit(1, 0, 0, 0, 0, 0);
const Unit kPerHour = unit(1, -1, 0, 0, 0, 0);

TEST(Units, AreWrittenInDanish) {
  EXPECT_EQ(unit_text(number_type(kPerMonth)), "kr/måned");
  EXPECT_EQ(unit_text(number_type(unit(0, 0, 1, 0, -1, 0))), "dage/måned");
  EXPECT_EQ(unit_text(number_type(unit(0, 1, 0, -1, 0, 0))), "timer/uge");
  EXPECT_EQ(unit_text(number_type(unit(0, 0, 0, 0, 1, 0))), "måneder");
  EXPECT_EQ(unit_text(number_type(unit(0, 0, 0, 1, 0, -1))), "uger/år");
  EXPECT_EQ(unit_text(number_type({})), "");
  EXPECT_EQ(unit_text(number_type({}, true)), "%");
  EXPECT_EQ(unit_text(yes_no_type()), "");
}

TEST(Units, MultiplyAndDivide) {
  EXPECT_EQ(multiplied(kPerHour, unit(0, 1, 0, 0, -1, 0)), kPerMonth);
  EXPECT_EQ(divided(kKroner, unit(0, 0, 0, 0, 1, 0)), kPerMonth);
  EXPECT_TRUE(is_plain(divided(kPerMonth, kPerMonth)));
}

TEST(Units, OfferAConversion) {
  EXPECT_EQ(conversion(kPerYear, kPerMonth), "/ 12 måneder/år");
  EXPECT_EQ(conversion(kPerMonth, kPerYear), "* 12 måneder/år");
  EXPECT_EQ(conversion(kKroner, kPerMonth), "/ 1 måned");
  EXPECT_EQ(conversion(kPerMonth, kKroner), "* 1 måned");
  EXPECT_EQ(conversion(unit(1, 0, 0, -1, 0, 0), unit(1, 0, -1, 0, 0, 0)), "/ 7 dage/uge");
  EXPECT_EQ(conversion(kPerHour, kPerMonth), "* ... timer/måned");
}

}  // namespace
}  // namespace hjemmel
