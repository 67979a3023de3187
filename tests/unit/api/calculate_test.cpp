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

TEST(Calculate, MonthThatTheRulesDoNotCoverNamesWhatIsMissing) {
  const Answer before = calculate(real_rules(), "fleksløntilskud", star().json(), "sag.json", *parse_month("2023-12"));
  ASSERT_FALSE(before.result.has_value());
  EXPECT_EQ(before.diagnostics.front().kind, "MonthNotCovered");
  EXPECT_NE(before.diagnostics.front().help.find("2024-01"), std::string::npos);
  const Answer after = calculate(real_rules(), "fleksløntilskud", star().json(), "sag.json", *parse_month("2027-01"));
  ASSERT_FALSE(after.result.has_value());
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
