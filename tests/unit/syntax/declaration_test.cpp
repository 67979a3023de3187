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

TEST(Declaration, RangesAndRatesMayBeNegative) {
  const Parsed parsed = parse_declarations(
      "oplysning kapital : kr/måned, hver måned, mellem -5.000 og -1\n  \"Kapital\"\n\nsats ændring : %, hvert år "
      "\"Ændring\"\n  fra 2024-01-01 -0,8 [LAB § 1]\n");
  ASSERT_EQ(parsed.drawn(), "");
  EXPECT_EQ(*parsed.module->facts.at(0).least, Rational(-5000));
  EXPECT_EQ(*parsed.module->facts.at(0).most, Rational(-1));
  EXPECT_EQ(parsed.module->rates.at(0).rows.at(0).value.number, Rational(-8, 1000));
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

TEST(Declaration, AModuleCanBeLocal) {
  EXPECT_TRUE(parse_text("regelsprog 1\nlokalt modul praksis \"Praksis\"\n").module->local.has_value());
  EXPECT_TRUE(parse_text("regelsprog 1\nlokalt\nmodul praksis \"Praksis\"\n").module->local.has_value());
  EXPECT_FALSE(parse_text("regelsprog 1\nmodul praksis \"Praksis\"\n").module->local.has_value());
}

TEST(Declaration, AChoiceHasANameAndATypeCanNameIt) {
  const Parsed parsed = parse_declarations(
      "valg satsart \"Satsart\" af grundsats; forhøjet\n\noplysning art : satsart, fast\n  \"Art\"\n\noplysning "
      "samliv :\n  valg af enlig; gift, fast\n  \"Samliv\"\n");
  ASSERT_EQ(parsed.drawn(), "");
  EXPECT_EQ(parsed.module->choices.at(0).name.text, "satsart");
  EXPECT_EQ(parsed.module->choices.at(0).alternatives.size(), 2u);
  EXPECT_EQ(parsed.module->facts.at(0).type.kind, Type::Kind::Choice);
  EXPECT_EQ(parsed.module->facts.at(0).type.named->text, "satsart");
  EXPECT_FALSE(parsed.module->facts.at(1).type.named.has_value());
  EXPECT_EQ(parsed.module->facts.at(1).type.alternatives.size(), 2u);
}

TEST(Declaration, AListIsBoundedAndNamesOne) {
  const Parsed parsed = parse_declarations(
      "liste børn af barn, højst 12, fælles \"Børn\"\n\nliste job af arbejde, højst 3 \"Job\"\n\noplysning født for "
      "barn "
      ": dato, fast, fælles\n  \"Født\"\n  tidligere født_den; fødselsdag\n\nmellemregning alder for barn : år "
      "\"Alder\"\n  fra 2024-01-01\n    5 år\n");
  ASSERT_EQ(parsed.drawn(), "");
  const ListDecl& list = parsed.module->lists.at(0);
  EXPECT_EQ(list.name.text + " " + list.element.text, "børn barn");
  EXPECT_EQ(list.most, 12u);
  EXPECT_TRUE(list.shared);
  EXPECT_FALSE(parsed.module->lists.at(1).shared);
  const FactDecl& fact = parsed.module->facts.at(0);
  EXPECT_EQ(fact.belongs_to->list.text, "barn");
  EXPECT_TRUE(fact.shared);
  EXPECT_EQ(fact.formerly.at(1).text, "fødselsdag");
  EXPECT_EQ(parsed.module->rules.at(0).belongs_to->list.text, "barn");
}

TEST(Declaration, ARateCanHaveKeys) {
  const Parsed parsed = parse_declarations(
      "sats ene efter satsart : % \"Én\"\n  fra 2024-01-01 aa 5; bb 7,5 ubekræftet [LAS § 1]\n\nsats to efter satsart "
      "efter "
      "familie : kr \"To\"\n  fra 2024-01-01\n    aa: xx 1; yy 2\n    bb: xx 3; yy 4 [LAS § 1]\n");
  ASSERT_EQ(parsed.drawn(), "");
  const RateRow& one = parsed.module->rates.at(0).rows.at(0);
  ASSERT_EQ(one.cells.size(), 2u);
  EXPECT_EQ(one.cells[1].keys.at(0).text, "bb");
  EXPECT_EQ(one.cells[1].value.number, Rational(75, 1000));
  EXPECT_TRUE(one.unverified);
  const RateDecl& two = parsed.module->rates.at(1);
  EXPECT_EQ(two.key_types.size(), 2u);
  ASSERT_EQ(two.rows.at(0).cells.size(), 4u);
  EXPECT_EQ(two.rows[0].cells[2].keys.at(0).text + two.rows[0].cells[2].keys.at(1).text, "bbxx");
  EXPECT_EQ(two.rows[0].cells[2].value.number, Rational(3));
}

TEST(Declaration, ARegulatedRateHasLevelsProjectionsAndDeviations) {
  const Parsed parsed = parse_declarations(
      "sats grænse : kr \"Grænse\"\n  reguleres med las_109, afrundet til hele øre [LAS § 109]\n  niveau 2024 6.955\n  "
      "fra "
      "2025-01-01 7.200 afviger \"Trykfejl\" [LAS § 1]\n  fra 2026-01-01 fremskrevet\n");
  ASSERT_EQ(parsed.drawn(), "");
  const RateDecl& rate = parsed.module->rates.at(0);
  EXPECT_EQ(rate.regulation->text, "las_109");
  EXPECT_EQ(rate.regulated_to->to, Rational(1, 100));
  EXPECT_EQ(citation_text(rate.regulation_citations.at(0)), "LAS § 109");
  EXPECT_TRUE(rate.rows.at(0).level);
  EXPECT_EQ(to_text(rate.rows.at(0).from.date), "2024-01-01");
  EXPECT_EQ(rate.rows.at(1).deviates->text, "Trykfejl");
  EXPECT_FALSE(rate.rows.at(2).has_value);
  EXPECT_TRUE(rate.rows.at(2).projected);
}

TEST(Declaration, RoundingsSayWhatIsWhole) {
  const Parsed parsed =
      parse_body("løn\n    afrundet til hele øre\n    afrundet op til hele tal\n    afrundet ned til hele %");
  ASSERT_EQ(parsed.drawn(), "");
  const std::vector<Step>& steps = parsed.module->rules.at(0).versions.at(0).steps;
  EXPECT_EQ(steps.at(0).rounding->what, Rounding::What::Money);
  EXPECT_EQ(steps.at(0).rounding->to, Rational(1, 100));
  EXPECT_EQ(steps.at(1).rounding->what, Rounding::What::Number);
  EXPECT_EQ(steps.at(1).rounding->to, Rational(1));
  EXPECT_EQ(steps.at(2).rounding->what, Rounding::What::Percent);
  EXPECT_EQ(steps.at(2).rounding->to, Rational(1, 100));
}

TEST(Declaration, APeriodIsAStretchOfMonths) {
  const Parsed parsed = parse_declarations(
      "periode forløb \"Forløb\"\n  fra 2024-01-01 [LAS § 1]\n    de seneste 18 måneder\n  fra 2025-01-01\n    årets "
      "måneder\n    med uændret samliv; satsart\n    hvor løn er over 0\n");
  ASSERT_EQ(parsed.drawn(), "");
  const PeriodDecl& period = parsed.module->periods.at(0);
  EXPECT_EQ(period.versions.at(0).months, 18u);
  EXPECT_EQ(citation_text(period.versions.at(0).citations.at(0)), "LAS § 1");
  EXPECT_EQ(period.versions.at(1).stretch, PeriodVersion::Stretch::Year);
  EXPECT_EQ(period.versions.at(1).unchanged.size(), 2u);
  EXPECT_EQ(expression_text(*period.versions.at(1).where), "(løn er4 0)");
}

TEST(Declaration, ADistributionKnowsWhoseCitationIsWhose) {
  const Parsed parsed = parse_declarations(
      "fordeling støtten : kr \"Støtten\"\n  fra 2024-01-01 [LAS § 1]\n    af støtte [LAS § 2]\n    først i loft højst "
      "løn [LAS "
      "§ 3]\n    dernæst i rådighed\n    resten føres videre [LAS § 4]\n");
  ASSERT_EQ(parsed.drawn(), "");
  const DistributionVersion& version = parsed.module->distributions.at(0).versions.at(0);
  EXPECT_EQ(citation_text(version.citations.at(0)), "LAS § 1");
  EXPECT_EQ(citation_text(version.amount_citations.at(0)), "LAS § 2");
  EXPECT_EQ(citation_text(version.targets.at(0).citations.at(0)), "LAS § 3");
  EXPECT_EQ(expression_text(*version.targets.at(0).room), "løn");
  EXPECT_FALSE(version.targets.at(1).room.has_value());
  EXPECT_EQ(version.rest, DistributionVersion::Rest::CarriedOn);
  EXPECT_EQ(citation_text(version.rest_citations.at(0)), "LAS § 4");
}

TEST(Declaration, AnExceptionHasOneRow) {
  const Parsed parsed = parse_declarations(
      "undtagelse overgang til hjælp \"Overgang\"\n  fra 2025-07-01 til 2026-06-30 [LAS § 1]\n    når gammel_sag : løn "
      "[LAS § "
      "2]\n    dog højst loft\n");
  ASSERT_EQ(parsed.drawn(), "");
  const ExceptionDecl& exception = parsed.module->exceptions.at(0);
  EXPECT_EQ(exception.rule.text, "hjælp");
  const Version& version = exception.versions.at(0);
  EXPECT_EQ(to_text(version.to->date), "2026-06-30");
  EXPECT_EQ(citation_text(version.citations.at(0)), "LAS § 1");
  ASSERT_EQ(version.first.rows.size(), 1u);
  EXPECT_EQ(citation_text(version.first.rows[0].citations.at(0)), "LAS § 2");
  EXPECT_EQ(version.steps.size(), 1u);
}

TEST(Declaration, ATableHasNoOrderAndNeedsNoOtherwise) {
  const Parsed parsed = parse_body("tabel\n      når enlig : løn\n      når ikke enlig : 0\n    dog mindst 0");
  ASSERT_EQ(parsed.drawn(), "");
  const FirstValue& first = parsed.module->rules.at(0).versions.at(0).first;
  EXPECT_EQ(first.kind, FirstValue::Kind::Table);
  ASSERT_EQ(first.rows.size(), 2u);
  EXPECT_TRUE(first.rows[1].condition.has_value());
  EXPECT_FALSE(parse_body("tabel\n      når enlig : løn\n      ellers 0")
                   .module->rules.at(0)
                   .versions.at(0)
                   .first.rows.at(1)
                   .condition.has_value());
}

TEST(Declaration, ACompanionCanBeThePartners) {
  const Parsed parsed = parse_declarations(
      "ydelse hjælp : kr \"Hjælp\"\n  sammen med partners hjælp; atp\n  fra 2024-01-01 [LAS § 1]\n    5 kr\n");
  ASSERT_EQ(parsed.drawn(), "");
  const std::vector<Companion>& companions = parsed.module->rules.at(0).companions;
  EXPECT_TRUE(companions.at(0).partners);
  EXPECT_FALSE(companions.at(1).partners);
  EXPECT_EQ(companions.at(1).name.text, "atp");
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
