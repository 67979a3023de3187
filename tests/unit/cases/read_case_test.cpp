// A case as it is written, and what is accepted in it. The refused side stands in tests/diagnostics/S*.json.
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

const std::vector<GivenValue>& values(const Case& given, const std::string& name) { return given.facts.at(key(name)); }

TEST(ReadCase, PlainValues) {
  const Case given = must_read(R"({"oplysninger": {"løn": 15600.5, "sygedagpenge": "12.000,50",
    "er_visiteret_til_fleksjob": true, "lønloft_oplyst_som": "løndele_pr_måned", "første_hele_måned": "2024-02"}})");
  EXPECT_EQ(values(given, "løn").at(0).value, Rational(31201, 2));
  EXPECT_EQ(values(given, "sygedagpenge").at(0).value, Rational(24001, 2));
  EXPECT_EQ(values(given, "er_visiteret_til_fleksjob").at(0).value, 1);
  EXPECT_EQ(values(given, "lønloft_oplyst_som").at(0).value, 1);
  EXPECT_EQ(values(given, "første_hele_måned").at(0).value, month_number(month("2024-02")));
}

TEST(ReadCase, AValueWithItsSourceAndPeriod) {
  const Case given = must_read(R"({"oplysninger": {"løn": {"værdi": "15.600,00", "kilde": "eIndkomst",
    "registreret": "2024-02-28", "fra": "2024-01", "til": "2024-03-31"}}})");
  const GivenValue& wage = values(given, "løn").at(0);
  EXPECT_EQ(wage.source, "eIndkomst");
  EXPECT_EQ(wage.registered, parse_date("2024-02-28"));
  EXPECT_EQ(wage.from, month("2024-01"));
  EXPECT_EQ(wage.to, month("2024-03"));
}

TEST(ReadCase, AListOfPeriods) {
  const Case given = must_read(R"({"oplysninger": {"sygedagpenge": [
    {"værdi": 0, "fra": "2024-01", "til": "2024-03"}, {"værdi": "15000.00", "fra": "2024-04-01"}]}})");
  ASSERT_EQ(values(given, "sygedagpenge").size(), 2u);
  EXPECT_EQ(values(given, "sygedagpenge").at(1).from, month("2024-04"));
  EXPECT_FALSE(values(given, "sygedagpenge").at(1).to);
}

TEST(ReadCase, AFactOfYearsTakesAYear) {
  const Case given = must_read(R"({"oplysninger": {"årsindtægt": {"værdi": 1, "fra": "2023", "til": "2024-12-31"}}})");
  EXPECT_EQ(values(given, "årsindtægt").at(0).from, month("2023-01"));
  EXPECT_EQ(values(given, "årsindtægt").at(0).to, month("2024-12"));
}

TEST(ReadCase, UnknownIsTheSameAsAbsent) {
  const Case given = must_read(R"({"oplysninger": {"løn": null, "sygedagpenge": "ukendt",
    "oplyst_lønloft": [{"værdi": null, "fra": "2024-01"}, "ukendt"], "lønloft_for_flere_fleksjob": null}})");
  EXPECT_TRUE(given.facts.empty());
}

TEST(ReadCase, UkendtIsAValueWhereItIsAnAlternative) {
  EXPECT_EQ(values(must_read(R"({"oplysninger": {"årsag": "ukendt"}})"), "årsag").at(0).value, 1);
}

TEST(ReadCase, ADiscretionaryValueHasReasonNameAndDate) {
  const Case given = must_read(R"({"oplysninger": {"lønloft_for_flere_fleksjob": {"værdi": 30000,
    "hovedhensyn": "To stillinger på samme overenskomst", "af": "sagsbehandler", "dato": "2024-03-01"}}})");
  const GivenValue& value = values(given, "lønloft_for_flere_fleksjob").at(0);
  EXPECT_EQ(value.value, 30000);
  EXPECT_EQ(value.reason, "To stillinger på samme overenskomst");
  EXPECT_EQ(value.by, "sagsbehandler");
  EXPECT_EQ(value.date, parse_date("2024-03-01"));
}

TEST(ReadCase, InterpretationsAndCorrections) {
  const Case given = must_read(R"({"fortolkninger": {"grænsens_år": "lønmånedens"}, "rettelser": [
    {"trin": "nedsættelse_for_løn", "værdi": "4.680,00", "begrundelse": "fejl i registret", "hjemmel": "FBEK § 3 stk. 2",
     "af": "sagsbehandler", "dato": "2024-03-01"},
    {"trin": "visiteret", "værdi": "ja", "begrundelse": "afgørelse", "hjemmel": "LAB § 118", "af": "leder", "dato": "2024-03-02"}]})");
  EXPECT_EQ(given.interpretations.at(0), 1u);
  ASSERT_EQ(given.overrides.size(), 2u);
  EXPECT_EQ(given.overrides[0].value, 4680);
  EXPECT_EQ(given.overrides[0].date, "2024-03-01");
  EXPECT_EQ(given.overrides[1].value, 1);
}

