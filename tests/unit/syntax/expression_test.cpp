#include <gtest/gtest.h>

#include "tests/unit/syntax/module_text.h"
#include "tests/unit/syntax/parsed.h"

namespace hjemmel {
namespace {

// The first value of a rule as a fully bracketed text.
std::string read(const std::string& expression) {
  const Parsed parsed = parse_body(expression);
  EXPECT_EQ(parsed.drawn(), "");
  if (!parsed.module || parsed.module->rules.empty()) return "unreadable";
  return expression_text(parsed.module->rules[0].versions[0].first.value);
}

TEST(Expression, ProductsBindTighterThanSums) {
  EXPECT_EQ(read("aa + bb * cc - dd"), "((aa + (bb * cc)) - dd)");
  EXPECT_EQ(read("(aa + bb) * cc"), "(((aa + bb)) * cc)");
  EXPECT_EQ(read("aa / bb / cc"), "((aa / bb) / cc)");
}

TEST(Expression, ADivisionOfUnitsIsNotADivisionOfNumbers) {
  EXPECT_EQ(read("260 dage/år / 12 måneder/år"), "(260 dag^1 år^-1 / 12 måned^1 år^-1)");
  EXPECT_EQ(read("37 timer/uge * 52 uger/år"), "(37 time^1 uge^-1 * 52 uge^1 år^-1)");
  EXPECT_EQ(read("aa / 1 måned"), "(aa / 1 måned^1)");
}

TEST(Expression, ShareTakesOnePartOnly) {
  EXPECT_EQ(read("30 % af aa + bb"), "((Percent 3/10 af aa) + bb)");
  EXPECT_EQ(read("procent af (aa + bb)"), "(procent af ((aa + bb)))");
}

TEST(Expression, NotBindsTightestOfTheWordsOfLogic) {
  EXPECT_EQ(read("ikke aa er bb og cc"), "((ikke (aa er0 bb)) og cc)");
  EXPECT_EQ(read("aa er ikke bb"), "(aa er1 bb)");
  EXPECT_EQ(read("aa og bb og cc"), "((aa og bb) og cc)");
  EXPECT_EQ(read("(aa og bb) eller cc"), "(((aa og bb)) eller cc)");
}

TEST(Expression, ComparisonsAreWords) {
  EXPECT_EQ(read("aa er mindst 1"), "(aa er2 1)");
  EXPECT_EQ(read("aa er højst 1"), "(aa er3 1)");
  EXPECT_EQ(read("aa er over 1"), "(aa er4 1)");
  EXPECT_EQ(read("aa er under 1"), "(aa er5 1)");
  EXPECT_EQ(read("måneden er før aa"), "(ThisMonth er6 aa)");
  EXPECT_EQ(read("måneden er efter aa"), "(ThisMonth er7 aa)");
  EXPECT_EQ(read("måneden er senest aa"), "(ThisMonth er8 aa)");
  EXPECT_EQ(read("måneden er tidligst aa"), "(ThisMonth er9 aa)");
}

TEST(Expression, NamesAreReadInOtherMonths) {
  EXPECT_EQ(read("aa i måneden"), "aa i 0:");
  EXPECT_EQ(read("aa i måneden før"), "aa i 1:");
  EXPECT_EQ(read("aa i lønmåned"), "aa i 2:lønmåned");
  EXPECT_EQ(read("aa i måneden før mistet_den"), "aa i 3:mistet_den");
}

TEST(Expression, AWordOfAStepCanNameAChoice) {
  EXPECT_EQ(read("delmåned er forholdsmæssigt\n    dog mindst 0"), "(delmåned er0 forholdsmæssigt)");
  EXPECT_EQ(read("aa i måneden før\n    forholdsmæssigt for bb ud af cc"), "aa i 1:");
}

TEST(Expression, NumbersAreDanish) {
  EXPECT_EQ(read("16.323"), "16323");
  EXPECT_EQ(read("1.234,50 kr/måned"), "2469/2 kr^1 måned^-1");
  EXPECT_EQ(read("21,6667 dage/måned"), "216667/10000 dag^1 måned^-1");
  EXPECT_EQ(read("ja"), "YesNo 1");
}

TEST(Expression, PlacesAreCountedInCodePoints) {
  const Parsed parsed = parse_body("ænder_på_åen + øl_i_måneden");
  const Expr& sum = parsed.module->rules[0].versions[0].first.value;
  EXPECT_EQ(parsed.text(sum.span), "ænder_på_åen + øl_i_måneden");
  EXPECT_EQ(parsed.text(sum.arguments[1].span), "øl_i_måneden");
  EXPECT_EQ(sum.arguments[1].span.end - sum.arguments[1].span.begin, 12u);
}

TEST(Expression, AValueCanStandInForAnUnknownOne) {
  EXPECT_EQ(read("aa foreløbigt bb"), "(aa foreløbigt bb)");
  EXPECT_EQ(read("når aa : ikke understøttet \"Fordi\"\n    ellers bb"), "Error");  // a choice has rows and no value
}

}  // namespace
}  // namespace hjemmel
