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
  EXPECT_TRUE(
      compare(small_rules(), row({{"fleksløntilskud", "15.272"}, {"nedsættelse_for_løn", "4.680,00"}}), result())
          .empty());
  EXPECT_TRUE(compare(small_rules(), row({{"dage_pr_måned", "65/3"}}), result()).empty());
  EXPECT_EQ(compare(small_rules(), row({{"dage_pr_måned", "21,6667"}}), result()).size(), 1u);
  EXPECT_EQ(compare(small_rules(), row({{"fleksløntilskud", "15.272,01"}}), result()).size(), 1u);
}

TEST(Compare, OutcomeStatusAndMissingFacts) {
  Result missing;
  missing.benefit = "fleksløntilskud";
  missing.facts_missing.resize(2);
  missing.facts_missing[0].name = "sygedagpenge";
  missing.facts_missing[1].name = "løn";
  EXPECT_TRUE(compare(small_rules(), row({{"status", "mangler"}, {"mangler", "løn; sygedagpenge"}}), missing).empty());
  EXPECT_TRUE(compare(small_rules(), row({{"fleksløntilskud", "ukendt"}}), missing).empty());
  const auto differences =
      compare(small_rules(), row({{"udfald", "ydelse"}, {"mangler", "løn"}, {"fleksløntilskud", "1"}}), missing);
  ASSERT_EQ(differences.size(), 3u);
  EXPECT_EQ(differences[0].came, "ingen");
  EXPECT_EQ(differences[1].came, "løn; sygedagpenge");
  EXPECT_EQ(differences[2].came, "intet beløb, mangler: løn; sygedagpenge");
}

TEST(Compare, TheFirstStepOfTheCalculationThatDiffersIsToldFirst) {
  const auto differences =
      compare(small_rules(), row({{"fleksløntilskud", "1"}, {"nedsættelse_for_løn", "2"}, {"indtægt", "3"}}), result());
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
  EXPECT_TRUE(compare(small_rules(), row({{"nedsættelse_for_løn", "4.680"}}), twice).empty());
}

TEST(Compare, ALineOfAStepHasItsOwnName) {
  Result lines = result();
  TraceLine line;
  line.id = "nedsættelse_for_løn.2";
  line.result = money(7, "7,00");
  lines.steps[1].lines.push_back(line);
  EXPECT_TRUE(compare(small_rules(), row({{"nedsættelse_for_løn.2", "7"}}), lines).empty());
  EXPECT_EQ(compare(small_rules(), row({{"nedsættelse_for_løn.3", "7"}}), lines).at(0).came,
            "leddet blev ikke beregnet");
}

TEST(Compare, StepsOfThePartnerAndOfAnElementHaveTheirOwnColumns) {
  Result family = result();
  family.steps.push_back(step("nedsættelse_for_løn", "2024-02", money(9, "9,00")));
  family.steps.back().whose = "partner";
  for (const char* whose : {"barn 1", "barn 2", "partner, barn 2"}) {
    family.steps.push_back(step("barnets_alder", "2024-02", money(static_cast<int>(family.steps.size()), "?")));
    family.steps.back().whose = whose;
  }
  EXPECT_TRUE(compare(small_rules(),
                      row({{"nedsættelse_for_løn", "4.680"},
                           {"partners nedsættelse_for_løn", "9"},
                           {"barnets_alder (1)", "4"},
                           {"barnets_alder (2)", "5"},
                           {"partners barnets_alder (2)", "6"}}),
                      family)
                  .empty());
  const auto differences = compare(small_rules(), row({{"barnets_alder (3)", "4"}, {"partners indtægt", "1"}}), family);
  ASSERT_EQ(differences.size(), 2u);
  EXPECT_EQ(differences[0].came, "leddet blev ikke beregnet");
}

// "som om" calculates for comparison what is not paid.
TEST(Compare, ASupposedStepIsNotMeant) {
  Result supposed = result();
  supposed.steps.push_back(step("nedsættelse_for_løn", "2024-02", money(0, "0,00")));
  supposed.steps.back().supposed = "som om løn er 0";
  EXPECT_TRUE(compare(small_rules(), row({{"nedsættelse_for_løn", "4.680"}}), supposed).empty());
}

TEST(Compare, MissingFactsAreNamedAsColumnsAre) {
  Result missing;
  const std::pair<const char*, const char*> facts[] = {{"løn", "partner"},
                                                       {"fødselsdato", "barn 2"},
                                                       {"forsørges", "partner, barn 1"},
                                                       {"børn", ""},
                                                       {"ansættelser", "partner"}};
  for (const auto& [name, whose] : facts) {
    missing.facts_missing.emplace_back();
    missing.facts_missing.back().name = name;
    missing.facts_missing.back().whose = whose;
  }
  const std::string all =
      "partners lønindtægt; børn 2 fødselsdato; partners børn 1 forsørges; børn; partners ansættelser";
  EXPECT_TRUE(compare(small_rules(), row({{"mangler", all}}), missing).empty());
  EXPECT_EQ(compare(small_rules(), row({{"mangler", "børn"}}), missing).at(0).came,
            "børn; børn 2 fødselsdato; partners ansættelser; partners børn 1 forsørges; partners løn");
}

TEST(Compare, DatesAndChoicesAreComparedAsTheyAreWritten) {
  Result other = result();
  Quantity date;
  date.kind = Quantity::Kind::Date;
  date.text = "2022-02-28";
  other.steps.push_back(step("fyldt_18_den", "2024-02", date));
  EXPECT_TRUE(compare(small_rules(), row({{"fyldt_18_den", "2022-02-28"}}), other).empty());
  EXPECT_EQ(compare(small_rules(), row({{"fyldt_18_den", "2022-03-01"}}), other).at(0).came, "2022-02-28");
}

TEST(Compare, APercentageIsWrittenWithOrWithoutItsSign) {
  Result percent = result();
  Quantity share;
  share.value = Rational(3, 2);
  share.unit = "%";
  share.text = "1,5";
  percent.steps.push_back(step("andel", "2024-02", share));
  EXPECT_TRUE(compare(small_rules(), row({{"andel", "1,5 %"}}), percent).empty());
  EXPECT_TRUE(compare(small_rules(), row({{"andel", "1,5"}}), percent).empty());
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
