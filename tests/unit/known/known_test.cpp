// The law and the case as they were known on a day.
#include <gtest/gtest.h>

#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

// A supplement that the edition of 2024 brings, announced on 20 December 2023; the third edition takes its place in
// March without a change. The step and the intermediate step that come with it have no citation of their own. The rate
// of 2025 says when it was known; that of 2024 does not.
const char* const kRules = R"(regelsprog 1

modul prøve "En lille ydelse"

lov FBEK "fleksløntilskud"
  BEK 250/2022, dateret 2022-02-24, i kraft 2022-04-01, virkning fra 2022-01-01
    omfatter [§ 1; § 2]
  BEK 1806/2023, dateret 2023-12-15, kundgjort 2023-12-20, i kraft 2024-01-08, virkning fra 2024-01-01
    omfatter [§ 1; § 2]
  BEK 227/2024, dateret 2024-03-07, i kraft 2024-03-11, virkning fra 2024-01-01
    omfatter [§ 1; § 2]

oplysning løn : kr/måned, hver måned, mellem 0 og 1.000.000
  "Løn"
  kilde eIndkomst, før borger   [FBEK § 1]

sats tillæg : kr/måned, hvert år "Tillæg"
  fra 2022-01-01 100                    [FBEK § 2]
  fra 2023-01-01 110                    [FBEK § 2]
  fra 2024-01-01 120 kendt 2023-08-21   [FBEK § 2]
  fra 2025-01-01 130 kendt 2024-08-20   [FBEK § 2]
  fra 2026-01-01 140                    [FBEK § 2]

mellemregning halvt_tillæg : kr/måned "Halvt tillæg"
  fra 2022-04-01 til 2023-12-31
    tillæg / 2
  fra 2024-01-01
    tillæg / 4

ydelse tilskud : kr/måned "Tilskud"
  betales af kommunen til borgeren
  fra 2022-04-01 [FBEK § 1]
    løn
    tillagt halvt_tillæg
    tillagt 1.000 kr/måned kun fra 2024-01-01
    tillagt 2.000 kr/måned kun til 2023-12-31
    afrundet til hele kroner
)";

const RuleSet& rules() {
  static const Loaded loaded = load_rules({RuleText{"prøve.regel", kRules}});
  for (const PlacedDiagnostic& diagnostic : loaded.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return *loaded.rules;
}

Answer answer(const std::string& month, const std::string& known_on, const std::string& wage = "\"10000\"") {
  Options options;
  if (!known_on.empty()) options.known_on = parse_date(known_on);
  return calculate(rules(), "tilskud", R"({"oplysninger": {"løn": )" + wage + "}}", "sag.json", *parse_month(month),
                   options);
}

std::string amount(const std::string& month, const std::string& known_on, const std::string& wage = "\"10000\"") {
  const Answer given = answer(month, known_on, wage);
  if (!given.result) return given.diagnostics.front().code;
  return given.result->amount ? given.result->amount->text : to_text(given.result->status);
}

// Before: 10.000 + 120 / 2 + 2.000. After: 10.000 + 120 / 4 + 1.000.
TEST(Known, VersionsAndStepsCountFromTheDayTheirEditionWasAnnounced) {
  EXPECT_EQ(amount("2024-01", "2023-12-19"), "12.060,00");
  EXPECT_EQ(amount("2024-01", "2023-12-20"), "11.030,00");
  EXPECT_EQ(amount("2024-01", ""), "11.030,00");
}

// 10.000 + 110 / 2 + 2.000, then and now.
TEST(Known, WhatWasPaidBeforeStaysAsItWas) {
  EXPECT_EQ(amount("2023-12", "2023-12-19"), "12.055,00");
  EXPECT_EQ(amount("2023-12", ""), "12.055,00");
}

TEST(Known, RateIsKnownFromItsDateOrElseItsFirstDay) {
  EXPECT_EQ(amount("2025-01", "2024-08-19"), "R0802");
  EXPECT_EQ(amount("2025-01", "2024-08-20"), "11.033,00");
  EXPECT_EQ(amount("2026-01", "2025-12-31"), "R0802");
  EXPECT_EQ(amount("2026-01", "2026-01-01"), "11.035,00");
}

TEST(Known, BeforeTheFirstEditionThereIsNoAmount) {
  const Answer given = answer("2024-01", "2022-02-23");
  ASSERT_FALSE(given.result.has_value());
  EXPECT_EQ(given.diagnostics.front().code, "R0802");
}

TEST(Known, EditionThatTookTheOthersPlaceNamesIt) {
  const Result before = *answer("2024-01", "2024-03-06").result;
  ASSERT_EQ(before.laws.size(), 1u);
  EXPECT_EQ(before.laws.front().instrument, "BEK 1806/2023");
  EXPECT_TRUE(before.laws.front().replaced.empty());
  const Result after = *answer("2024-01", "2024-03-07").result;
  EXPECT_EQ(after.laws.front().instrument, "BEK 227/2024");
  EXPECT_EQ(after.laws.front().replaced, std::vector<std::string>{"BEK 1806/2023"});
  EXPECT_EQ(before.amount->text, after.amount->text);
}

// 9.000 + 30 + 1.000, then 9.500.
TEST(Known, ValueCountsFromTheDayItWasRegistered) {
  const std::string wage = R"([
    {"værdi": "9000", "kilde": "eIndkomst", "registreret": "2024-02-01"},
    {"værdi": "9500", "kilde": "eIndkomst", "registreret": "2024-03-01"}])";
  EXPECT_EQ(amount("2024-01", "2024-01-31", wage), "mangler");
  EXPECT_EQ(amount("2024-01", "2024-02-29", wage), "10.030,00");
  EXPECT_EQ(amount("2024-01", "2024-03-01", wage), "10.530,00");
  EXPECT_EQ(amount("2024-01", "", wage), "10.530,00");
}

TEST(Known, ResultSaysTheDay) {
  const Result result = *answer("2024-01", "2024-02-15").result;
  EXPECT_EQ(result.known_on, "2024-02-15");
  for (const std::string& text : {render_calculation(result), render_full(result), render_json(result)})
    EXPECT_NE(text.find("2024-02-15"), std::string::npos) << text;
  EXPECT_EQ(answer("2024-01", "").result->known_on, "");
}

// Help for lost earnings counts from January 2024 (BEK 1806/2023 § 11): 4.680 is deducted for 15.600 kr. alone; for
// 17.600, 30 pct. of 16.323 and 55 pct. of 1.277 are 5.599,25, and 19.952 less that is 14.352,75.
TEST(Known, LostEarningsOfJanuary2024) {
  Example example = star();
  example.with("tabt_arbejdsfortjeneste", "2000");
  const auto known_on = [&](const std::string& day) {
    Options options;
    options.known_on = parse_date(day);
    return *calculate(real_rules(), "fleksløntilskud", example.json(), "sag.json", *parse_month("2024-02"), options)
                .result;
  };
  EXPECT_EQ(known_on("2023-12-15").amount->text, "15.272,00");
  EXPECT_EQ(known_on("2024-02-15").amount->text, "14.353,00");
  EXPECT_EQ(known_on("2024-04-01").amount->text, "14.353,00");
}

}  // namespace
}  // namespace hjemmel
