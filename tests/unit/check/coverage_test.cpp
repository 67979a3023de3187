#include "engine/check/coverage.h"

#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

// Two editions; the later one has a stykke more. BEK 3/2024 is replaced by BEK 4/2024 from the same day.
constexpr const char* kText = R"(regelsprog 1

modul prøve "Prøve"

lov TL "tilskud"
  BEK 2/2022, dateret 2022-03-01, i kraft 2022-04-01, virkning fra 2022-04-01
    omfatter [§ 1 stk. 1-2; § 2]
    uden beregning [§ 2] "Ikrafttræden."
  BEK 3/2024, dateret 2023-12-20, i kraft 2024-01-01, virkning fra 2024-01-01
    omfatter [§ 1 stk. 1-3; § 2; § 3; § 4]
    uden beregning [§ 2] "Ikrafttræden."
  BEK 4/2024, dateret 2024-03-01, i kraft 2024-03-10, virkning fra 2024-01-01
    omfatter [§ 1 stk. 1-3; § 2; § 3; § 4]
    uden beregning [§ 2] "Ikrafttræden."

oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"
  kilde kommune [TL § 1 stk. 2]

fortolkning grundlag "Før eller efter pension?"   [TL § 3]
  standard før_pension "Teksten er tavs."
  eller efter_pension "Muligt."

regel tilskud : kr/måned "Tilskud"
  fra 2022-04-01                             [TL § 1 stk. 1]
    når grundlag er før_pension : løn
    når løn er under 100 kr/måned : ikke understøttet "Ikke endnu."   [TL § 1 stk. 1]
    ellers 50 % af løn
    dog højst 500 kr/måned kun fra 2024-01-01   [TL § 1 stk. 3]
    dog mindst 100 kr/måned kun fra 2024-01-01  [TL § 4]
)";

std::vector<std::string> rows_of(const RuleSet& rules, std::size_t edition) {
  constexpr const char* kNames[] = {"tom", "regel", "person", "uden beregning", "fortolkning", "ikke understøttet"};
  std::vector<std::string> rows;
  for (const CoverageEntry& entry : coverage_of(rules, rules.laws[0], rules.laws[0].versions[edition])) {
    std::string row = entry.provision + ": " + kNames[static_cast<int>(entry.kind)];
    for (const std::string& name : entry.carried_by) row += " " + name;
    rows.push_back(row);
  }
  return rows;
}

RuleSet rules() {
  Checked checked = check_text(kText);
  EXPECT_EQ(checked.mistakes, std::vector<std::string>{});
  return checked.rules ? std::move(*checked.rules) : RuleSet{};
}

TEST(Coverage, HasARowForEachProvisionInTheOrderOfTheLaw) {
  EXPECT_EQ(rows_of(rules(), 0),
            (std::vector<std::string>{"§ 1 stk. 1: regel tilskud", "§ 1 stk. 2: regel løn", "§ 2: uden beregning"}));
}

TEST(Coverage, AStepCountsInItsOwnMonthsOnly) {
  EXPECT_EQ(rows_of(rules(), 2),
            (std::vector<std::string>{"§ 1 stk. 1: regel tilskud", "§ 1 stk. 2: regel løn", "§ 1 stk. 3: regel tilskud",
                                      "§ 2: uden beregning", "§ 3: fortolkning grundlag", "§ 4: regel tilskud"}));
}

TEST(Coverage, AnEditionThatWasReplacedIsJudgedLikeTheOneThatReplacedIt) {
  const RuleSet checked = rules();
  EXPECT_EQ(rows_of(checked, 1), rows_of(checked, 2));
}

TEST(Coverage, ThePageSaysHowEachProvisionIsCarriedOut) {
  const RuleSet checked = rules();
  const std::string page = coverage_page(checked, checked.laws[0], checked.laws[0].versions[0]);
  EXPECT_NE(page.find("# TL: BEK 2/2022\n"), std::string::npos);
  EXPECT_NE(page.find("| § 1 stk. 1 | udført af regel `tilskud` |\n"), std::string::npos);
  EXPECT_NE(page.find("| § 1 stk. 2 | udført af oplysning `løn` |\n"), std::string::npos);
  EXPECT_NE(page.find("| § 2 | uden beregning: Ikrafttræden. |\n"), std::string::npos);
}

