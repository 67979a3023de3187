#include "engine/render/joined.h"

#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include "engine/render/calculation_step.h"
#include "engine/render/wording.h"
#include "tests/unit/render/examples.h"

namespace hjemmel::render {
namespace {

using examples::first;
using examples::kroner;
using examples::rule;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Months, AreRangesInOrder) {
  EXPECT_EQ(months_text({"2025-10"}), "2025-10");
  EXPECT_EQ(months_text({"2025-02", "2024-12", "2025-01"}), "2024-12 til 2025-02, hver måned");
  EXPECT_EQ(months_text({"2025-01", "2025-02", "2025-05"}), "2025-01 til 2025-02, 2025-05");
  EXPECT_EQ(months_text({}), "");
  EXPECT_EQ(spoken_months({"2025-01", "2025-02", "2025-05"}), "januar 2025 til februar 2025 og maj 2025");
}

TEST(Steps, AreJoinedWhenTheyPrintAlike) {
  const TraceStep january = rule("løn", "Løn", "2025-01", {first("timer", "100,00", kroner(100))});
  TraceStep february = january;
  february.month = "2025-02";
  TraceStep march = rule("løn", "Løn", "2025-03", {first("timer", "90,00", kroner(90))});
  TraceStep corrected = january;
  corrected.month = "2025-04";
  corrected.override_ = OverrideTrace{kroner(90), true, "tælling", "", "", ""};
  const std::vector<TraceStep> joined = joined_steps({&january, &february, &march, &corrected}, add_step);
  ASSERT_EQ(joined.size(), 3U);
  EXPECT_EQ(joined[0].month, "2025-01 til 2025-02, hver måned");
  EXPECT_EQ(joined[1].month, "2025-03");
  EXPECT_EQ(joined[2].month, "2025-04");
}

TEST(Steps, SayTheMonthOnceWhereTheirNumbersHaveIt) {
  TraceStep january = rule("løn", "Løn", "2025-01", {first("timer", "2025-01 er før 2025-01-31", kroner(100))});
  TraceStep february = rule("løn", "Løn", "2025-02", {first("timer", "2025-02 er før 2025-01-31", kroner(100))});
  const std::vector<TraceStep> joined = joined_steps({&january, &february}, add_step);
  ASSERT_EQ(joined.size(), 1U);
  EXPECT_EQ(joined[0].lines[0].numbers, "måneden er før 2025-01-31");
}

TEST(Facts, StandTogetherByPerson) {
  const Result result = examples::household();
  const std::vector<JoinedFact> joined = joined_facts(result.facts_used);
  ASSERT_EQ(joined.size(), 5U);
  EXPECT_EQ(joined[0].months, (std::vector<std::string>{"2025-01", "2025-02"}));
  EXPECT_EQ(joined[1].fact->whose, "partner");
  EXPECT_EQ(joined[2].fact->name, "arbejder");
  EXPECT_EQ(joined[3].fact->whose, "barn Anna");
}

TEST(Wording, SaysWhoseItIs) {
  EXPECT_EQ(of_whom("", "Løn"), "Løn");
  EXPECT_EQ(of_whom("partner", "Løn"), "partnerens løn");
  EXPECT_EQ(of_whom("partner", "Er forsørger", Said::Answer), "partneren: er forsørger");
  EXPECT_EQ(of_whom("partner, barn Anna", "Bor hjemme"), "partneren, barn Anna: bor hjemme");
  EXPECT_EQ(read_by("", "(partners løn_i_alt + partners_navn)"), "(partnerens løn i alt + partners navn)");
  EXPECT_EQ(read_by("partner", "partners løn"), "personens løn");
}

TEST(Household, ShowsTheComparisonApartAndTheRefusalAlone) {
  const std::string text = render_calculation(examples::household());
  const std::size_t compared = text.find("Til sammenligning, som om enlig er ja; udbetales ikke");
  ASSERT_NE(compared, std::string::npos);
  EXPECT_GT(compared, text.find("Støtte (2025-03)"));
  EXPECT_EQ(count(text, "rest af fradrag "), 1U);  // not in the partner's
  EXPECT_NE(text.find("    afslag: Partneren arbejder ikke.\n"), std::string::npos);
  EXPECT_EQ(text.find("ukendt"), std::string::npos);
}

TEST(Household, NamesTheLocalRuleEverywhere) {
  const Result result = examples::household();
  const std::string words = "Kommunen regner med et fast bidrag";
  EXPECT_NE(render_calculation(result).find("Lokal regel (Lokale regler): " + words), std::string::npos);
  EXPECT_NE(render_letter(result).find("Lokal regel (Lokale regler): " + words), std::string::npos);
  EXPECT_NE(render_full(result).find("fast_bidrag: " + words), std::string::npos);
  EXPECT_NE(render_json(result).find("\"overlays\""), std::string::npos);
}

TEST(Household, WindowOfTenYearsIsAFewLines) {
  Result result = examples::household();
  const TraceStep step = result.steps[1];
  const FactTrace given = result.facts_used[0];
  for (int year = 2015; year < 2025; ++year) {
    for (int month = 10; month < 22; ++month) {
      const std::string name = std::to_string(month > 12 ? year + 1 : year) + "-" +
                               std::to_string(100 + (month > 12 ? month - 12 : month)).substr(1);
      result.steps.push_back(step);
      result.facts_used.push_back(given);
      result.steps.back().month = result.facts_used.back().month = name;
    }
  }
  const std::string text = render_calculation(result);
  EXPECT_LT(count(text, "\n"), 120U);
  EXPECT_NE(text.find("løn (2015-10 til 2025-09, hver måned)"), std::string::npos) << text;
}

}  // namespace
}  // namespace hjemmel::render
