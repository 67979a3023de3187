// Which version, row and edition holds in a month: the month before, the month of the change, and the last month.
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

DateMark on(const std::string& text) { return {*parse_date(text), {}}; }

Version version(const std::string& from, const std::string& to = {}) {
  Version made;
  made.from = on(from);
  if (!to.empty()) made.to = on(to);
  return made;
}

LawVersion edition(int number, const std::string& dated, const std::string& effect) {
  LawVersion made;
  made.instrument = "BEK";
  made.number = number;
  made.year = 2024;
  made.dated = on(dated);
  made.in_force = on(effect);
  made.effect = on(effect);
  return made;
}

TEST(Time, AVersionHoldsUntilTheNextBegins) {
  const std::vector<Version> versions{version("2022-04-01"), version("2024-01-01")};
  EXPECT_EQ(version_in(versions, month("2022-03")), nullptr);
  EXPECT_EQ(version_in(versions, month("2022-04")), &versions[0]);
  EXPECT_EQ(version_in(versions, month("2023-12")), &versions[0]);
  EXPECT_EQ(version_in(versions, month("2024-01")), &versions[1]);
}

TEST(Time, AVersionEndsWithItsLastMonth) {
  const std::vector<Version> versions{version("2024-01-01", "2024-06-30")};
  EXPECT_EQ(version_in(versions, month("2024-06")), &versions[0]);
  EXPECT_EQ(version_in(versions, month("2024-07")), nullptr);
}

TEST(Time, ARowOfAYearlyRateHoldsForItsYearOnly) {
  RateDecl rate;
  rate.yearly = true;
  rate.rows.resize(2);
  rate.rows[0].from = on("2024-01-01");
  rate.rows[1].from = on("2025-01-01");
  EXPECT_EQ(row_in(rate, month("2023-12")), nullptr);
  EXPECT_EQ(row_in(rate, month("2024-12")), &rate.rows[0]);
  EXPECT_EQ(row_in(rate, month("2025-01")), &rate.rows[1]);
  EXPECT_EQ(row_in(rate, month("2026-01")), nullptr);
  rate.yearly = false;
  EXPECT_EQ(row_in(rate, month("2026-01")), &rate.rows[1]);
}

TEST(Time, OfTwoEditionsWithOneEffectTheLaterKnownHolds) {
  LawDecl law;
  law.versions = {edition(250, "2022-02-24", "2022-04-01"), edition(227, "2024-03-07", "2024-01-01"),
                  edition(1806, "2023-12-28", "2024-01-01")};
  EXPECT_EQ(edition_in(law, month("2022-03")), nullptr);
  EXPECT_EQ(edition_in(law, month("2023-12"))->number, 250);
  EXPECT_EQ(edition_in(law, month("2024-01"))->number, 227);
}

TEST(Time, AnEditionInTheMiddleOfAMonthHoldsFromTheNext) {
  LawDecl law;
  law.versions = {edition(701, "2022-05-22", "2022-05-22")};
  EXPECT_EQ(edition_in(law, month("2022-05")), nullptr);
  EXPECT_NE(edition_in(law, month("2022-06")), nullptr);
}

// A rule that reads a rate in the wage month needs it from the month before its own first.
TEST(Time, ANamedMonthCanLieOneMonthBack) {
  const std::string rules = R"(oplysning begyndt : kalendermåned, fast
  "Begyndt"

måned lønmåned "Lønmåned"
  fra 2024-01-01 [TL § 1]
    når måneden er senest begyndt : måneden
    ellers måneden før

sats loft : kr/måned "Loft"
  fra 2024-01-01 16.323 [TL § 2]

regel tilskud : kr/måned "Tilskud"
  fra )";
  const std::string body = " [TL § 1]\n    loft i lønmåned\n";
  EXPECT_EQ(check_text(module_with(rules + "2024-02-01" + body)).mistakes, std::vector<std::string>{});
  EXPECT_EQ(check_text(module_with(rules + "2024-01-01" + body)).mistakes, std::vector<std::string>{"ReadBeforeStart"});
}

// A step that exists from a later month needs what it reads from then on only.
TEST(Time, AStepReadsOnlyInItsOwnMonths) {
  const std::string rules = R"(sats loft : kr/måned "Loft"
  fra 2025-01-01 16.911 [TL § 2]

regel tilskud : kr/måned "Tilskud"
  fra 2024-01-01 [TL § 1]
    20.000 kr/måned
    dog højst loft)";
  EXPECT_EQ(check_text(module_with(rules + " kun fra 2025-01-01\n")).mistakes, std::vector<std::string>{});
  EXPECT_EQ(check_text(module_with(rules + "\n")).mistakes, std::vector<std::string>{"ReadBeforeStart"});
}

}  // namespace
}  // namespace hjemmel
