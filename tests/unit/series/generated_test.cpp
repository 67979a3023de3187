// Generated months: what holds of every series and every recalculation. HJEMMEL_SERIES sets how many; the same number
// gives the same cases.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "tests/unit/series/bonus.h"

namespace hjemmel {
namespace {

const char* const kToBePaid = "fleksløntilskud_til_udbetaling";
const char* const kFirst = "2023-11";  // so that law, rates and years change on the way
const char* const kLast = "2024-03";

std::size_t pick(std::mt19937& random, std::size_t count) { return random() % count; }

std::string month_text(int ahead) { return to_text(add_months(*parse_month(kFirst), ahead)); }

// A value for every month from the one before the first on, drawn from a few.
std::string monthly(std::mt19937& random, const std::vector<const char*>& values) {
  std::string json = "[";
  for (int ahead = -2; ahead < 10; ++ahead) {
    json += json.size() > 1 ? ", " : "";
    json += std::string(R"({"værdi": ")") + values[pick(random, values.size())] + R"(", "fra": ")" + month_text(ahead) +
            R"(", "til": ")" + month_text(ahead) + "\"}";
  }
  return json + "]";
}

Example generated(std::mt19937& random) {
  Example example = star();
  example.with("første_hele_måned", "\"2022-03\"").with("har_efterregulering", "false");
  example.with("løn", monthly(random, {"5000", "15600", "16322,99", "22000", "31000"}));
  if (pick(random, 2) == 0) example.with("sygedagpenge", monthly(random, {"0", "0", "2500,50"}));
  if (pick(random, 3) == 0) example.with("dage_med_ledighedsydelse", monthly(random, {"0", "0", "4"}));
  if (pick(random, 3) == 0) example.with("er_visiteret_til_fleksjob", monthly(random, {"ja", "ja", "ja", "nej"}));
  const char* const left[] = {"0", "4000", "30000"};
  return example.with("til_modregning_før", in_months(left[pick(random, 3)], kFirst, kFirst));
}

int how_many() {
  const char* const set = std::getenv("HJEMMEL_SERIES");
  return set == nullptr ? 3 : std::atoi(set);
}

std::string handed_on(const Series& series) {
  const CarriedOn& one = series.carried_on.at(0);
  std::string number = one.value->text;
  std::erase(number, '.');
  return R"({"værdi": ")" + number + R"(", "fra": ")" + one.month + R"(", "til": ")" + one.month + R"(", "kilde": ")" +
         one.source + "\"}";
}

TEST(GeneratedSeries, CutAnywhereAndJoinedAgainItIsTheSame) {
  std::mt19937 random(4);
  for (int i = 0; i < how_many(); ++i) {
    const Example example = generated(random);
    const Series whole = found_series(kToBePaid, example, kFirst, kLast);
    const std::size_t cut = 1 + pick(random, whole.months.size() - 1);
    const Series first = found_series(kToBePaid, example, kFirst, whole.months[cut - 1].result.month);
    Example later = example;
    later.with("til_modregning_før", handed_on(first));
    const Series rest = found_series(kToBePaid, later, whole.months[cut].result.month, kLast);
    ASSERT_EQ(first.months.size() + rest.months.size(), whole.months.size());
    for (std::size_t m = 0; m < whole.months.size(); ++m) {
      const SeriesMonth& part = m < cut ? first.months[m] : rest.months[m - cut];
      EXPECT_EQ(render_json(part.result), render_json(whole.months[m].result)) << example.json();
    }
  }
}

TEST(GeneratedSeries, EveryMonthIsTheSingleCalculationAndCausesSumToTheDifference) {
  std::mt19937 random(5);
  for (int i = 0; i < how_many(); ++i) {
    const Example example = generated(random);
    const Series one = found_series("fleksløntilskud", example, kFirst, kLast);
    for (std::size_t m = 0; m < one.months.size(); ++m) {
      EXPECT_EQ(render_json(one.months[m].result), render_json(example.calculate(one.months[m].result.month)));
      if (m == 0 || one.months[m].causes.empty()) continue;
      Rational sum;
      for (const Cause& cause : one.months[m].causes) sum += cause.amount.value;
      EXPECT_EQ(sum, one.months[m].result.amount->value - one.months[m - 1].result.amount->value);
    }
  }
}

// What each month was paid is what the series gives: then no month has a difference, and nothing is set off.
TEST(GeneratedRecalculation, WithNothingChangedIsZeroEverywhere) {
  std::mt19937 random(6);
  for (int i = 0; i < how_many(); ++i) {
    Example example = generated(random);
    const Series paid = found_series("fleksløntilskud", example, kFirst, kLast);
    std::string list = "måned;udbetalt;afregnet\n";
    for (const SeriesMonth& month : paid.months) {
      list += month.result.month + ";" + (month.result.amount ? month.result.amount->text : "0") + ";0\n";
    }
    example.without("har_efterregulering").with("til_modregning_før", in_months("0", "2024-04", "2024-04"));
    const RecalculationAnswer answer = recalculate(
        real_rules(), kToBePaid, {example.json(), "sag.json", list, "udbetalt.csv", *parse_month("2024-04"), {}, {}});
    ASSERT_TRUE(answer.recalculation.has_value()) << list;
    for (const RecalculatedMonth& month : answer.recalculation->months) {
      ASSERT_TRUE(month.difference.has_value()) << month.month;
      EXPECT_EQ(month.difference->text, "0,00") << month.month << "\n" << example.json();
    }
    EXPECT_EQ(answer.recalculation->sum->text, "0,00");
    EXPECT_EQ(answer.recalculation->left->text, "0,00");
  }
}

}  // namespace
}  // namespace hjemmel