// A stykke that is carried out in part, and one whose only explanation is of a part.
constexpr const char* kInPart = R"(regelsprog 1

modul prøve "Prøve"

lov TL "tilskud"
  BEK 2/2022, dateret 2022-03-01, i kraft 2022-04-01, virkning fra 2022-04-01
    omfatter [§ 1 stk. 1-3; § 2]
    uden beregning [§ 1 stk. 1 pkt. 4-5; § 1 stk. 1 pkt. 7] "Siger, hvem der hører fra kommunen."
    ikke understøttet [§ 1 stk. 1 pkt. 2-3; § 1 stk. 2 nr. 1 litra b] "Forskellen efterbetales ikke."
    ikke understøttet [§ 1 stk. 3] "Kun beløbet er læst."
    uden beregning [§ 2] "Ophævelse."
    afgøres af person [§ 2 pkt. 2] "Kommunen vurderer."

oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"

regel tilskud : kr/måned "Tilskud"
  fra 2022-04-01                                [TL § 1 stk. 1; § 1 stk. 2 nr. 1]
    når løn er under 100 kr/måned : for_lidt
    ellers løn
    dog højst 900 kr/måned                      [BEK 2/2022 § 1 stk. 3]

regel for_lidt : kr/måned "For lidt"
  fra 2022-04-01                                [TL § 1 stk. 2]
    når løn er under 5 kr/måned : ikke understøttet "Ikke endnu."   [TL § 1 stk. 1]
    ellers 0
)";

std::string page_of(const char* text) {
  Checked checked = check_text(text);
  EXPECT_EQ(checked.mistakes, std::vector<std::string>{});
  if (!checked.rules) return {};
  return coverage_page(*checked.rules, checked.rules->laws[0], checked.rules->laws[0].versions[0]);
}

TEST(Coverage, AStykkeThatIsCarriedOutInPartSaysBoth) {
  const std::string page = page_of(kInPart);
  EXPECT_NE(
      page.find(
          "| § 1 stk. 1 | udført af regel `tilskud`; ikke understøttet i regel `for_lidt`; ikke understøttet "
          "(pkt. 2-3): Forskellen efterbetales ikke; uden beregning (pkt. 4-5; pkt. 7): Siger, hvem der hører fra "
          "kommunen. |\n"),
      std::string::npos)
      << page;
  EXPECT_NE(page.find("| § 1 stk. 2 | udført af regel `tilskud`, `for_lidt`; ikke understøttet (nr. 1 litra b): "
                      "Forskellen efterbetales ikke. |\n"),
            std::string::npos)
      << page;
}

TEST(Coverage, WhatACitationByNumberCarriesOutCountsToo) {
  EXPECT_NE(
      page_of(kInPart).find("| § 1 stk. 3 | udført af regel `tilskud`; ikke understøttet: Kun beløbet er læst. |\n"),
      std::string::npos);
}

TEST(Coverage, ARowOfAPartStandsBesideOneOfTheWhole) {
  EXPECT_NE(
      page_of(kInPart).find("| § 2 | uden beregning: Ophævelse; afgøres af en person (pkt. 2): Kommunen vurderer. "
                            "|\n"),
      std::string::npos);
}

TEST(Coverage, ARowOfAPartDoesNotExplainTheStykke) {
  std::string text = kInPart;
  const std::string whole = "    uden beregning [§ 2] \"Ophævelse.\"\n";
  text.erase(text.find(whole), whole.size());
  EXPECT_EQ(check_text(text).mistakes, std::vector<std::string>{"EmptyCoverage"});
}

// § 1 stk. 2 of the edition before is about something else, and a rule carries it out; the fact cites the newest one.
TEST(Coverage, AFactCountsInAnOlderEditionOnlyWhereNothingElseDoes) {
  EXPECT_EQ(rows_of(rules(), 0)[1], "§ 1 stk. 2: regel løn");
  std::string text = kText;
  text += "    dog mindst 5 kr/måned kun til 2023-12-31    [TL § 1 stk. 2]\n";
  Checked checked = check_text(text);
  ASSERT_TRUE(checked.rules);
  EXPECT_EQ(rows_of(*checked.rules, 0)[1], "§ 1 stk. 2: regel tilskud");
  EXPECT_EQ(rows_of(*checked.rules, 2)[1], "§ 1 stk. 2: regel løn");
}

}  // namespace
}  // namespace hjemmel
