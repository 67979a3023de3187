// From rule text to an explained krone, with the rules of the repository.
#include <gtest/gtest.h>

#include <thread>

#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

// STAR's calculator: wage 15.600, reduction 4.680, tilskud 15.272, together 30.872.
TEST(Calculate, PublishedExampleOfStar) {
  const Result result = star().calculate();
  ASSERT_EQ(result.status, Status::Proposal);
  EXPECT_EQ(result.outcome, Outcome::Benefit);
  EXPECT_EQ(result.amount->text, "15.272,00");
  EXPECT_EQ(step(result, "nedsættelse_for_løn").value->text, "4.680,00");
  EXPECT_EQ(step(result, "løn_og_tilskud").value->text, "30.872,00");
  EXPECT_EQ(step(result, "nedsættelse_for_løn").citations.front().brief, "BEK 227/2024 § 3 stk. 2");
}

TEST(Calculate, WageIsAFactWithItsSourceAndMonth) {
  const Result result = star().calculate();
  for (const FactTrace& fact : result.facts_used) {
    if (fact.name != "løn") continue;
    EXPECT_EQ(fact.value->text, "15.600,00");
    EXPECT_EQ(fact.source, "eIndkomst");
    EXPECT_EQ(fact.month, "2024-01");
    return;
  }
  FAIL() << "løn is not among the facts used";
}

// 5 pct. of 15.272 is 763,60, at most 500 (LAB § 137 stk. 1); 1,5 pct. of 15.272 - 500 is 221,58 (§ 138 b nr. 5);
// 37 * 52 / 12 - 78 hours at 1,23 kr. is 101,27 (BEK 1450/2023 § 1 stk. 3).
TEST(Calculate, WhatGoesWithTheBenefitSaysWhoPaysAndWhoReceives) {
  const Result result = star().calculate();
  ASSERT_EQ(result.amounts.size(), 4u);
  EXPECT_EQ(result.amounts[0].name, "fleksløntilskud");
  EXPECT_EQ(result.amounts[0].receiver, "borgeren");
  EXPECT_EQ(result.amounts[1].value->text, "500,00");
  EXPECT_EQ(result.amounts[1].payer, "borgeren");
  EXPECT_EQ(result.amounts[2].value->text, "101,00");
  EXPECT_EQ(result.amounts[2].payer, "staten");
  EXPECT_EQ(result.amounts[3].value->text, "222,00");
}

// BEK 227/2024 § 4 stk. 1: the wage paid out in the month before.
TEST(Calculate, ChoiceOfMonthIsAStepWithItsParagraph) {
  const Result result = star().calculate();
  const TraceStep& chosen = step(result, "lønmåned");
  EXPECT_EQ(chosen.kind, TraceStep::Kind::MonthChoice);
  EXPECT_EQ(chosen.value->text, "2024-01");
  EXPECT_EQ(chosen.lines.front().citations.front().brief, "BEK 227/2024 § 4 stk. 1");
  for (const std::string& text : {render_letter(result), render_calculation(result)}) {
    EXPECT_NE(text.find("Den måned, hvis løn tilskuddet beregnes af"), std::string::npos) << text;
  }
}

// The percentage of 2024 stands in BEK 1101/2023, dated 21 August; that of 2026 in BEK 1056/2025, dated 25 August.
TEST(Calculate, RateIsKnownFromTheDayItsPercentageWas) {
  const auto known_from = [](const std::string& month) {
    for (const RateTrace& rate : star().calculate(month).rates) {
      if (rate.name == "lønindtægtsgrænse") return rate.known_from;
    }
    return std::string();
  };
  EXPECT_EQ(known_from("2024-02"), "2023-08-21");
  EXPECT_EQ(known_from("2026-02"), "2025-08-25");
}

