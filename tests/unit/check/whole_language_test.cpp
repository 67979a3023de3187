// What the names of lists, periods, keyed rates, distributions, exceptions and suppositions mean after checking.
#include <gtest/gtest.h>

#include "engine/check/interpretations.h"
#include "tests/unit/check/checked.h"
#include "tests/unit/check/whole_module.h"

namespace hjemmel {
namespace {

class WholeLanguage : public testing::Test {
 protected:
  void SetUp() override {
    Checked checked = check_text(kWholeModule);
    ASSERT_EQ(checked.mistakes, std::vector<std::string>{});
    rules = std::move(*checked.rules);
  }

  const RuleDecl& rule(const std::string& name) const { return rules.rules.at(rules.find(name)->index); }
  const Expr& value(const std::string& name) const { return rule(name).versions[0].first.value; }
  const RateDecl& rate(const std::string& name) const { return rules.rates.at(rules.find(name)->index); }

  RuleSet rules;
};

TEST_F(WholeLanguage, GivesDeclarationsTheirNames) {
  EXPECT_EQ(rules.find("satsart")->kind, SymbolKind::Choice);
  EXPECT_EQ(rules.find("børn")->kind, SymbolKind::List);
  EXPECT_EQ(rules.find("barn")->kind, SymbolKind::Element);
  EXPECT_EQ(rules.find("barn")->index, rules.find("børn")->index);
  EXPECT_EQ(rules.find("seneste_år")->kind, SymbolKind::Period);
  EXPECT_EQ(rules.find("las_109")->kind, SymbolKind::Regulation);
  EXPECT_EQ(rules.find("fordelt")->kind, SymbolKind::Distribution);
  EXPECT_EQ(rules.find("særlig")->kind, SymbolKind::Exception);
}

TEST_F(WholeLanguage, FillsInTheAlternativesOfANamedChoice) {
  const Type& type = rule("art").type;
  ASSERT_EQ(type.alternatives.size(), 3u);
  EXPECT_EQ(type.alternatives[2].text, "uddannelse");
  const Expr& first_row = rule("art").versions[0].first.rows[0].value;
  EXPECT_EQ(first_row.symbol_kind, SymbolKind::Alternative);
  EXPECT_EQ(first_row.symbol, 2u);
  EXPECT_EQ(rule("fast_art").versions[0].steps[0].value.symbol_kind, SymbolKind::Alternative);
}

TEST_F(WholeLanguage, ResolvesTheListOfAnAggregateAndOfWhatBelongsToIt) {
  const Expr& sum = value("samlet_løn");
  ASSERT_EQ(sum.kind, Expr::Kind::Sum);
  EXPECT_EQ(sum.domain->symbol_kind, SymbolKind::List);
  EXPECT_EQ(rules.lists[sum.domain->symbol].name.text, "job");
  EXPECT_EQ(rule("barnets_alder").belongs_to->symbol, rules.find("børn")->index);
  EXPECT_EQ(value("barnets_alder").type.unit.year, 1);
}

TEST_F(WholeLanguage, LosesTheMonthOfASumOverMonthsAndCountsThemInMonths) {
  const Type& sum = value("årsløn").type;
  EXPECT_EQ(sum.unit.kr, 1);
  EXPECT_EQ(sum.unit.month, 0);
  EXPECT_EQ(value("ansatte_måneder").type.unit.month, 1);
  EXPECT_EQ(value("samlet_løn").type.unit.month, -1);  // over a list it keeps its unit
}

TEST_F(WholeLanguage, ResolvesTheKeysOfARate) {
  const Version& version = rule("sats_i_måneden").versions[0];
  const Expr& by_rule = version.first.value;
  ASSERT_EQ(by_rule.key_symbols.size(), 1u);
  EXPECT_EQ(by_rule.key_symbols[0].kind, SymbolKind::Rule);
  const Expr& two_keys = version.steps[0].value;
  ASSERT_EQ(two_keys.key_symbols.size(), 2u);
  EXPECT_EQ(two_keys.key_symbols[1].kind, SymbolKind::Fact);
  EXPECT_EQ(version.steps[1].value.key_symbols[0].kind, SymbolKind::Alternative);
  EXPECT_EQ(rate("loft").rows[0].cells[3].alternatives, (std::vector<std::size_t>{1, 1}));  // forhøjet, par
}

TEST_F(WholeLanguage, ResolvesDistributions) {
  const DistributionVersion& version = rules.distributions[0].versions[0];
  EXPECT_EQ(version.targets[0].symbol_kind, SymbolKind::Rule);
  EXPECT_EQ(version.targets[1].symbol_kind, SymbolKind::Fact);
  const Expr& sum = value("efter_alt");
  EXPECT_EQ(sum.arguments[0].key_symbols[0].kind, SymbolKind::Distribution);
  EXPECT_EQ(sum.arguments[1].kind, Expr::Kind::Rest);
  EXPECT_EQ(sum.arguments[1].symbol_kind, SymbolKind::Distribution);
}

TEST_F(WholeLanguage, ResolvesWhatIsSupposed) {
  const Expr& as_if = rule("trækkes").versions[0].steps[0].value;
  ASSERT_EQ(as_if.kind, Expr::Kind::AsIf);
  ASSERT_EQ(as_if.supposed_symbols.size(), 2u);
  EXPECT_EQ(rules.facts[as_if.supposed_symbols[1].symbol].name.text, "visitation");
  EXPECT_EQ(as_if.arguments[2].symbol_kind, SymbolKind::Alternative);
}

TEST_F(WholeLanguage, ResolvesExceptionsAndCompanions) {
  EXPECT_EQ(rules.rules[rules.exceptions[0].rule_symbol].name.text, "sanktion");
  EXPECT_FALSE(rules.exceptions[0].local);
  const RuleDecl& benefit = rule("hjælp");
  ASSERT_EQ(benefit.companion_symbols.size(), benefit.companions.size());
  EXPECT_EQ(benefit.companion_symbols[0], rules.benefits[0]);  // the partner's amount of the same
}

TEST_F(WholeLanguage, ResolvesTheMonthWhoseFirstDayIsRead) {
  const Expr& first_day = rule("dag_ét").versions[0].first.rows[0].value;
  ASSERT_EQ(first_day.kind, Expr::Kind::FirstDay);
  EXPECT_EQ(first_day.month_symbol_kind, SymbolKind::Fact);
  EXPECT_EQ(rules.facts[first_day.month_symbol].name.text, "begyndte");
  EXPECT_EQ(first_day.type.kind, Type::Kind::Date);
}

TEST_F(WholeLanguage, FindsTheVersionsThatHold) {
  EXPECT_EQ(version_in(rules.periods[0].versions, month("2024-12")), nullptr);
  EXPECT_EQ(version_in(rules.periods[0].versions, month("2025-01")), &rules.periods[0].versions[0]);
  EXPECT_EQ(version_in(rules.distributions[0].versions, month("2025-07")), &rules.distributions[0].versions[0]);
}

TEST(Interpretations, AreListedByNameWithTheirReaders) {
  const RuleSet rules = checked_rules(R"(oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"

fortolkning nr_to "Hvilken løn?"   [TL § 2; § 1 stk. 2]
  standard hele "Ordene."
  eller halve "Formålet."

fortolkning halvdele "En halv?"   [TL § 2]
  standard opad "Almindeligt."
  eller nedad "Muligt."

regel andel : kr/måned "Andel"
  fra 2024-01-01 [TL § 1]
    når nr_to er hele : løn
    ellers løn / 2
    afrundet til hele kroner, halve efter halvdele
)");
  const std::vector<InterpretationEntry> entries = interpretations_of(rules);
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].name, "halvdele");
  EXPECT_EQ(entries[0].read_by, (std::vector<std::string>{"andel"}));
  EXPECT_EQ(entries[1].question, "Hvilken løn?");
  EXPECT_EQ(entries[1].citations, (std::vector<std::string>{"TL § 2", "§ 1 stk. 2"}));
  EXPECT_EQ(entries[1].alternatives[0].name, "hele");
  EXPECT_EQ(entries[1].read_by, (std::vector<std::string>{"andel"}));
}

}  // namespace
}  // namespace hjemmel
