// Lists and the partner from the case to the result, by the small benefit in household.regel and the example in
// docs/haandbog/sager.md. The law of household.regel: 500 kr. for each child under 18 that the person supports, less
// 2 % of what both earn; and 1 % of each one's own pay.
#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "engine/golden/golden.h"

namespace hjemmel {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream stream(std::string(HJEMMEL_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

const RuleSet& rules() {
  static const Loaded loaded = load_rules({RuleText{"household.regel", bytes_of("tests/unit/api/household.regel")}});
  for (const PlacedDiagnostic& diagnostic : loaded.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return *loaded.rules;
}

// The case in the manual's section on lists.
std::string example() {
  const std::string manual = bytes_of("docs/haandbog/sager.md");
  const std::size_t section = manual.find("### Børn, partner og andre lister");
  const std::size_t begin = manual.find("```json\n", section) + 8;
  return manual.substr(begin, manual.find("```", begin) - begin);
}

Answer answer_of(const std::string& json, const std::string& month) {
  return calculate(rules(), "familietillæg", json, "sag.json", *parse_month(month));
}

Result result_of(const std::string& json, const std::string& month = "2024-02") {
  const Answer answer = answer_of(json, month);
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return answer.result.value_or(Result{});
}

std::vector<std::string> missing_in(const Result& result) {
  std::vector<std::string> names;
  for (const FactTrace& fact : result.facts_missing) names.push_back(fact.whose + "|" + fact.name);
  return names;
}

// Two children are supported in February: 2 * 500 - 2 % of 20.000 = 600. In January only Anna is: 500 - 400 = 100.
TEST(Household, TheExampleOfTheManual) {
  EXPECT_EQ(result_of(example()).amount->text, "600,00");
  EXPECT_EQ(result_of(example(), "2024-01").amount->text, "100,00");
}

TEST(Household, WhatGoesWithTheBenefitIsEachOnesOwn) {
  const Result result = result_of(example());
  ASSERT_EQ(result.amounts.size(), 3u);
  EXPECT_EQ(result.amounts[1].value->text, "120,00");
  EXPECT_EQ(result.amounts[1].whose, "");
  EXPECT_EQ(result.amounts[2].value->text, "80,00");
  EXPECT_EQ(result.amounts[2].whose, "partner");
}

// Born on 1 March 2006: 18 from March 2024, and at the end of February not yet.
TEST(Household, AnElementIsCalledByItsName) {
  const std::string json = R"({"oplysninger": {"samliv": "enlig", "løn": 0, "børn": [{"navn": "Anna",
    "fødselsdato": "2006-03-01", "forsørges": true}, {"fødselsdato": "2020-02-29", "forsørges": true}]}})";
  EXPECT_EQ(result_of(json, "2024-02").amount->text, "1.000,00");
  const Result march = result_of(json, "2024-03");
  EXPECT_EQ(march.amount->text, "500,00");
  std::vector<std::string> ages;
  for (const TraceStep& step : march.steps) {
    if (step.name == "barnets_alder") ages.push_back(step.whose + " " + step.value->text);
  }
  std::sort(ages.begin(), ages.end());
  EXPECT_EQ(ages, (std::vector<std::string>{"barn 2 4", "barn Anna 18"}));
}

TEST(Household, AnEmptyListIsNoneAndAMissingOneIsNotKnown) {
  EXPECT_EQ(result_of(R"({"oplysninger": {"samliv": "enlig", "løn": 0, "børn": []}})").outcome, Outcome::Zero);
  const Result unknown = result_of(R"({"oplysninger": {"samliv": "enlig", "løn": 0}})");
  EXPECT_EQ(unknown.status, Status::Missing);
  EXPECT_EQ(missing_in(unknown), std::vector<std::string>{"|børn"});
}

TEST(Household, WhatIsMissingSaysWhose) {
  const Result result = result_of(R"({"oplysninger": {"samliv": "gift", "løn": 0,
    "børn": [{"fødselsdato": "2020-02-29", "forsørges": true}, {"forsørges": true}]}})");
  EXPECT_EQ(result.status, Status::Missing);
  std::vector<std::string> missing = missing_in(result);
  std::sort(missing.begin(), missing.end());
  EXPECT_EQ(missing, (std::vector<std::string>{"barn 2|fødselsdato", "partner|løn"}));
}

