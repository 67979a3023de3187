// A row against results made by hand: what counts as the same, and which difference is told first.
#include "engine/golden/compare.h"

#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

Quantity money(const Rational& value, const std::string& text) {
  Quantity quantity;
  quantity.kind = Quantity::Kind::Money;
  quantity.value = value;
  quantity.unit = "kr/måned";
  quantity.text = text;
  return quantity;
}

TraceStep step(const std::string& name, const std::string& in, std::optional<Quantity> value) {
  TraceStep made;
  made.name = name;
  made.month = in;
  made.value = std::move(value);
  return made;
}

Result result() {
  Result made;
  made.benefit = "fleksløntilskud";
  made.month = "2024-02";
  made.status = Status::Proposal;
  made.outcome = Outcome::Benefit;
  made.amount = money(15272, "15.272,00");
  made.steps.push_back(step("indtægt", "2024-01", money(15600, "15.600,00")));
  made.steps.push_back(step("nedsættelse_for_løn", "2024-02", money(4680, "4.680,00")));
  Quantity days;
  days.value = Rational(65, 3);
  days.text = "21,6667";
  days.exact = "65/3";
  made.steps.push_back(step("dage_pr_måned", "2024-02", days));
  return made;
}

GoldenRow row(std::vector<std::pair<std::string, std::string>> expected, std::string working = "") {
  GoldenRow made;
  made.expected = std::move(expected);
  made.working = std::move(working);
  return made;
}

TEST(Compare, AmountsAreComparedExactly) {
  EXPECT_TRUE(compare(row({{"fleksløntilskud", "15.272"}, {"nedsættelse_for_løn", "4.680,00"}}), result()).empty());
  EXPECT_TRUE(compare(row({{"dage_pr_måned", "65/3"}}), result()).empty());
  EXPECT_EQ(compare(row({{"dage_pr_måned", "21,6667"}}), result()).size(), 1u);
  EXPECT_EQ(compare(row({{"fleksløntilskud", "15.272,01"}}), result()).size(), 1u);
}

TEST(Compare, OutcomeStatusAndMissingFacts) {
  Result missing;
  missing.benefit = "fleksløntilskud";
  missing.facts_missing.resize(2);
  missing.facts_missing[0].name = "sygedagpenge";
  missing.facts_missing[1].name = "løn";
  EXPECT_TRUE(compare(row({{"status", "mangler"}, {"mangler", "løn; sygedagpenge"}}), missing).empty());
  EXPECT_TRUE(compare(row({{"fleksløntilskud", "ukendt"}}), missing).empty());
  const auto differences = compare(row({{"udfald", "ydelse"}, {"mangler", "løn"}, {"fleksløntilskud", "1"}}), missing);
  ASSERT_EQ(differences.size(), 3u);
  EXPECT_EQ(differences[0].came, "ingen");
  EXPECT_EQ(differences[1].came, "løn; sygedagpenge");
  EXPECT_EQ(differences[2].came, "intet beløb, mangler: løn; sygedagpenge");
}

TEST(Compare, TheFirstStepOfTheCalculationThatDiffersIsToldFirst) {
  const auto differences =
      compare(row({{"fleksløntilskud", "1"}, {"nedsættelse_for_løn", "2"}, {"indtægt", "3"}}), result());
  ASSERT_EQ(differences.size(), 3u);
  EXPECT_EQ(differences[0].column, "indtægt");
  EXPECT_EQ(differences[1].column, "nedsættelse_for_løn");
  EXPECT_EQ(differences[2].column, "fleksløntilskud");
  const std::string text = explain_differences(differences, result());
  EXPECT_NE(text.find("første led, der afviger: indtægt: forventet 3, kom 15.600,00\n"), std::string::npos) << text;
}

TEST(Compare, TheStepOfThePaymentMonthIsMeant) {
  Result twice = result();
  twice.steps.push_back(step("nedsættelse_for_løn", "2024-01", money(1, "1,00")));
  EXPECT_TRUE(compare(row({{"nedsættelse_for_løn", "4.680"}}), twice).empty());
}

TEST(Compare, ALineOfAStepHasItsOwnName) {
  Result lines = result();
  TraceLine line;
  line.id = "nedsættelse_for_løn.2";
  line.result = money(7, "7,00");
  lines.steps[1].lines.push_back(line);
  EXPECT_TRUE(compare(row({{"nedsættelse_for_løn.2", "7"}}), lines).empty());
  EXPECT_EQ(compare(row({{"nedsættelse_for_løn.3", "7"}}), lines).at(0).came, "leddet blev ikke beregnet");
}

TEST(Compare, APercentageIsWrittenWithOrWithoutItsSign) {
  Result percent = result();
  Quantity share;
  share.value = Rational(3, 2);
  share.unit = "%";
  share.text = "1,5";
  percent.steps.push_back(step("andel", "2024-02", share));
  EXPECT_TRUE(compare(row({{"andel", "1,5 %"}}), percent).empty());
  EXPECT_TRUE(compare(row({{"andel", "1,5"}}), percent).empty());
}

TEST(Working, HasToGiveTheAmountOfTheBenefit) {
  const auto mistake = [](const GoldenRow& checked) {
    return working_mistake(small_rules(), "fleksløntilskud", checked);
  };
  EXPECT_EQ(mistake(row({{"nedsættelse_for_løn", "1"}, {"fleksløntilskud", "15.272"}}, "19.952 - 30 % * 15.600")), "");
  EXPECT_EQ(mistake(row({{"nedsættelse_for_løn", "4.680"}}, "30 % * 15.600")), "");
  EXPECT_EQ(mistake(row({{"fleksløntilskud", "15.275"}}, "19.952 - 30 % * 15.600")),
            "udregningen giver 15.272,00, men rækken forventer 15.275,00");
}

}  // namespace
}  // namespace hjemmel::testing
