// Regulated rates: the amount of each year from the rounded one of the year before. The amounts are those of LAS § 109,
// worked by hand: 12.064 * 1,036 = 12.498,304 and 12.498 * 1,045 = 13.060,41.
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

std::string regulated(const std::string& heading, const std::string& rows, const std::string& from = "2025-01-01") {
  return R"(sats tilpasning : %, hvert år "Tilpasning"
  fra 2024-01-01 1,5 [TL § 2]
  fra 2025-01-01 1,9 [TL § 2]
  fra 2026-01-01 2,8 [TL § 2]

regulering årlig "Årlig"
  fra 2024-01-01 [TL § 2]
    1,7 % + tilpasning
    afrundet til hele kroner

sats beløb : kr/måned "Beløb"
  )" + heading +
         "\n" + rows + R"(
regel beløbet : kr/måned "Beløbet"
  fra )" +
         from + R"( [TL § 1]
    beløb
)";
}

std::vector<std::string> mistakes(const std::string& rows) {
  return check_text(module_with(regulated("reguleres med årlig [TL § 2]", rows))).mistakes;
}

const RateDecl& beløb(const RuleSet& rules) { return rules.rates.at(rules.find("beløb")->index); }

TEST(Regulation, ProjectsFromTheRoundedAmountOfTheYearBefore) {
  const RuleSet rules = checked_rules(regulated("reguleres med årlig [TL § 2]", R"(  niveau 2024 12.064 [TL § 2]
  fra 2025-01-01 fremskrevet [TL § 2]
  fra 2026-01-01 fremskrevet [TL § 2]
)"));
  const RateRow* first = row_in(beløb(rules), month("2025-06"));
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->value.number, 12498);
  EXPECT_TRUE(first->projected);
  EXPECT_EQ(row_in(beløb(rules), month("2026-12"))->value.number, 13060);
}

TEST(Regulation, IsNotInForceBeforeItsFirstRowNorAfterItsLastYear) {
  const RuleSet rules = checked_rules(regulated("reguleres med årlig [TL § 2]", R"(  niveau 2024 12.064 [TL § 2]
  fra 2025-07-01 12.498 [TL § 2]
)",
                                                "2025-07-01"));
  EXPECT_EQ(row_in(beløb(rules), month("2024-12")), nullptr);  // the level is never in force
  EXPECT_EQ(row_in(beløb(rules), month("2025-06")), nullptr);
  EXPECT_NE(row_in(beløb(rules), month("2025-12")), nullptr);
  EXPECT_EQ(row_in(beløb(rules), month("2026-01")), nullptr);  // lapsed
}

TEST(Regulation, RoundsAsTheRateItselfSays) {
  // 450 * 1,036 = 466,2 and 450 * 1,045 = 470,25: both 450 to the nearest 50.
  const RuleSet rules =
      checked_rules(regulated("reguleres med årlig, afrundet til hele 50 kr [TL § 2]", R"(  niveau 2024 450 [TL § 2]
  fra 2025-01-01 450 [TL § 2]
  fra 2026-01-01 fremskrevet [TL § 2]
)"));
  EXPECT_EQ(row_in(beløb(rules), month("2026-01"))->value.number, 450);
}

TEST(Regulation, RoundsAHalfUpwards) {
  // 1.100 * 1,045 = 1.149,50.
  const RuleSet rules = checked_rules(regulated("reguleres med årlig [TL § 2]", R"(  fra 2025-01-01 1.100 [TL § 2]
  fra 2026-01-01 fremskrevet [TL § 2]
)"));
  EXPECT_EQ(row_in(beløb(rules), month("2026-01"))->value.number, 1150);
}

TEST(Regulation, RefusesAPublishedAmountThatItDoesNotGive) {
  EXPECT_EQ(mistakes("  niveau 2024 12.064 [TL § 2]\n  fra 2025-01-01 12.499 [TL § 2]\n"),
            (std::vector<std::string>{"RegulatedDiffers"}));
  EXPECT_EQ(mistakes("  niveau 2024 12.064 [TL § 2]\n  fra 2025-01-01 12.499 afviger \"Trykfejl\" [TL § 2]\n"),
            std::vector<std::string>{});
}

TEST(Regulation, ChainsFromADeviatingRow) {
  // 12.499 * 1,045 = 13.061,455.
  const RuleSet rules = checked_rules(regulated("reguleres med årlig [TL § 2]", R"(  niveau 2024 12.064 [TL § 2]
  fra 2025-01-01 12.499 afviger "Trykfejl" [TL § 2]
  fra 2026-01-01 fremskrevet [TL § 2]
)"));
  EXPECT_EQ(row_in(beløb(rules), month("2026-01"))->value.number, 13061);
}

TEST(Regulation, LeavesAnAmountThatTheLawChangedWithinTheYear) {
  EXPECT_EQ(mistakes("  fra 2025-01-01 12.498 [TL § 2]\n  fra 2025-07-01 14.000 [TL § 2]\n"
                     "  fra 2026-01-01 14.630 [TL § 2]\n"),  // 14.000 * 1,045
            std::vector<std::string>{});
}

TEST(Regulation, RegulatesEveryCellOfAKeyedRate) {
  const RuleSet rules = checked_rules(R"(valg art_valg "Art" af lav; høj

regulering årlig "Årlig"
  fra 2024-01-01 [TL § 2]
    10 %
    afrundet til hele kroner

sats beløb efter art_valg : kr/måned "Beløb"
  reguleres med årlig [TL § 2]
  fra 2024-01-01 lav 1.000; høj 2.005 [TL § 2]
  fra 2025-01-01 fremskrevet [TL § 2]

regel beløbet : kr/måned "Beløbet"
  fra 2024-01-01 [TL § 1]
    beløb efter lav + beløb efter høj
)");
  const RateRow* row = row_in(beløb(rules), month("2025-01"));
  ASSERT_EQ(row->cells.size(), 2u);
  EXPECT_EQ(row->cells[0].value.number, 1100);
  EXPECT_EQ(row->cells[1].value.number, 2206);  // 2.205,50
  EXPECT_EQ(row->cells[1].alternatives, (std::vector<std::size_t>{1}));
}

TEST(Regulation, AsksForThePercentageOfTheYear) {
  EXPECT_EQ(mistakes("  fra 2026-01-01 1.000 [TL § 2]\n  fra 2027-01-01 fremskrevet [TL § 2]\n"),
            (std::vector<std::string>{"RegulationRateMissing", "ReadBeforeStart"}));
}

}  // namespace
}  // namespace hjemmel
