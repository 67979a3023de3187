#include "engine/values/danish_number.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

Rational ratio(long long top, long long bottom) { return Rational(top, bottom); }

TEST(ParseDanishNumber, ReadsWhatDanesWrite) {
  EXPECT_EQ(parse_danish_number("0"), Rational(0));
  EXPECT_EQ(parse_danish_number("16323"), Rational(16323));
  EXPECT_EQ(parse_danish_number("16.323"), Rational(16323));
  EXPECT_EQ(parse_danish_number("1.000.000"), Rational(1'000'000));
  EXPECT_EQ(parse_danish_number("21,6667"), ratio(216667, 10000));
  EXPECT_EQ(parse_danish_number("1.234,50"), ratio(2469, 2));
  EXPECT_EQ(parse_danish_number("-4.680,05"), ratio(-468005, 100));
}

TEST(ParseDanishNumber, ReadsLeadingZerosAsDecimal) {
  EXPECT_EQ(parse_danish_number("010"), Rational(10));  // not the octal eight
  EXPECT_EQ(parse_danish_number("0,08"), ratio(8, 100));
}

TEST(ParseDanishNumber, RefusesGroupsThatAreNotThree) {
  for (const char* text : {"16.32", "1.6323", "1.2", "1.23.456", "1234.567", "1..234", "1.234.", ".234", "12.34,5"}) {
    EXPECT_FALSE(parse_danish_number(text)) << text;
  }
}

TEST(ParseDanishNumber, RefusesAZeroBeforeAThousandsPoint) {
  EXPECT_FALSE(parse_danish_number("0.500"));  // half a krone to one reader, five hundred to another
  EXPECT_FALSE(parse_danish_number("01.234"));
}

TEST(ParseDanishNumber, RefusesEverythingElse) {
  for (const char* text :
       {"", "-", ",5", "5,", "1,2,3", "1,234.5", "+5", "--5", "5 ", " 5", "1 000", "1e3", "5kr", "0x10",
        "\xE2\x88\x92"
        "5",
        "½"}) {
    EXPECT_FALSE(parse_danish_number(text)) << text;
  }
}

TEST(ParseDanishNumber, HasALimitOfThirtyDigits) {
  EXPECT_TRUE(parse_danish_number(std::string(30, '9')));
  EXPECT_FALSE(parse_danish_number(std::string(31, '9')));
  EXPECT_TRUE(parse_danish_number("1," + std::string(29, '1')));
  EXPECT_FALSE(parse_danish_number("1," + std::string(30, '1')));
  EXPECT_FALSE(parse_danish_number(std::string(100'000, '9')));
}

void expect_shown(const ShownNumber& shown, const std::string& text, const std::string& exact = "") {
  EXPECT_EQ(shown.text, text);
  EXPECT_EQ(shown.exact, exact);
}

TEST(ShowAmount, HasTwoDecimalsOrThoseItNeeds) {
  expect_shown(show_amount(Rational(0)), "0,00");
  expect_shown(show_amount(Rational(15272)), "15.272,00");
  expect_shown(show_amount(ratio(32933, 2)), "16.466,50");
  expect_shown(show_amount(ratio(5, 1000)), "0,005");
  expect_shown(show_amount(ratio(1234567, 10000)), "123,4567");
  expect_shown(show_amount(Rational(-1'234'567)), "-1.234.567,00");
}

TEST(ShowAmount, ShowsTheFractionBesideWhatItRounds) {
  expect_shown(show_amount(ratio(49400, 3)), "16.466,6667", "49400/3");
  expect_shown(show_amount(ratio(1, 3)), "0,3333", "1/3");
  expect_shown(show_amount(ratio(-2, 3)), "-0,6667", "-2/3");
  expect_shown(show_amount(ratio(1, 100'000)), "0,0000", "1/100000");    // five decimals are one too many
  expect_shown(show_amount(ratio(-1, 100'000)), "0,0000", "-1/100000");  // no minus before a zero
  expect_shown(show_amount(ratio(99'999, 100'000)), "1,0000", "99999/100000");
}

TEST(ShowPlain, HasNoDecimalsWhenWhole) {
  expect_shown(show_plain(Rational(25)), "25");
  expect_shown(show_plain(Rational(1000)), "1.000");
  expect_shown(show_plain(ratio(15, 10)), "1,5");
  expect_shown(show_plain(ratio(216667, 10000)), "21,6667");
  expect_shown(show_plain(ratio(65, 3)), "21,6667", "65/3");
}

TEST(ShowAmount, IsReadBackToTheSameValue) {
  for (int ore = -200'000; ore <= 200'000; ore += 37) {
    const Rational value(ore, 100);
    EXPECT_EQ(parse_danish_number(show_amount(value).text), value);
  }
}

TEST(MachineAmount, HasAPointAndNoThousands) {
  EXPECT_EQ(machine_amount(Rational(15272)), "15272.00");
  EXPECT_EQ(machine_amount(ratio(32933, 2)), "16466.50");
  EXPECT_EQ(machine_amount(ratio(-1, 100)), "-0.01");
  EXPECT_EQ(machine_amount(ratio(1, 1'000'000)), "0.000001");  // never rounded
  EXPECT_EQ(machine_amount(ratio(49400, 3)), "49400/3");
}

TEST(HasFiniteDecimals, KnowsTwosAndFives) {
  EXPECT_TRUE(has_finite_decimals(Rational(7)));
  EXPECT_TRUE(has_finite_decimals(ratio(1, 16)));
  EXPECT_TRUE(has_finite_decimals(ratio(3, 250)));
  EXPECT_TRUE(has_finite_decimals(ratio(3, 12)));  // a quarter
  EXPECT_FALSE(has_finite_decimals(ratio(1, 12)));
  EXPECT_FALSE(has_finite_decimals(ratio(260, 7)));
}

TEST(Floor, GoesDownAlsoBelowZero) {
  EXPECT_EQ(floor(ratio(7, 2)), 3);
  EXPECT_EQ(floor(ratio(-7, 2)), -4);
  EXPECT_EQ(floor(Rational(-4)), -4);
  EXPECT_EQ(floor(ratio(1, 3)), 0);
  EXPECT_EQ(floor(ratio(-1, 3)), -1);
}

}  // namespace
}  // namespace hjemmel
