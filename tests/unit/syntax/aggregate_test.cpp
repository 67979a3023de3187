// What goes through lists and periods, how names are read elsewhere, and dates.
#include <gtest/gtest.h>

#include "tests/unit/syntax/module_text.h"
#include "tests/unit/syntax/parsed.h"

namespace hjemmel {
namespace {

Expr value_of(const std::string& expression) {
  const Parsed parsed = parse_body(expression);
  EXPECT_EQ(parsed.drawn(), "");
  if (!parsed.module || parsed.module->rules.empty()) return Expr{};
  return parsed.module->rules[0].versions[0].first.value;
}

std::string read(const std::string& expression) { return expression_text(value_of(expression)); }

TEST(Aggregate, CountsWhatHolds) {
  EXPECT_EQ(read("antal børn"), "(Count through børn)");
  EXPECT_EQ(read("antal børn hvor alder er under 18 år og forsørges"),
            "(Count through børn where ((alder er5 18 år^1) og forsørges))");
  EXPECT_EQ(read("findes børn hvor ikke forsørges"), "(Exists through børn where (ikke forsørges))");
  EXPECT_EQ(read("alle børn opfylder alder er over 5 år"), "(All through børn where (alder er4 5 år^1))");
}

TEST(Aggregate, SumsAndHighestHaveAValueAndPerhapsACondition) {
  EXPECT_EQ(read("sum af løn - skat for seneste_år"), "(Sum through seneste_år (løn - skat))");
  EXPECT_EQ(read("højeste løn for job hvor aktivt"), "(Highest through job løn where aktivt)");
  EXPECT_EQ(read("laveste løn for job"), "(Lowest through job løn)");
}

TEST(Aggregate, TheBestAreRankedByAnArgument) {
  const Expr sum = value_of("sum af aa for de 2 regnskaber hvor bb med højest cc, ved lighed lavest");
  EXPECT_EQ(*sum.domain->best, 2u);
  EXPECT_FALSE(sum.domain->by_lowest);
  EXPECT_TRUE(sum.domain->ties_by_lowest.value());
  EXPECT_EQ(expression_text(sum.arguments.at(*sum.where)), "bb");
  EXPECT_EQ(expression_text(sum.arguments.at(*sum.by)), "cc");
  EXPECT_TRUE(value_of("sum af aa for de 1 regnskaber med lavest aa").domain->by_lowest);
  EXPECT_FALSE(value_of("sum af aa for de 1 regnskaber med lavest aa").domain->ties_by_lowest.has_value());
}

TEST(Aggregate, StandsInBracketsInsideALargerExpression) {
  EXPECT_EQ(read("(antal børn) * 2"), "(((Count through børn)) * 2)");
  EXPECT_EQ(read("ikke (findes børn)"), "(ikke ((Exists through børn)))");
  EXPECT_EQ(read("antal børn hvor (antal job hvor aktivt) er over 1"),
            "(Count through børn where (((Count through job where aktivt)) er4 1))");
}

TEST(Aggregate, TheValueThatIsReadIsTheOneInsideItsBrackets) {
  const Expr outer = value_of("(antal børn)");
  EXPECT_EQ(outer.kind, Expr::Kind::Count);
  EXPECT_TRUE(outer.in_brackets);
}

TEST(Aggregate, CoveredTimeHasTwoStretches) {
  EXPECT_EQ(read("samlede måneder fra aa til bb for perioder inden for cc til dd hvor ee"),
            "(CoveredMonths through perioder aa bb cc dd where ee)");
  EXPECT_EQ(read("samlede dage fra aa til bb for perioder inden for cc til dd"),
            "(CoveredDays through perioder aa bb cc dd)");
}

TEST(Reading, ThePartnersKeysAndMonths) {
  EXPECT_EQ(read("partners løn"), "partners løn");
  EXPECT_EQ(read("loft efter satsart efter par i 2025-06"), "loft efter satsart efter par i 4:2025-06");
  EXPECT_EQ(read("partners løn efter fordelingen i årets første måned"), "partners løn efter fordelingen i 5:");
  EXPECT_EQ(read("løn i årets sidste måned"), "løn i 6:");
  EXPECT_EQ(read("aa er efter bb efter cc"), "(aa er7 bb efter cc)");
  EXPECT_EQ(read("rest af fordelingen"), "Rest fordelingen");
}

TEST(Reading, TheWordPartnersHasAPlaceOfItsOwn) {
  const Parsed parsed = parse_body("åbning + partners løn");
  const Expr& right = parsed.module->rules[0].versions[0].first.value.arguments.at(1);
  EXPECT_EQ(parsed.text(*right.partners_span), "partners");
  EXPECT_EQ(parsed.text(right.name.span), "løn");
  EXPECT_EQ(parsed.text(right.span), "partners løn");
}

TEST(Reading, OneOfTakesNames) {
  EXPECT_EQ(read("samliv er en af (gift; samlevende)"), "(OneOf samliv gift samlevende)");
  EXPECT_EQ(read("samliv er ikke en af (gift)"), "(OneOf not samliv gift)");
}

TEST(Reading, AsIfIsAboutAWholeValue) {
  EXPECT_EQ(read("hjælp + tillæg som om samliv er enlig og løn er 5 + 6"),
            "(AsIf (hjælp + tillæg) samliv = enlig løn = (5 + 6))");
  EXPECT_EQ(read("hjælp - (hjælp som om samliv er enlig)"), "(hjælp - ((AsIf hjælp samliv = enlig)))");
}

TEST(Reading, DatesAndMonthsAreValues) {
  EXPECT_EQ(read("født er før 2025-07-01"), "(født er6 2025-07-01)");
  EXPECT_EQ(read("måneden er efter 2025-07"), "(ThisMonth er7 2025-07)");
  EXPECT_EQ(read("2025 - 07"), "(2025 - 7)");
  EXPECT_EQ(read("måneden for (født + 18 år)"), "(MonthOf ((født + 18 år^1)))");
  EXPECT_EQ(read("måneden for partners født"), "(MonthOf partners født)");
  EXPECT_EQ(read("første dag i måneden før født"), "FirstDay i 3:født");
  EXPECT_EQ(read("sidste dag i 2024-02 + 14 dage"), "(LastDay i 4:2024-02 + 14 dag^1)");
}

TEST(Reading, DurationsAreWholeExpressions) {
  EXPECT_EQ(read("hele år fra født til første dag i måneden"), "(født WholeYears FirstDay i 0:)");
  EXPECT_EQ(read("hele måneder fra aa til bb + 1 måned"), "(aa WholeMonths (bb + 1 måned^1))");
  EXPECT_EQ(read("(dage fra aa til bb) / 7"), "(((aa Days bb)) / 7)");
}

TEST(Reading, AWordOfTheNewLinesCanStillNameSomething) {
  EXPECT_EQ(read("resten + tidligere"), "(resten + tidligere)");
  EXPECT_EQ(read("hele + videre"), "(hele + videre)");
  EXPECT_EQ(read("aa i måneden før\n    dog mindst 0"), "aa i 1:");
}

}  // namespace
}  // namespace hjemmel
