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

}  // namespace
}  // namespace hjemmel