std::string correction(const std::string& step, const std::string& value, const std::string& more = "") {
  return R"({"trin": ")" + step + R"(", "værdi": )" + value +
         R"(, "begrundelse": "b", "hjemmel": "FBEK § 3", "af": "a", "dato": "2024-03-01")" + more + "}";
}

std::string corrected(const std::string& corrections) { return R"({"rettelser": [)" + corrections + "]}"; }

TEST(ReadCase, ACorrectionIsAValueOfTheStepsOwnKind) {
  EXPECT_EQ(must_read(corrected(correction("visiteret", "true"))).overrides.at(0).value, 1);
  EXPECT_EQ(must_read(corrected(correction("dage_pr_måned", "\"21,6667\""))).overrides.at(0).value,
            Rational(216667, 10000));
  EXPECT_EQ(must_read(corrected(correction("nedsættelsesprocent", "\"30\""))).overrides.at(0).value, Rational(3, 10));
  EXPECT_EQ(must_read(corrected(correction("fleksløntilskud.3", "15272.5"))).overrides.at(0).value, Rational(30545, 2));
  const std::pair<const char*, const char*> wrong[] = {{"visiteret", "5"},
                                                       {"visiteret.1", "\"5\""},
                                                       {"fleksløntilskud", "\"ja\""},
                                                       {"fleksløntilskud", "false"},
                                                       {"fleksløntilskud", "1.123456789"},
                                                       {"fleksløntilskud.2", "\"1,1234\""},
                                                       {"dage_pr_måned", "\"21,667\""}};
  const char* const codes[] = {"S0021", "S0021", "S0016", "S0016", "S0019", "S0019", "S0017"};
  for (std::size_t i = 0; i < std::size(codes); ++i) {
    const std::string drawn = read(corrected(correction(wrong[i].first, wrong[i].second))).drawn;
    EXPECT_NE(drawn.find(codes[i]), std::string::npos) << wrong[i].first << wrong[i].second << "\n" << drawn;
    EXPECT_NE(drawn.find("`rettelser[0].værdi`: "), std::string::npos) << drawn;
  }
}

TEST(ReadCase, OneStepIsCorrectedOnceForEachMonth) {
  const std::string january = correction("dage_pr_måned", "21", R"(, "måned": "2024-01")");
  const std::string february = correction("dage_pr_måned", "22", R"(, "måned": "2024-02")");
  const std::string any = correction("dage_pr_måned", "22");
  EXPECT_EQ(must_read(corrected(january + ", " + february)).overrides.at(1).month, month("2024-02"));
  for (const std::string& twice : {january + ", " + january, january + ", " + any, any + ", " + february}) {
    EXPECT_NE(read(corrected(twice)).drawn.find("S0031"), std::string::npos) << twice;
  }
}

TEST(ReadCase, AnEmptyCaseIsACase) {
  EXPECT_TRUE(must_read("{}").facts.empty());
  EXPECT_TRUE(must_read(R"({"ydelse": "fleksløntilskud", "måned": "2024-02", "note": "prøve"})").facts.empty());
}

TEST(ReadCase, AllMistakesOfACaseAreReportedAtOnce) {
  const ReadOutcome outcome =
      read(R"({"oplysninger": {"lon": 1, "løn": "5.942", "sygedagpenge": 60000.01}, "fortolkning": {}})");
  EXPECT_FALSE(outcome.given);
  for (const char* code : {"S0011", "S0013", "S0017", "S0020"})
    EXPECT_NE(outcome.drawn.find(code), std::string::npos) << code;
}

TEST(ReadCase, AHostileCaseIsRefusedAfterSomeMistakes) {
  std::string json = "{\"oplysninger\": {\"a0\": 1";
  for (int i = 1; i < 5000; ++i) json += ", \"a" + std::to_string(i) + "\": 1";
  EXPECT_LT(read(json + "}}").drawn.size(), 200000u);
}

TEST(ReadCase, APathNamesThePlace) {
  const std::string drawn = read(R"({"oplysninger": {"løn": [1, {"værdi": "to"}]}})").drawn;
  EXPECT_NE(drawn.find("`oplysninger.løn[1].værdi`: `to` kan ikke læses"), std::string::npos) << drawn;
}

}  // namespace
}  // namespace hjemmel::testing
