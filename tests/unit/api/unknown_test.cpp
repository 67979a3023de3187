// Unknown is not zero: what is missing is named, and what does not matter is not asked for.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/api/example.h"

namespace hjemmel {
namespace {

bool names(const std::vector<FactTrace>& facts, const std::string& name) {
  return std::any_of(facts.begin(), facts.end(), [&](const FactTrace& fact) { return fact.name == name; });
}

// A rule that stops at a fact which is not known is asked of the fact, though another rule chooses by its result.
TEST(Unknown, FactBehindWhatIsNotSupportedIsAskedFor) {
  for (const char* month : {"2019-05", "2023-05", "2024-02"}) {
    Example example = star();
    example.without("har_dis_indkomst");
    example.with("første_hele_måned", "\"2013-05\"");
    const Result result = example.calculate(month);
    EXPECT_EQ(result.status, Status::Missing) << month;
    ASSERT_EQ(result.facts_missing.size(), 1u) << month;
    EXPECT_EQ(result.facts_missing.front().name, "har_dis_indkomst") << month;
  }
}

TEST(Unknown, MissingPensionGivesNoAmount) {
  const Result result = star().without("eget_pensionsbidrag").calculate();
  EXPECT_EQ(result.status, Status::Missing);
  EXPECT_FALSE(result.amount.has_value());
  EXPECT_TRUE(result.amounts.empty());
  ASSERT_EQ(result.facts_missing.size(), 1u);
  EXPECT_EQ(result.facts_missing.front().name, "eget_pensionsbidrag");
  EXPECT_EQ(result.facts_missing.front().month, "2024-01");
}

// With a benefit in place of wage above the base amount the tilskud is 0 whatever the cap is.
TEST(Unknown, CapDoesNotMatterWhenNothingIsLeft) {
  const Result result = star().with("sygedagpenge", "20000").without("oplyst_lønloft").calculate();
  EXPECT_EQ(result.status, Status::Proposal);
  EXPECT_EQ(result.outcome, Outcome::Zero);
}

TEST(Unknown, UntakenBranchIsNotAskedFor) {
  const Result result = star().calculate();
  EXPECT_TRUE(result.facts_missing.empty());
  const Result week = star().without("lønloft_oplyst_som").calculate();
  EXPECT_EQ(week.status, Status::Missing);
  EXPECT_TRUE(names(week.facts_missing, "lønloft_oplyst_som"));
  EXPECT_FALSE(names(week.facts_missing, "fuldtidsløn"));
}

TEST(Unknown, HoursAreNeededForStateAtpOnly) {
  const Result result = star().without("løntimer").calculate();
  ASSERT_EQ(result.status, Status::Proposal);
  EXPECT_FALSE(result.amounts.at(2).value.has_value());
  EXPECT_EQ(result.amounts.at(2).missing, std::vector<std::string>{"løntimer"});
}

TEST(Unknown, UnsupportedRuleGivesNoAmountAndNamesTheParagraph) {
  const Result result = star().with("udelukket_fra_tilskud", "\"en_del_af_måneden\"").calculate();
  EXPECT_EQ(result.status, Status::Unsupported);
  EXPECT_FALSE(result.amount.has_value());
  ASSERT_EQ(result.unsupported.size(), 1u);
  EXPECT_EQ(result.unsupported.front().citations.front().brief, "LBK 280/2024 § 127 stk. 1");
}

TEST(Unknown, DiscretionWaitsForAPerson) {
  const Result result = star().with("har_flere_fleksjob", "true").calculate();
  EXPECT_EQ(result.status, Status::AwaitsDiscretion);
  EXPECT_TRUE(names(result.awaiting, "lønloft_for_flere_fleksjob"));
}

// BEK 227/2024 § 14 stk. 1: the register goes before the payslip.
TEST(Unknown, RankedSourcesAreNoConflict) {
  const Result result =
      star()
          .with("løn", R"([{"værdi": "15600.00", "kilde": "eIndkomst"}, {"værdi": "15400.00", "kilde": "lønseddel"}])")
          .calculate();
  EXPECT_EQ(result.amount->text, "15.272,00");
}

TEST(Unknown, TwoValuesThatNoRuleRanksAreAConflict) {
  const Result result =
      star()
          .with("eget_pensionsbidrag", R"([{"værdi": 500, "kilde": "borger"}, {"værdi": 600, "kilde": "lønseddel"}])")
          .calculate();
  EXPECT_EQ(result.status, Status::Conflict);
  EXPECT_FALSE(result.amount.has_value());
  ASSERT_EQ(result.conflicts.size(), 1u);
  EXPECT_EQ(result.conflicts.front().others.size(), 2u);
}

// Facts that were given without mattering are listed, and changing them changes nothing.
TEST(Unknown, UnusedFactsAreListed) {
  const Result result = star().with("rettidige_sygedagpenge", "9000").calculate();
  EXPECT_TRUE(names(result.facts_unused, "rettidige_sygedagpenge"));
  EXPECT_EQ(result.amount->text, "15.272,00");
}

}  // namespace
}  // namespace hjemmel
