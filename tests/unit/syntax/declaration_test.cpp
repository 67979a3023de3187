#include <gtest/gtest.h>

#include "tests/unit/syntax/module_text.h"
#include "tests/unit/syntax/parsed.h"

namespace hjemmel {
namespace {

TEST(Declaration, ThePercentagesOfARateAreHundredths) {
  const Parsed parsed = parse_declarations("sats procent : %, hvert år \"Sats\"\n  fra 2024-01-01 1,5 [LAB § 138 b]\n");
  ASSERT_EQ(parsed.drawn(), "");
  const RateDecl& rate = parsed.module->rates.at(0);
  EXPECT_TRUE(rate.type.percent);
  EXPECT_TRUE(rate.yearly);
  EXPECT_EQ(rate.rows.at(0).value.number, Rational(15, 1000));
}

TEST(Declaration, TheRangeOfAPercentageIsHundredths) {
  const Parsed parsed =
      parse_declarations("oplysning andel : %, fast, mellem 0 og 100, i trin af 5\n  \"Andel\"\n  kilde kommune\n");
  ASSERT_EQ(parsed.drawn(), "");
  const FactDecl& fact = parsed.module->facts.at(0);
  EXPECT_EQ(*fact.most, Rational(1));
  EXPECT_EQ(*fact.smallest_step, Rational(5, 100));
}

TEST(Declaration, AFactHasAllItsParts) {
  const Parsed parsed = parse_declarations(
      "oplysning løn : skøn kr/måned, hvert år, mellem 0 og 1.000\n  \"Løn\"\n  kilde eIndkomst, før lønseddel [FBEK § "
      "14]\n");
  ASSERT_EQ(parsed.drawn(), "");
  const FactDecl& fact = parsed.module->facts.at(0);
  EXPECT_TRUE(fact.discretion);
  EXPECT_EQ(fact.frame, Frame::EveryYear);
  EXPECT_EQ(fact.type.unit, (Unit{.kr = 1, .month = -1}));
  EXPECT_EQ(parsed.text(*fact.range_span), "mellem 0 og 1.000");
  ASSERT_EQ(fact.sources.size(), 2u);
  EXPECT_EQ(fact.sources[1].text, "lønseddel");
  EXPECT_EQ(citation_text(fact.citations.at(0)), "FBEK § 14");
}

TEST(Declaration, TheMarksOfARateStandInAnyOrder) {
  const Parsed parsed = parse_declarations(
      "sats grænse : kr \"Grænse\"\n  fra 2024-01-01 5 kendt 2024-03-07 kilde \"Avis\" ubekræftet fremskrevet [LAB § "
      "1]\n");
  ASSERT_EQ(parsed.drawn(), "");
  const RateRow& row = parsed.module->rates.at(0).rows.at(0);
  EXPECT_TRUE(row.projected && row.unverified);
  EXPECT_EQ(row.source->text, "Avis");
  EXPECT_EQ(to_text(row.known->date), "2024-03-07");
}

TEST(Declaration, AConditionKnowsWhoseCitationItIs) {
  const Parsed parsed = parse_declarations(
      "betingelse på_løn \"Får løn\"\n  fra 2024-01-01 [LAB § 123]\n    løn er over 0 [LAB § 124]\n    ellers afslag "
      "\"Nej.\"\n");
  ASSERT_EQ(parsed.drawn(), "");
  const Version& version = parsed.module->rules.at(0).versions.at(0);
  EXPECT_EQ(citation_text(version.citations.at(0)), "LAB § 123");
  EXPECT_EQ(citation_text(version.first.citations.at(0)), "LAB § 124");
  EXPECT_EQ(version.refusal->text, "Nej.");
}

TEST(Declaration, StepsKeepTheirConditionsTimesAndCitations) {
  const Parsed parsed = parse_body(
      "løn\n    nedsat med fradrag hvis har_fradrag kun fra 2024-02-01 til 2024-12-31 [FBEK § 4]\n"
      "    afrundet ned til hele 100 kr\n    afrundet til et beløb deleligt med 12, halve efter halve_kroner");
  ASSERT_EQ(parsed.drawn(), "");
  const std::vector<Step>& steps = parsed.module->rules.at(0).versions.at(0).steps;
  ASSERT_EQ(steps.size(), 3u);
  EXPECT_EQ(expression_text(*steps[0].condition), "har_fradrag");
  EXPECT_EQ(to_text(steps[0].only_from->date), "2024-02-01");
  EXPECT_EQ(to_text(steps[0].only_to->date), "2024-12-31");
  EXPECT_EQ(steps[1].rounding->direction, Rounding::Direction::Down);
  EXPECT_EQ(steps[1].rounding->to, Rational(100));
  EXPECT_EQ(steps[2].rounding->to, Rational(12));
  EXPECT_EQ(steps[2].rounding->halves->text, "halve_kroner");
}

TEST(Declaration, OneBrokenDeclarationLeavesTheOthersReadable) {
  const Parsed parsed = parse_declarations(
      "sats ødelagt kr \"Ødelagt\"\n  fra 2024-01-01 5 [LAB § 1]\n\nsats hel : kr \"Hel\"\n  fra 2024-01-01 5 [LAB § "
      "1]\n");
  EXPECT_EQ(parsed.diagnostics.size(), 1u);
  ASSERT_EQ(parsed.module->rates.size(), 1u);
  EXPECT_EQ(parsed.module->rates[0].name.text, "hel");
}

TEST(Declaration, WithoutAModuleLineThereIsNoModule) {
  EXPECT_FALSE(parse_text("regelsprog 1\nsats hel : kr \"Hel\"\n").module);
  EXPECT_FALSE(parse_text("").module);
}

TEST(Declaration, AByteOrderMarkAndWindowsLineEndsAreAccepted) {
  const Parsed parsed = parse_text("\xEF\xBB\xBFregelsprog 1\r\n\r\nmodul prøve \"Prøve\"\r\nbrug love; satser\r\n");
  ASSERT_EQ(parsed.drawn(), "");
  EXPECT_EQ(parsed.module->uses.size(), 2u);
}

}  // namespace
}  // namespace hjemmel
