// What a difference between two rule sets comes from. The amounts are worked by hand from the rules below: 19.952 less
// 30 pct. of the wage up to the threshold and 55 pct. of the rest, which at a wage of 17.000 kr. is 4.896,90 + 372,35.
#include <gtest/gtest.h>
#include <hjemmel/difference.h>

namespace hjemmel {
namespace {

const std::string kHead = R"(regelsprog 1

modul prøve "En lille ydelse"

lov FBEK "beregning af og fradrag i fleksløntilskud"
  BEK 227/2024, dateret 2024-03-07, i kraft 2024-03-11, virkning fra 2022-01-01
    omfatter [§ 2; § 3 stk. 1-2]

oplysning løn : kr/måned, hver måned, mellem 0 og 1.000.000
  "Løn"
)";

const std::string kRules = kHead + R"(
sats grænse : kr/måned "Grænse"
  fra 2022-01-01 16.323 kilde "BEK 227/2024 § 3 stk. 2"   [FBEK § 3 stk. 2]

regel nedsættelse : kr/måned "Nedsættelse"
  fra 2022-01-01 [FBEK § 3 stk. 2]
    trin af løn
      30 % op til grænse
      55 % derover

ydelse tilskud : kr/måned "Tilskud"
  betales af kommunen til borgeren
  fra 2022-01-01 [FBEK § 3 stk. 1]
    19.952 kr/måned
    nedsat med nedsættelse                       [FBEK § 3 stk. 2]
    dog mindst 0
    afrundet til hele kroner                     [FBEK § 2]
)";

std::string changed(std::string text, const std::string& old, const std::string& now) {
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
}

Rules loaded(const std::string& text) {
  const Loaded loaded = load_rules({RuleText{"prøve.regel", text}});
  for (const PlacedDiagnostic& diagnostic : loaded.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return loaded.rules;
}

Asked asked(const std::string& wage, const std::string& month = "2024-02") {
  return {R"({"oplysninger": {"løn": ")" + wage + R"("}})", "sag.json", *parse_month(month), {}};
}

std::vector<std::string> said(const DifferenceAnswer& answer) {
  std::vector<std::string> all;
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) all.push_back(diagnostic.drawn);
  if (!answer.difference) return all;
  Rational sum = 0;
  for (const Cause& cause : answer.difference->causes) {
    std::string text = to_text(cause.kind);
    for (const Changed& changed : cause.changed) text += " " + changed.name;
    all.push_back(text + " " + cause.amount.text);
    sum += cause.amount.value;
  }
  EXPECT_EQ(sum, answer.difference->amount.value);
  return all;
}

std::vector<std::string> between(const std::string& before, const std::string& after, const Asked& one,
                                 const Asked& other) {
  return said(difference(*loaded(before), one, *loaded(after), other, "tilskud"));
}

std::vector<std::string> between(const std::string& before, const std::string& after) {
  const Asked same = asked("17000");
  return between(before, after, same, same);
}

using Texts = std::vector<std::string>;

const std::string kLowerThreshold = changed(kRules, "16.323", "16.000");  // 4.800 + 550
const std::string kHigherShare = changed(kRules, "55 %", "60 %");         // 4.896,90 + 406,20

TEST(DifferenceOfRules, OneRate) {
  const Texts there = {"regel grænse -80,75", "afrunding -0,25"};
  EXPECT_EQ(between(kRules, kLowerThreshold), there);
  const Texts back = {"regel grænse 80,75", "afrunding 0,25"};
  EXPECT_EQ(between(kLowerThreshold, kRules), back);
}

TEST(DifferenceOfRules, RateIsShownWithItsValuesAndCitation) {
  const Asked same = asked("17000");
  const auto answer = difference(*loaded(kRules), same, *loaded(kLowerThreshold), same, "tilskud");
  ASSERT_TRUE(answer.difference.has_value());
  std::vector<std::string> values;
  for (const Changed& changed : answer.difference->causes.front().changed) {
    values = {changed.label, changed.before, changed.after, changed.citations.front().brief};
  }
  EXPECT_EQ(values, (Texts{"Grænse", "16.323,00 kr/måned", "16.000,00 kr/måned", "BEK 227/2024 § 3 stk. 2"}));
}

TEST(DifferenceOfRules, OneRule) {
  EXPECT_EQ(between(kRules, kHigherShare), (Texts{"regel nedsættelse -33,85", "afrunding -0,15"}));
}

// From the older law to the newer, in the order of the rule files: the threshold at 55 pct., then the share above the
// lower threshold.
TEST(DifferenceOfRules, TwoChanges) {
  std::string both = changed(kLowerThreshold, "55 %", "60 %");
  both = changed(both, "omfatter [§ 2; § 3 stk. 1-2]", R"(omfatter [§ 2; § 3 stk. 1-2]
  BEK 300/2024, dateret 2024-05-01, i kraft 2024-07-01, virkning fra 2024-07-01
    omfatter [§ 2; § 3 stk. 1-2])");
  EXPECT_EQ(between(kRules, both), (Texts{"regel grænse -80,75", "regel nedsættelse -50,00", "afrunding -0,25"}));
}

TEST(DifferenceOfRules, LayoutAndCommentsAreNoChange) {
  const std::string commented = changed(kRules, "regel nedsættelse", "# Ny bemærkning\n\nregel nedsættelse");
  EXPECT_EQ(between(kRules, commented), Texts());
}

// A rule that is new holds together only with the rule that reads it: 500 kr. more is reduced.
TEST(DifferenceOfRules, NewRuleGoesWithWhatReadsIt) {
  std::string more = changed(kRules, "trin af løn", "trin af løn_med_tillæg");
  more = changed(more, "regel nedsættelse", R"(regel løn_med_tillæg : kr/måned "Løn med tillæg"
  fra 2022-01-01 [FBEK § 3 stk. 2]
    løn + 500 kr/måned

regel nedsættelse)");
  EXPECT_EQ(between(kRules, more), (Texts{"regel løn_med_tillæg nedsættelse -275,00"}));
  EXPECT_EQ(between(more, kRules), (Texts{"regel løn_med_tillæg nedsættelse 275,00"}));
}

// Rules first, then the wage: 4.800 + 550, and then 550 kr. more of it above the threshold of 16.000.
TEST(DifferenceOfRules, AndAnotherWage) {
  const auto causes = between(kRules, kLowerThreshold, asked("17000"), asked("18000"));
  EXPECT_EQ(causes, (Texts{"regel grænse -80,75", "oplysning løn -550,00", "afrunding -0,25"}));
}

TEST(DifferenceOfRules, AnotherUnitHasNoDifference) {
  std::string yearly = changed(kRules, "ydelse tilskud : kr/måned", "ydelse tilskud : kr/år");
  yearly = changed(yearly, "    19.952 kr/måned\n    nedsat med nedsættelse ",
                   "    19.952 kr/år\n    nedsat med nedsættelse * 12 måneder/år ");
  const auto answer = difference(*loaded(kRules), asked("17000"), *loaded(yearly), asked("17000"), "tilskud");
  ASSERT_EQ(answer.diagnostics.size(), 1u);
  EXPECT_EQ(answer.diagnostics.front().code, "R0810");
  EXPECT_FALSE(answer.difference.has_value());
}

}  // namespace
}  // namespace hjemmel