std::string correction(const std::string& step, const std::string& value) {
  std::string json = example();
  json.erase(json.rfind('}'));
  return json + R"(, "rettelser": [{"trin": ")" + step + R"(", "værdi": ")" + value +
         R"(", "begrundelse": "b", "hjemmel": "XL § 1", "af": "sagsbehandler", "dato": "2024-03-01"}]})";
}

TEST(Household, StepsOfThePartnerAndOfAnElementCanBeCorrected) {
  const Result partner = result_of(correction("partners løntillæg", "7,00"));
  EXPECT_EQ(partner.amounts.at(1).value->text, "120,00");
  EXPECT_EQ(partner.amounts.at(2).value->text, "7,00");
  EXPECT_EQ(result_of(correction("barnets_alder (2)", "18")).amount->text, "100,00");
}

TEST(Household, ACorrectionOfNoStepOffersTheNamesThereAre) {
  const Answer answer = answer_of(correction("partners løntilæg", "7,00"), "2024-02");
  ASSERT_FALSE(answer.result);
  EXPECT_NE(answer.diagnostics.front().help.find("`partners løntillæg`"), std::string::npos);
  EXPECT_EQ(answer_of(correction("barnets_alder (3)", "18"), "2024-02").diagnostics.front().kind, "UnknownCorrection");
}

TEST(Household, FactsAndListsSayWhoseTheyAre) {
  const std::vector<ListInfo> lists = lists_of(rules(), "familietillæg");
  ASSERT_EQ(lists.size(), 1u);
  EXPECT_EQ(lists[0].name, "børn");
  EXPECT_EQ(lists[0].element, "barn");
  EXPECT_EQ(lists[0].most, 12u);
  EXPECT_TRUE(lists[0].shared);
  std::vector<std::string> facts;
  for (const FactInfo& fact : facts_of(rules(), "familietillæg")) {
    facts.push_back(fact.name + (fact.shared ? " fælles" : "") + (fact.list.empty() ? "" : " i " + fact.list));
    if (fact.name == "løn") {
      EXPECT_EQ(fact.formerly, std::vector<std::string>{"lønindtægt"});
    }
  }
  EXPECT_EQ(facts, (std::vector<std::string>{"samliv fælles", "løn", "fødselsdato fælles i børn", "forsørges i børn"}));
}

TEST(Household, InterpretationsSayWhatTheyAnswerAndWhy) {
  const std::vector<InterpretationInfo> all = interpretations(rules());
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].name, "alder_opgøres");
  EXPECT_EQ(all[0].question, "Hvornår i måneden opgøres alderen?");
  EXPECT_EQ(all[0].alternatives.at(0).name, "den_første");
  EXPECT_EQ(all[0].alternatives.at(1).reason, "den, der fylder år i måneden, er ældre");
  EXPECT_EQ(all[0].citation, "LOV 1/2024 § 1 stk. 1");
}

TEST(Household, AGoldenTableOfAFamily) {
  Diagnostics diagnostics;
  SourceSet sources;
  const std::uint32_t file = sources.add("familie.sager", R"(ydelse: familietillæg
titel: familier
grad: C

fælles:
  samliv = gift
  løn = 12.000
  partners løn = 8.000
  børn 1 fødselsdato = 2018-03-01
  børn 1 forsørges = ja

| navn       | måned   | børn | børn 2 fødselsdato | børn 2 forsørges || familietillæg | partners løntillæg | barnets_alder (2) | mangler            | udregning                |
| ét barn    | 2024-02 | 1    |                    |                  || 100           | 80                 |                   |                    | 500 - 2 % * 20.000       |
| to børn    | 2024-02 | 2    | 2020-02-29         | ja               || 600           | 80                 | 3                 |                    | 2 * 500 - 2 % * 20.000   |
| ingen børn | 2024-02 | 0    |                    |                  || 0             | 80                 |                   |                    | største(0; -2 % * 20.000) |
| født?      | 2024-02 | 2    | ?                  | ja               || ukendt        |                    |                   | børn 2 fødselsdato |                          |
| hvor mange | 2024-02 | ?    |                    |                  || ukendt        |                    |                   | børn               |                          |
)",
                                         diagnostics);
  const auto table = read_golden(rules(), sources, file, diagnostics);
  ASSERT_TRUE(table) << draw_all(diagnostics, sources);
  for (const GoldenOutcome& outcome : run_golden(rules(), "familie.sager", *table)) {
    EXPECT_TRUE(outcome.passed) << outcome.row << "\n" << outcome.explanation;
  }
}

}  // namespace
}  // namespace hjemmel
