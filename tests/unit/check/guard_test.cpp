// Which ways of guarding a division the checker understands.
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

std::vector<std::string> mistakes_of(const std::string& body) {
  return check_text(module_with(R"(oplysning beløb_i_alt : kr, hver måned, mellem 0 og 100.000
  "Beløb"

oplysning antallet : måneder, hver måned, mellem 0 og 60
  "Antal"

regel andel : kr/måned "Andel"
  fra 2024-01-01 [TL § 1]
)" + body))
      .mistakes;
}

const std::vector<std::string> kNone;
const std::vector<std::string> kDivisor{"DivisorCanBeZero"};

TEST(Guard, WithoutAGuardTheDivisorCanBeZero) { EXPECT_EQ(mistakes_of("    beløb_i_alt / antallet\n"), kDivisor); }

TEST(Guard, ARowForZeroGuardsTheRowsAfterIt) {
  EXPECT_EQ(mistakes_of("    når antallet er 0 : 0\n    ellers beløb_i_alt / antallet\n"), kNone);
}

TEST(Guard, ARowForMoreThanZeroGuardsItself) {
  EXPECT_EQ(mistakes_of("    når antallet er over 0 : beløb_i_alt / antallet\n    ellers 0\n"), kNone);
  EXPECT_EQ(mistakes_of("    når antallet er mindst 1 måned : beløb_i_alt / antallet\n    ellers 0\n"), kNone);
}

TEST(Guard, BothSidesOfAndAreKnown) {
  EXPECT_EQ(mistakes_of("    når beløb_i_alt er over 0 og antallet er ikke 0 : beløb_i_alt / antallet\n    ellers 0\n"),
            kNone);
}

TEST(Guard, OneSideOfOrIsNotKnown) {
  EXPECT_EQ(
      mistakes_of("    når beløb_i_alt er over 0 eller antallet er over 0 : beløb_i_alt / antallet\n    ellers 0\n"),
      kDivisor);
}

TEST(Guard, NeitherSideOfOrHoldsInTheRowsAfterIt) {
  EXPECT_EQ(mistakes_of("    når beløb_i_alt er 0 eller antallet er 0 : 0\n    ellers beløb_i_alt / antallet\n"),
            kNone);
}

TEST(Guard, TheMonthMatters) {
  EXPECT_EQ(mistakes_of("    når antallet i måneden før er 0 : 0\n    ellers beløb_i_alt / antallet\n"), kDivisor);
}

TEST(Guard, AStepIsGuardedByItsCondition) {
  EXPECT_EQ(mistakes_of("    500 kr/måned\n    tillagt beløb_i_alt / antallet hvis antallet er over 0\n"), kNone);
  EXPECT_EQ(mistakes_of("    500 kr/måned\n    tillagt beløb_i_alt / antallet hvis antallet er under 9 måneder\n"),
            kDivisor);
}

TEST(Guard, AGuardEndsWithItsRow) {
  EXPECT_EQ(mistakes_of("    når antallet er over 9 måneder : 0\n    ellers beløb_i_alt / antallet\n"), kDivisor);
}

}  // namespace
}  // namespace hjemmel
