#include "tests/unit/series/bonus.h"

#include <gtest/gtest.h>

namespace hjemmel {

Example bonus() {
  Example example = star();
  example.with("første_hele_måned", "\"2023-03\"")
      .with("løn", R"([{"værdi": 15000, "til": "2024-05"}, {"værdi": 33000, "fra": "2024-06", "til": "2024-06"},
                       {"værdi": 15000, "fra": "2024-07"}])")
      .with("oplyst_lønloft", "60000")
      .with("har_flermånedsløn", "true")
      .with("flermånedsløn", "18000")
      .with("flermånedsløn_måneder", "6")
      .with("flermånedsløn_dækker_måneden", R"([{"værdi": "nej", "til": "2023-12"},
            {"værdi": "ja", "fra": "2024-01", "til": "2024-06"}, {"værdi": "nej", "fra": "2024-07"}])")
      .with("flermånedsløn_udbetalt_i_måneden", R"([{"værdi": "nej", "til": "2024-05"},
            {"værdi": "ja", "fra": "2024-06", "til": "2024-06"}, {"værdi": "nej", "fra": "2024-07"}])");
  return example;
}

std::string in_months(const std::string& value, const std::string& from, const std::string& to) {
  return R"([{"værdi": ")" + value + R"(", "fra": ")" + from + R"(", "til": ")" + to + R"("}])";
}

SeriesAnswer series_of(const std::string& benefit, const Example& example, const std::string& from,
                       const std::string& to) {
  return series(real_rules(), benefit, {example.json(), "sag.json", *parse_month(from), *parse_month(to), {}});
}

Series found_series(const std::string& benefit, const Example& example, const std::string& from,
                    const std::string& to) {
  SeriesAnswer answer = series_of(benefit, example, from, to);
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  EXPECT_TRUE(answer.series.has_value());
  return std::move(answer.series).value_or(Series());
}

std::string amount_of(const Result& result, const std::string& name) {
  for (const AmountTrace& amount : result.amounts) {
    if (amount.name == name && amount.whose.empty() && amount.value) return amount.value->text;
  }
  return "";
}

}  // namespace hjemmel
