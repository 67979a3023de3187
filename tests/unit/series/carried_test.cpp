// What a month hands to the next one, with a debt of 1.000 kr. that is paid off with 30 pct. of the wage.
#include <gtest/gtest.h>

#include "tests/unit/series/bonus.h"
#include "tests/unit/series/stock.h"

namespace hjemmel {
namespace {

const std::string kDebt = R"("gæld_før": {"værdi": 1000, "fra": "2024-01", "til": "2024-01"})";
const std::string kPaidOff = R"("afdraget_før": {"værdi": 0, "fra": "2024-01", "til": "2024-01"})";
const std::string kBoth = kDebt + ", " + kPaidOff;

using Texts = std::vector<std::string>;

Texts amounts_of(const SeriesAnswer& answer) {
  Texts all;
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) all.push_back(diagnostic.drawn);
  if (!answer.series) return all;
  for (const SeriesMonth& month : answer.series->months) {
    all.push_back(month.result.amount ? month.result.amount->text : to_text(month.result.status));
  }
  return all;
}

const FactTrace& fact(const Result& result, const std::string& name) {
  for (const FactTrace& one : result.facts_used) {
    if (one.name == name) return one;
  }
  ADD_FAILURE() << "there is no fact " << name;
  static const FactTrace none;
  return none;
}

// 1.000 - 300 - 300 - 300 leaves 100 for April. In May 1.000 have been paid off, which is not over 1.000.
TEST(Carried, IsWhatTheMonthBeforeGave) {
  const SeriesAnswer answer = stock_series("1000", kBoth, "2024-01", "2024-05");
  EXPECT_EQ(amounts_of(answer), (Texts{"700,00", "700,00", "700,00", "900,00", "1.000,00"}));
  const FactTrace& april = fact(answer.series->months[3].result, "gæld_før");
  EXPECT_EQ(april.value->text, "100,00");
  EXPECT_EQ(april.source, "beregnet for 2024-03");
  ASSERT_EQ(answer.series->carried_on.size(), 2u);
  EXPECT_EQ(answer.series->carried_on[0].month, "2024-06");
  EXPECT_EQ(answer.series->carried_on[0].value->text, "0,00");
}

// In February the case says 50: what January handed on is not used, and March goes on from there.
TEST(Carried, TheCaseComesFirst) {
  const std::string more = R"("gæld_før": [{"værdi": 1000, "fra": "2024-01", "til": "2024-01"},
      {"værdi": 50, "fra": "2024-02", "til": "2024-02"}], )" +
                           kPaidOff;
  EXPECT_EQ(amounts_of(stock_series("1000", more, "2024-01", "2024-03")), (Texts{"700,00", "950,00", "1.000,00"}));
}

TEST(Carried, UnknownAtTheBeginningIsMissingAllTheWay) {
  const SeriesAnswer answer = stock_series("1000", kPaidOff, "2024-01", "2024-02");
  EXPECT_EQ(amounts_of(answer), (Texts{"mangler", "mangler"}));
  EXPECT_EQ(answer.series->months[1].result.facts_missing.front().name, "gæld_før");
}

// Without March's wage nobody can say what is left for April.
TEST(Carried, AGapIsNotFilled) {
  const SeriesAnswer answer = stock_series(R"([{"værdi": 1000, "til": "2024-02"}, {"værdi": 1000, "fra": "2024-04"}])",
                                           kBoth, "2024-02", "2024-04");
  EXPECT_EQ(amounts_of(answer), (Texts{"mangler", "mangler", "mangler"}));
}

TEST(Carried, OneMonthAloneAsksForItAsForAnyFact) {
  EXPECT_EQ(amounts_of(stock_series("1000", "", "2024-03", "2024-03")), Texts{"mangler"});
}

// The later part is given what the earlier one hands on, in whole kroner, with the source that it has there.
std::string given(const std::vector<CarriedOn>& carried) {
  std::string facts;
  for (const CarriedOn& one : carried) {
    std::string number = one.value->text.substr(0, one.value->text.find(','));
    std::erase(number, '.');
    facts += (facts.empty() ? "\"" : ", \"") + one.fact + R"(": {"værdi": ")" + number + R"(", "fra": ")" + one.month +
             R"(", "til": ")" + one.month + R"(", "kilde": ")" + one.source + "\"}";
  }
  return facts;
}

// 30 pct. of each is a whole number of kroner, which `afdraget_før` demands.
const std::string kWages = R"([{"værdi": 780, "til": "2024-03"}, {"værdi": 1230, "fra": "2024-04", "til": "2024-05"},
    {"værdi": 0, "fra": "2024-06", "til": "2024-06"}, {"værdi": 3000, "fra": "2024-07"}])";

TEST(Carried, CutAnywhereAndJoinedAgainItIsTheSame) {
  const SeriesAnswer whole = stock_series(kWages, kBoth, "2024-01", "2024-08");
  ASSERT_TRUE(whole.series.has_value());
  for (int cut = 1; cut < 8; ++cut) {
    const Month middle = add_months(*parse_month("2024-01"), cut);
    const SeriesAnswer first = stock_series(kWages, kBoth, "2024-01", to_text(add_months(middle, -1)));
    ASSERT_TRUE(first.series.has_value());
    const SeriesAnswer rest = stock_series(kWages, given(first.series->carried_on), to_text(middle), "2024-08");
    ASSERT_TRUE(rest.series.has_value());
    ASSERT_EQ(first.series->months.size() + rest.series->months.size(), 8u);
    for (std::size_t i = 0; i < rest.series->months.size(); ++i) {
      EXPECT_EQ(render_json(rest.series->months[i].result),
                render_json(whole.series->months[static_cast<std::size_t>(cut) + i].result));
    }
  }
}

// The mistakes of what is asked for: each has its picture in tests/diagnostics.
std::string code_of(const SeriesAnswer& answer) {
  EXPECT_FALSE(answer.series.has_value());
  return answer.diagnostics.empty() ? "" : answer.diagnostics.front().code;
}

TEST(Carried, RefusesWhatTheNextMonthCannotBeGiven) {
  // 30 pct. of 777 is 233,10; `afdraget_før` is given in whole kroner.
  EXPECT_EQ(code_of(stock_series("777", kBoth, "2024-01", "2024-02")), "R0853");
  EXPECT_EQ(code_of(stock_series("1000", R"("gæld_før": 1000)", "2024-01", "2024-02")), "R0856");
}

TEST(Series, IsBounded) {
  EXPECT_EQ(code_of(stock_series("1000", kBoth, "2024-02", "2024-01")), "R0851");
  EXPECT_EQ(code_of(stock_series("1000", kBoth, "2024-01", "2074-01")), "R0852");
  const SeriesAnswer longest = stock_series("1000", kBoth, "2024-01", "2073-12");
  ASSERT_TRUE(longest.series.has_value());
  EXPECT_EQ(longest.series->months.size(), 600u);
  EXPECT_EQ(longest.series->stretches.size(), 3u);
}

}  // namespace
}  // namespace hjemmel
