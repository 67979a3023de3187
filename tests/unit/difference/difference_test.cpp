// What a difference comes from, with the rules of the repository. The amounts are worked by hand from BEK 227/2024 § 3
// stk. 2: 30 pct. of the income up to 16.323 kr., 55 pct. of the rest, off 98 pct. of højeste dagpenge in whole kroner
// (19.952 in 2024, 20.670 in 2025).
#include <gtest/gtest.h>
#include <hjemmel/difference.h>

#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

Asked asked(const Example& example, const std::string& month, const std::string& known_on = "") {
  Asked one{example.json(), "sag.json", *parse_month(month), {}};
  if (!known_on.empty()) one.options.known_on = parse_date(known_on);
  return one;
}

Difference found(const Asked& before, const Asked& after) {
  const DifferenceAnswer answer = difference(real_rules(), "fleksløntilskud", before, after);
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  EXPECT_TRUE(answer.difference.has_value());
  return answer.difference.value_or(Difference());
}

// "oplysning løn -600,00"
std::vector<std::string> said(const Difference& difference) {
  std::vector<std::string> all;
  for (const Cause& cause : difference.causes) {
    std::string text = to_text(cause.kind);
    for (const Changed& changed : cause.changed) text += " " + changed.name;
    all.push_back(text + " " + cause.amount.text);
  }
  return all;
}

using Texts = std::vector<std::string>;

// 30 pct. of 400 kr. more.
TEST(Difference, OneFact) {
  const Difference one = found(asked(star(), "2024-02"), asked(star().with("løn", "16000"), "2024-02"));
  EXPECT_EQ(said(one), Texts{"oplysning løn -120,00"});
  EXPECT_EQ(one.causes.front().changed.front().before, "15.600,00 kr/måned");
  EXPECT_EQ(one.causes.front().changed.front().after, "16.000,00 kr/måned");
  EXPECT_EQ(one.amount.text, "-120,00");
}

// 30 pct. of 1,50 kr. is 0,45: 15.271,55 is rounded up to what it was.
TEST(Difference, RoundingStandsApart) {
  const Difference one = found(asked(star(), "2024-02"), asked(star().with("løn", "\"15601.50\""), "2024-02"));
  EXPECT_EQ(said(one), (Texts{"oplysning løn -0,45", "afrunding 0,45"}));
  EXPECT_EQ(one.amount.text, "0,00");
}

TEST(Difference, FactThatTheBenefitDoesNotUseIsNoCause) {
  EXPECT_TRUE(found(asked(star(), "2024-02"), asked(star().with("løntimer", "90"), "2024-02")).causes.empty());
}

// At 15.600 kr. the threshold of either year is not reached.
TEST(Difference, OneRate) {
  const Difference one = found(asked(star(), "2024-12"), asked(star(), "2025-02"));
  EXPECT_EQ(said(one), Texts{"sats højeste_dagpenge 718,00"});
  EXPECT_EQ(one.causes.front().changed.front().citations.front().brief, "LBK 208/2024 § 47 stk. 1");
}

// Help for lost earnings began to count, and the reduction with it: 19.952 - 5.599,25, which is rounded.
TEST(Difference, LawThatWasAnnouncedInBetween) {
  Example example = star();
  example.with("tabt_arbejdsfortjeneste", "2000");
  const Difference one = found(asked(example, "2024-02", "2023-12-15"), asked(example, "2024-02", "2024-02-15"));
  EXPECT_EQ(said(one), (Texts{"lov BEK 1806/2023 -919,25", "afrunding 0,25"}));
  EXPECT_EQ(one.causes.front().changed.front().citations.front().brief, "BEK 1806/2023 § 11 stk. 1-2");
}

// The same over months: the rules of 1 January, then the rates of the year.
TEST(Difference, LawThatTookEffectInBetween) {
  Example example = star();
  example.with("tabt_arbejdsfortjeneste", "2000");
  const Difference one = found(asked(example, "2023-12"), asked(example, "2024-03"));
  ASSERT_EQ(one.causes.size(), 4u);
  EXPECT_EQ(said(one).front(), "lov 2024-01-01 -1.045,75");
  EXPECT_EQ(one.causes.front().changed.front().citations.front().brief, "BEK 227/2024 § 11 stk. 1-2");
  EXPECT_EQ(one.causes[1].changed.front().name, "højeste_dagpenge");
  EXPECT_EQ(one.causes[2].changed.front().name, "lønindtægtsgrænse");
}

// 400 kr. of wage below the threshold cost 120. Alone, 1.000 kr. of lost earnings cost 300 up to 16.323 and 55 pct. of
// the 277 above; after the wage 677 lie above.
TEST(Difference, WhatAThingWouldHaveMovedAlone) {
  const Difference one = found(asked(star(), "2024-02"),
                               asked(star().with("løn", "16000").with("tabt_arbejdsfortjeneste", "1000"), "2024-02"));
  ASSERT_EQ(one.causes.size(), 3u);
  EXPECT_EQ(said(one)[0], "oplysning løn -120,00");
  EXPECT_EQ(one.causes[0].alone->text, "-120,00");
  // 323 * 30 % + 677 * 55 % = 96,90 + 372,35; alone 723 * 30 % + 277 * 55 % = 216,90 + 152,35.
  EXPECT_EQ(said(one)[1], "oplysning tabt_arbejdsfortjeneste -469,25");
  EXPECT_EQ(one.causes[1].alone->text, "-369,25");
}

TEST(Difference, AskedTheOtherWayRoundHasTheOtherSigns) {
  const Asked before = asked(star(), "2024-11");
  const Asked after = asked(star().with("løn", "\"17345.67\"").with("anden_løn", "1234"), "2025-03");
  const Difference there = found(before, after);
  const Difference back = found(after, before);
  ASSERT_EQ(there.causes.size(), back.causes.size());
  ASSERT_GE(there.causes.size(), 4u);
  for (std::size_t i = 0; i < there.causes.size(); ++i) {
    EXPECT_EQ(there.causes[i].amount.value, -back.causes[i].amount.value);
    if (there.causes[i].changed.empty()) continue;
    EXPECT_EQ(there.causes[i].changed.front().before, back.causes[i].changed.front().after);
  }
}

TEST(Difference, WithoutAnAmountThereIsNone) {
  const DifferenceAnswer answer =
      difference(real_rules(), "fleksløntilskud", asked(star(), "2024-02"), asked(star().without("løn"), "2024-02"));
  EXPECT_FALSE(answer.difference.has_value());
  ASSERT_EQ(answer.without_amount.size(), 1u);
  EXPECT_EQ(answer.without_amount.front().status, Status::Missing);
}

TEST(Difference, IsPrintedFromTheOneAmountToTheOther) {
  Example example = star();
  example.with("tabt_arbejdsfortjeneste", "2000");
  const std::string text =
      render_difference(found(asked(example, "2024-02", "2023-12-15"), asked(example, "2024-02", "2024-02-15")));
  for (const char* part : {"15.272,00", "- 919,25", "14.352,75", "+ 0,25", "14.353,00", "BEK 1806/2023 § 11",
                           "Forskel: - 919,00 kr/måned."}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

}  // namespace
}  // namespace hjemmel
