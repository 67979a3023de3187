// Generated pairs of calculations: what holds of every difference. HJEMMEL_PAIRS sets how many; the same number gives
// the same pairs.
#include <gtest/gtest.h>
#include <hjemmel/difference.h>

#include <cstdlib>
#include <random>

#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

struct Choice {
  const char* fact;
  std::vector<const char*> values;
};

const std::vector<Choice>& choices() {
  static const std::vector<Choice> all = {
      {"løn", {"0.01", "4321.55", "15600", "16322.99", "16323.01", "22000", "40000"}},
      {"eget_pensionsbidrag", {"0", "600.25"}},
      {"anden_løn", {"0", "1234"}},
      {"tabt_arbejdsfortjeneste", {"0", "2000"}},
      {"sygedagpenge", {"0", "3000.30"}},
      {"dage_med_ledighedsydelse", {"0", "3", "7"}},
      {"oplyst_lønloft", {"32067", "20000"}},
      {"løntimer", {"78", "90"}},
      {"er_visiteret_til_fleksjob", {"ja", "nej"}},
  };
  return all;
}

std::size_t pick(std::mt19937& random, std::size_t count) { return random() % count; }

Asked generated(std::mt19937& random) {
  Example example = star();
  for (const Choice& choice : choices()) {
    // Most facts stay as they are, so that some pairs differ in one only.
    if (pick(random, 3) != 0) continue;
    example.with(choice.fact, std::string("\"") + choice.values[pick(random, choice.values.size())] + "\"");
  }
  if (pick(random, 4) == 0) {
    example.more = R"("rettelser": [{"trin": "nedsættelse_for_løn", "måned": "2024-02", "værdi": "4000.00",
      "begrundelse": "Efter partshøring", "hjemmel": "BEK 227/2024 § 3 stk. 2", "af": "sagsbehandler", "dato": "2024-03-01"}])";
  }
  const char* const months[] = {"2023-12", "2024-01", "2024-02", "2024-12", "2025-01", "2025-08", "2026-03"};
  Asked one{example.json(), "sag.json", *parse_month(months[pick(random, std::size(months))]), {}};
  if (pick(random, 5) == 0) one.options.known_on = parse_date("2026-04-01");
  return one;
}

void expect_exact_sum(const Difference& found) {
  Rational sum = 0;
  for (const Cause& cause : found.causes) sum += cause.amount.value;
  EXPECT_EQ(sum, found.amount.value);
  EXPECT_EQ(found.amount.value, found.after.amount->value - found.before.amount->value);
}

TEST(GeneratedDifference, SumsExactlyAndTurnsWithTheQuestion) {
  const char* const wanted = std::getenv("HJEMMEL_PAIRS");
  const int pairs = wanted == nullptr ? 60 : std::atoi(wanted);
  std::mt19937 random(7);
  int compared = 0;
  for (int pair = 0; pair < pairs; ++pair) {
    const Asked before = generated(random);
    const Asked after = generated(random);
    const DifferenceAnswer there = difference(real_rules(), "fleksløntilskud", before, after);
    const DifferenceAnswer back = difference(real_rules(), "fleksløntilskud", after, before);
    ASSERT_EQ(there.difference.has_value(), back.difference.has_value());
    if (!there.difference) continue;
    ++compared;
    SCOPED_TRACE("pair " + std::to_string(pair) + "\n" + render_difference(*there.difference));
    expect_exact_sum(*there.difference);
    expect_exact_sum(*back.difference);
    ASSERT_EQ(there.difference->causes.size(), back.difference->causes.size());
    for (std::size_t i = 0; i < there.difference->causes.size(); ++i)
      EXPECT_EQ(there.difference->causes[i].amount.value, -back.difference->causes[i].amount.value);
    if (HasFailure()) return;
  }
  EXPECT_GT(compared, pairs / 2);
}

// Each fact changed alone: it is the only cause, but for rounding.
TEST(GeneratedDifference, OneFactIsTheOnlyCause) {
  for (const Choice& choice : choices()) {
    for (const char* value : choice.values) {
      Example example = star();
      example.with(choice.fact, std::string("\"") + value + "\"");
      const Asked before{star().json(), "sag.json", *parse_month("2024-02"), {}};
      const Asked after{example.json(), "sag.json", *parse_month("2024-02"), {}};
      const DifferenceAnswer answer = difference(real_rules(), "fleksløntilskud", before, after);
      ASSERT_TRUE(answer.difference.has_value()) << choice.fact << " " << value;
      for (const Cause& cause : answer.difference->causes) {
        if (cause.kind == Cause::Kind::Rounding) continue;
        ASSERT_EQ(cause.changed.size(), 1u);
        EXPECT_EQ(cause.changed.front().name, choice.fact);
        EXPECT_EQ(cause.alone->value, cause.amount.value);
      }
      expect_exact_sum(*answer.difference);
    }
  }
}

}  // namespace
}  // namespace hjemmel
