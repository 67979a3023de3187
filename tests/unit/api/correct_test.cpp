// A person can correct any step: what follows follows, and both values stand in the result.
#include <gtest/gtest.h>

#include "tests/unit/api/corrected_rules.h"
#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

std::string correction(const std::string& name, const std::string& value) {
  return R"("rettelser": [{"trin": ")" + name + R"(", "værdi": ")" + value +
         R"(", "begrundelse": "Ankestyrelsens afgørelse", "hjemmel": "LAB § 123 stk. 2", "af": "sagsbehandler", "dato": "2024-03-01"}])";
}

// 19.952 - 5.000 = 14.952.
TEST(Correct, RuleIsReplacedAndWhatFollowsFollows) {
  Example example = star();
  example.more = correction("nedsættelse_for_løn", "5.000,00");
  const Result result = example.calculate();
  EXPECT_EQ(result.amount->text, "14.952,00");
  EXPECT_TRUE(result.overridden);
  const TraceStep& corrected = step(result, "nedsættelse_for_løn");
  ASSERT_TRUE(corrected.override_.has_value());
  EXPECT_EQ(corrected.override_->calculated.text, "4.680,00");
  EXPECT_EQ(corrected.value->text, "5.000,00");
  EXPECT_EQ(corrected.override_->reason, "Ankestyrelsens afgørelse");
}

TEST(Correct, OneLineOfARuleCanBeCorrected) {
  Example example = star();
  example.more = correction("fleksløntilskud.3", "10.000,00");
  const Result result = example.calculate();
  EXPECT_EQ(result.amount->text, "10.000,00");
  const TraceLine& line = step(result, "fleksløntilskud").lines.at(2);
  ASSERT_TRUE(line.override_.has_value());
  EXPECT_EQ(line.override_->calculated.text, "15.272,00");
}

// The wage of February, 10.000, in the place of January's 15.600: 19.952 - 30 pct. of 10.000 = 16.952.
TEST(Correct, ChoiceOfMonthCanBeCorrected) {
  Example example = star();
  example.with(
      "løn",
      R"([{"værdi": "15.600,00", "fra": "2024-01", "til": "2024-01"}, {"værdi": "10.000,00", "fra": "2024-02"}])");
  EXPECT_EQ(example.calculate().amount->text, "15.272,00");
  example.more = correction("lønmåned", "2024-02");
  const Result result = example.calculate();
  EXPECT_EQ(result.amount->text, "16.952,00");
  EXPECT_TRUE(result.overridden);
  const TraceStep& corrected = step(result, "lønmåned");
  ASSERT_TRUE(corrected.override_.has_value());
  EXPECT_EQ(corrected.override_->calculated.text, "2024-01");
  EXPECT_EQ(corrected.value->text, "2024-02");
}

std::string kind_of_refusal(const std::string& name, const std::string& value) {
  Example example = star();
  example.more = correction(name, value);
  const Answer answer = calculate(real_rules(), "fleksløntilskud", example.json(), "sag.json", *parse_month("2024-02"));
  return answer.diagnostics.empty() ? "" : answer.diagnostics.front().kind;
}

// The law reads January or February; nothing is known of March.
TEST(Correct, MonthThatTheLawCannotChooseIsAnError) {
  EXPECT_EQ(kind_of_refusal("lønmåned", "2024-03"), "CorrectedMonthNotPossible");
  EXPECT_EQ(kind_of_refusal("lønmåned", "5,00"), "CorrectedMonthNotPossible");
  EXPECT_EQ(kind_of_refusal("nedsættelse_for_løn", "2024-01"), "CorrectedMonthNotPossible");
}

TEST(Correct, StepThatIsNotThereIsAnError) {
  Example example = star();
  example.more = correction("nedsættelse_for_lønn", "1,00");
  const Answer answer = calculate(real_rules(), "fleksløntilskud", example.json(), "sag.json", *parse_month("2024-02"));
  ASSERT_FALSE(answer.result.has_value());
  EXPECT_EQ(answer.diagnostics.front().kind, "UnknownCorrection");
  EXPECT_NE(answer.diagnostics.front().help.find("nedsættelse_for_løn"), std::string::npos);
}

Answer corrected(const std::string& corrections) {
  return answer_of("sag.json",
                   R"({"oplysninger": {"løn": 15600, "er_ansat": "ja"}, "rettelser": [)" + corrections + "]}");
}

std::string one(const std::string& step, const std::string& value, const std::string& more = "") {
  return R"({"trin": ")" + step + R"(", "værdi": )" + value +
         R"(, "begrundelse": "b", "hjemmel": "FBEK § 3 stk. 2", "af": "a", "dato": "2024-03-01")" + more + "}";
}

std::string kinds(const Answer& answer) {
  std::string text;
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) text += (text.empty() ? "" : " ") + diagnostic.kind;
  return text;
}

