// Series with the rules of the repository. The amounts are worked by hand from BEK 227/2024 § 3 stk. 2: 98 pct. of
// højeste dagpenge is 19.952 kr. in 2024; of it go 30 pct. of the income up to 16.323 kr. and 55 pct. of the rest, so
// that an income of 15.000 gives 19.952 - 4.500 = 15.452, and one of 18.000 gives 19.952 - 4.896,90 - 922,35
// = 14.132,75, that is 14.133.
#include <gtest/gtest.h>

#include "tests/unit/series/bonus.h"

namespace hjemmel {
namespace {

using Texts = std::vector<std::string>;

// "2024-02..2024-07 14.133,00"
Texts stretches_of(const Series& series) {
  Texts all;
  for (const Stretch& stretch : series.stretches) {
    const Result& first = series.months[stretch.first].result;
    const std::string amount = first.amount ? first.amount->text : to_text(first.status);
    all.push_back(first.month + ".." + series.months[stretch.last].result.month + " " + amount);
  }
  return all;
}

// January's wage is used in February, so the bonus counts from February to July.
TEST(Series, MergesMonthsThatAreTheSame) {
  const Series one = found_series("fleksløntilskud", bonus(), "2024-01", "2024-12");
  EXPECT_EQ(stretches_of(one),
            (Texts{"2024-01..2024-01 15.452,00", "2024-02..2024-07 14.133,00", "2024-08..2024-12 15.452,00"}));
}

TEST(Series, EveryMonthIsTheSingleCalculation) {
  const Example example = bonus();
  const Series one = found_series("fleksløntilskud", example, "2023-11", "2024-09");
  ASSERT_EQ(one.months.size(), 11u);
  for (const SeriesMonth& month : one.months) {
    EXPECT_EQ(render_json(month.result), render_json(example.calculate(month.result.month)));
  }
}

TEST(Series, TellsWhyAMonthDiffersToTheOere) {
  const Series one = found_series("fleksløntilskud", bonus(), "2023-12", "2025-03");
  for (std::size_t i = 1; i < one.months.size(); ++i) {
    Rational sum;
    for (const Cause& cause : one.months[i].causes) sum += cause.amount.value;
    EXPECT_EQ(sum, one.months[i].result.amount->value - one.months[i - 1].result.amount->value);
  }
  const std::vector<Cause>& february = one.months[2].causes;
  ASSERT_EQ(february.size(), 2u);
  EXPECT_EQ(february[0].changed.front().name, "flermånedsløn_dækker_måneden");
  EXPECT_EQ(february[0].amount.text, "-1.319,25");
  EXPECT_EQ(february[1].kind, Cause::Kind::Rounding);
}

// A month without a wage on record, and one in which the person is not employed.
TEST(Series, AMonthWithoutAmountStaysInTheSeries) {
  Example example = star();
  example.with("løn", R"([{"værdi": 15600, "til": "2024-03"}, {"værdi": 15600, "fra": "2024-05"}])")
      .with("har_dis_indkomst", "false")
      .with("ansat_hele_måneden", R"([{"værdi": "ja", "til": "2024-06"}, {"værdi": "nej", "fra": "2024-07"}])")
      .with("kalenderdage_ansat", "0")
      .with("hverdage_ansat", "0");
  const Series one = found_series("fleksløntilskud", example, "2024-04", "2024-07");
  ASSERT_EQ(one.months.size(), 4u);
  EXPECT_EQ(one.months[0].result.amount->text, "15.272,00");
  EXPECT_EQ(one.months[1].result.status, Status::Missing);
  EXPECT_EQ(one.months[1].result.facts_missing.front().name, "løn");
  EXPECT_EQ(one.months[2].result.amount->text, "15.272,00");
  EXPECT_EQ(one.months[3].result.outcome, Outcome::Refusal);
  EXPECT_EQ(one.stretches.size(), 4u);
  const std::string sheet = render_series(one);
  EXPECT_NE(sheet.find("Mangler: løn i 2024-04"), std::string::npos) << sheet;
  EXPECT_NE(sheet.find("Afslag: Personen var ikke ansat"), std::string::npos) << sheet;
}

// The change of year: 98 pct. of højeste dagpenge is 20.670 kr. in 2025, and the decided companions change with it.
TEST(Series, SaysWhichRateBeginsAStretch) {
  const Series one = found_series("fleksløntilskud", star(), "2024-12", "2025-02");
  EXPECT_EQ(stretches_of(one), (Texts{"2024-12..2024-12 15.272,00", "2025-01..2025-02 15.990,00"}));
  ASSERT_EQ(one.months[1].causes.size(), 1u);
  EXPECT_EQ(one.months[1].causes[0].kind, Cause::Kind::Rate);
}

TEST(Series, AMonthThatTheRulesDoNotCoverIsAMistake) {
  const SeriesAnswer answer = series_of("fleksløntilskud", star(), "2012-11", "2013-02");
  EXPECT_FALSE(answer.series.has_value());
  ASSERT_EQ(answer.diagnostics.size(), 1u);
  EXPECT_EQ(answer.diagnostics[0].code, "R0802");
}

}  // namespace
}  // namespace hjemmel