TEST(Calculate, AmountOfJustTheLimitFailsByNothing) {
  const Result result = star().with("løn", "0").calculate();
  ASSERT_TRUE(result.failed_condition.has_value());
  EXPECT_EQ(result.failed_condition->short_by, "");
}

TEST(Calculate, AsciiNameIsTheSameBenefit) {
  const Answer answer = calculate(real_rules(), "fleksloentilskud", star().json(), "sag.json", *parse_month("2024-02"));
  ASSERT_TRUE(answer.result.has_value());
  EXPECT_EQ(answer.result->benefit, "fleksløntilskud");
}

TEST(Calculate, RefusalSaysWhichConditionFailed) {
  const Result result = star().with("modtager_pension", "true").calculate();
  ASSERT_EQ(result.status, Status::Proposal);
  EXPECT_EQ(result.outcome, Outcome::Refusal);
  EXPECT_EQ(result.amount->text, "0,00");
  ASSERT_TRUE(result.failed_condition.has_value());
  EXPECT_EQ(result.failed_condition->name, "ingen_pension");
}

// One condition that fails is enough, whatever else is not known.
TEST(Calculate, RefusalDoesNotWaitForTheRest) {
  const Result result =
      star().with("modtager_pension", "true").without("løn").without("er_visiteret_til_fleksjob").calculate();
  EXPECT_EQ(result.outcome, Outcome::Refusal);
}

// The one message about a month that the rules do not cover.
PlacedDiagnostic not_covered(Month month) {
  const Answer answer = calculate(real_rules(), "fleksløntilskud", star().json(), "sag.json", month);
  EXPECT_FALSE(answer.result.has_value()) << to_text(month);
  EXPECT_EQ(answer.diagnostics.size(), 1U) << to_text(month);
  return answer.diagnostics.empty() ? PlacedDiagnostic{} : answer.diagnostics.front();
}

TEST(Calculate, MonthBeforeTheRulesNamesTheMonthsThatTheyCover) {
  for (const char* month : {"1900-01", "2010-01", "2012-12"}) {
    const PlacedDiagnostic before = not_covered(*parse_month(month));
    EXPECT_EQ(before.kind, "MonthNotCovered");
    const std::string message = std::string("`fleksløntilskud` kan ikke beregnes for ") + month;
    EXPECT_EQ(before.message.rfind(message + "; reglerne dækker fra 2013-01 til ", 0), 0U) << before.message;
    EXPECT_EQ(before.help, "vælg en anden måned");
  }
}

TEST(Calculate, MonthAfterTheRatesNamesEachThatIsMissingOnce) {
  EXPECT_EQ(not_covered(*parse_month("2199-12")).help,
            "vælg en anden måned, eller sæt det, der mangler, ind i reglerne: `højeste_dagpenge`; "
            "`lønindtægtsgrænse`; `obligatorisk_pension_procent`");
}

// The months that the message names are the edges: the last of them is calculated, and the one after it is not.
TEST(Calculate, TheLastMonthNamedIsTheLastCovered) {
  const std::string message = not_covered(*parse_month("2199-12")).message;
  const std::optional<Month> last = parse_month(message.substr(message.size() - 7));
  ASSERT_TRUE(last.has_value()) << message;
  for (const Month month : {*parse_month("2024-01"), *last}) {
    EXPECT_TRUE(calculate(real_rules(), "fleksløntilskud", star().json(), "sag.json", month).result.has_value());
  }
  EXPECT_EQ(not_covered(add_months(*last, 1)).message.substr(message.size() - 7), to_text(*last));
}

// A rule set is immutable: threads that share it get the same bytes.
TEST(Calculate, ThreadsShareOneRuleSet) {
  const std::string expected = render_json(star().calculate());
  std::string answers[4];
  std::vector<std::thread> threads;
  for (std::string& answer : answers) {
    threads.emplace_back([&answer] { answer = render_json(star().calculate()); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& answer : answers) EXPECT_EQ(answer, expected);
}

}  // namespace
}  // namespace hjemmel
