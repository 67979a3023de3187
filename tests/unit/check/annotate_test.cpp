// What each name means, and the type of each part, after checking.
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

constexpr const char* kRules = R"(oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"

oplysning mistet_den : dato, fast
  "Den dag, retten ophørte"

oplysning status : valg af ansat; ledig, hver måned
  "Status"

fortolkning halve "Hvad bliver en halv?"   [TL § 2]
  standard opad "Almindeligt."
  eller nedad "Muligt."

måned lønmåned "Månedens løn"
  fra 2024-01-01 [TL § 1]
    når status er ledig : måneden
    ellers måneden før

betingelse på_løn "Får løn"
  fra 2024-01-01 [TL § 1]
    løn er over 0
    ellers afslag "Ingen løn."

ydelse tilskud : kr/måned "Tilskud"
  betales af kommunen til borgeren
  kræver på_løn
  fra 2024-02-01 [TL § 1]
    løn i lønmåned
    tillagt løn i måneden før mistet_den
    dog højst 500 kr/måned
    dog mindst 0
    afrundet til hele kroner, halve efter halve
)";

const RuleDecl& rule(const RuleSet& rules, const std::string& name) { return rules.rules.at(rules.find(name)->index); }

TEST(Annotate, GivesEveryNameItsSymbol) {
  const RuleSet rules = checked_rules(kRules);
  ASSERT_NE(rules.find("løn"), nullptr);
  EXPECT_EQ(rules.find("løn")->kind, SymbolKind::Fact);
  EXPECT_EQ(rules.find("halve")->kind, SymbolKind::Interpretation);
  EXPECT_EQ(rules.find("lønmåned")->kind, SymbolKind::MonthName);
  EXPECT_EQ(rules.find("tilskud")->kind, SymbolKind::Rule);
  EXPECT_EQ(rules.find("ukendt"), nullptr);
}

TEST(Annotate, ResolvesANameInANamedMonth) {
  const RuleSet rules = checked_rules(kRules);
  const Expr& value = rule(rules, "tilskud").versions[0].first.value;
  EXPECT_EQ(value.symbol_kind, SymbolKind::Fact);
  EXPECT_EQ(rules.facts[value.symbol].name.text, "løn");
  EXPECT_EQ(rules.months[value.month_symbol].name.text, "lønmåned");
  EXPECT_EQ(value.type.unit.kr, 1);
  EXPECT_EQ(value.type.unit.month, -1);
}

TEST(Annotate, ResolvesTheFactWhoseMonthBeforeIsRead) {
  const RuleSet rules = checked_rules(kRules);
  const Expr& value = rule(rules, "tilskud").versions[0].steps[0].value;
  EXPECT_EQ(rules.facts[value.month_symbol].name.text, "mistet_den");
}

TEST(Annotate, ResolvesAlternativesByTheChoiceTheyAnswer) {
  const RuleSet rules = checked_rules(kRules);
  const Expr& condition = *rules.months[0].versions[0].first.rows[0].condition;
  EXPECT_EQ(condition.type.kind, Type::Kind::YesNo);
  EXPECT_EQ(condition.arguments[1].symbol_kind, SymbolKind::Alternative);
  EXPECT_EQ(condition.arguments[1].symbol, 1u);  // ledig
}

TEST(Annotate, ResolvesConditionsAndHalves) {
  const RuleSet rules = checked_rules(kRules);
  const RuleDecl& benefit = rule(rules, "tilskud");
  ASSERT_EQ(benefit.condition_symbols.size(), 1u);
  EXPECT_EQ(rules.rules[benefit.condition_symbols[0]].name.text, "på_løn");
  EXPECT_EQ(rules.interpretations[benefit.versions[0].steps.back().rounding->halves_symbol].name.text, "halve");
}

TEST(Annotate, ListsBenefitsByName) {
  const RuleSet rules = checked_rules(std::string(kRules) + R"(
regel bidrag : kr/måned "Bidrag"
  betales af borgeren til fonden
  fra 2024-02-01 [TL § 1]
    5 % af tilskud
    afrundet til hele kroner

ydelse andet_tilskud : kr/måned "Et til"
  betales af kommunen til borgeren
  sammen med bidrag
  fra 2024-02-01 [TL § 1]
    løn
)");
  ASSERT_EQ(rules.benefits.size(), 2u);
  EXPECT_EQ(rules.rules[rules.benefits[0]].name.text, "andet_tilskud");
  EXPECT_EQ(rules.rules[rules.benefits[0]].companion_symbols.size(), 1u);
}

TEST(Annotate, ReportsEveryMistakeOfARun) {
  const Checked checked = check_text(module_with(R"(oplysning løn : kr/måned, hver måned
  "Løn"

regel tilskud : kr/måned "Tilskud"
  fra 2024-01-15 [TL § 3]
    løn
    tillagt lon
    dog højst 500
)"));
  EXPECT_EQ(checked.mistakes, (std::vector<std::string>{"FactWithoutRange", "NotFirstOfMonth", "ParagraphNotListed",
                                                        "UnknownName", "BareNumber"}));
  EXPECT_FALSE(checked.rules.has_value());
}

}  // namespace
}  // namespace hjemmel