// Corrections do not go round what the checker knows of a step.
TEST(Correct, ToWhatTheStepNeverIsIsAnError) {
  for (const std::string& correction :
       {one("nedsættelse", "-5"), one("tilskud", "\"-0,01\""), one("tilskud.3", "\"-10.000,55\""),
        one("dage_pr_måned", "0", R"(, "måned": "2024-01")")}) {
    EXPECT_EQ(kinds(corrected(correction)), "CorrectionOutOfRange") << correction;
  }
  for (const std::string& correction : {one("nedsættelse", "0"), one("tilskud", "0"), one("dagløn_forskel", "-5"),
                                        one("tilskud.2", "\"-0,01\""), one("tilskud.1", "30000")}) {
    EXPECT_EQ(kinds(corrected(correction)), "") << correction;
  }
}

// 260/12 days: 15.600 / 20 - 15.600 / (65/3) = 780 - 720 = 60, so 19.952 + 60 - 4.680 = 15.332.
TEST(Correct, AStepReadInTwoMonthsIsCorrectedInTheOneNamed) {
  EXPECT_EQ(kinds(corrected(one("dage_pr_måned", "20"))), "CorrectionOfSeveralMonths");
  EXPECT_EQ(kinds(corrected(one("dage_pr_måned.1", "20"))), "CorrectionOfSeveralMonths");
  const Answer february = corrected(one("dage_pr_måned", "20", R"(, "måned": "2024-02")"));
  ASSERT_TRUE(february.result.has_value()) << kinds(february);
  EXPECT_EQ(february.result->amount->text, "15.332,00");
  const Answer both = corrected(one("dage_pr_måned", "20", R"(, "måned": "2024-02")") + ", " +
                                one("dage_pr_måned", "20", R"(, "måned": "2024-01")"));
  ASSERT_TRUE(both.result.has_value()) << kinds(both);
  EXPECT_EQ(both.result->amount->text, "15.272,00");
  EXPECT_EQ(kinds(corrected(one("nedsættelse", "20", R"(, "måned": "2024-01")"))), "UnknownCorrection");
}

TEST(Correct, WhatTheAnswerDoesNotRestOnIsListedAsUnused) {
  const std::string facts = R"({"oplysninger": {"løn": 15600, "er_ansat": "ja"}, )";
  const std::string more = R"("fortolkninger": {"loftets_halve": "nedad"}, "rettelser": [)";
  const Answer unused = answer_of("sag.json", facts + more + one("loft_for_lav_løn", "20") + "]}");
  ASSERT_TRUE(unused.result.has_value()) << kinds(unused);
  EXPECT_FALSE(unused.result->overridden);
  ASSERT_EQ(unused.result->corrections_unused.size(), 1u);
  EXPECT_EQ(unused.result->corrections_unused[0].step, "loft_for_lav_løn");
  EXPECT_EQ(unused.result->corrections_unused[0].value.text, "20,00");
  ASSERT_EQ(unused.result->interpretations_unused.size(), 1u);
  EXPECT_EQ(unused.result->interpretations_unused[0].chosen, "nedad");
  const std::string full = render_full(*unused.result);
  for (const char* words : {"Rettelser uden betydning", "loft_for_lav_løn", "Valgte fortolkninger uden betydning"}) {
    EXPECT_NE(full.find(words), std::string::npos) << words;
  }
  const std::string json = render_json(*unused.result);
  EXPECT_NE(json.find("\"step\": \"loft_for_lav_løn\""), std::string::npos);
  EXPECT_NE(json.find("\"chosen\": \"nedad\""), std::string::npos);
  const Answer used = corrected(one("nedsættelse", "20"));
  ASSERT_TRUE(used.result.has_value()) << kinds(used);
  EXPECT_TRUE(used.result->overridden);
  EXPECT_TRUE(used.result->corrections_unused.empty());
}

// A refusal rests on its conditions alone.
TEST(Correct, AfterARefusalTheRestIsUnused) {
  const Answer refused = answer_of("sag.json", R"({"oplysninger": {"løn": 15600, "er_ansat": "nej"}, "rettelser": [)" +
                                                   one("nedsættelse", "20") + "]}");
  ASSERT_TRUE(refused.result.has_value()) << kinds(refused);
  EXPECT_EQ(refused.result->outcome, Outcome::Refusal);
  EXPECT_EQ(refused.result->corrections_unused.size(), 1u);
}

TEST(Purpose, ACaseForTheSameBenefitAndMonthIsCalculated) {
  const std::string facts = R"("oplysninger": {"løn": 15600, "er_ansat": "ja"}})";
  EXPECT_TRUE(answer_of("sag.json", R"({"ydelse": "tilskud", "måned": "2024-02", )" + facts).result.has_value());
  EXPECT_TRUE(answer_of("sag.json", R"({"ydelse": null, "måned": null, )" + facts).result.has_value());
  EXPECT_EQ(kinds(answer_of("sag.json", R"({"ydelse": "folkepension", "måned": "2024-03", )" + facts)),
            "CaseForAnotherBenefit CaseForAnotherMonth");
  EXPECT_EQ(kinds(answer_of("sag.json", R"({"måned": "februar", )" + facts)), "GivenMonthExpected");
}

}  // namespace
}  // namespace hjemmel
