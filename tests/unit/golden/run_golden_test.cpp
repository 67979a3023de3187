// Tables run against a small rule file: what a row that fails says.
#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include "engine/golden/golden.h"

namespace hjemmel {
namespace {

const char* const kRules = R"(regelsprog 1

modul prøve "En lille ydelse"

lov FBEK "beregning af og fradrag i fleksløntilskud"
  BEK 227/2024, dateret 2024-03-07, i kraft 2024-03-11, virkning fra 2024-01-01
    omfatter [§ 3 stk. 1-2]

oplysning løn : kr/måned, hver måned, mellem 0 og 1.000.000
  "Løn"

regel nedsættelse : kr/måned "Nedsættelse"
  fra 2024-01-01                                                   [FBEK § 3 stk. 2]
    30 % af løn

ydelse tilskud : kr/måned "Tilskud"
  betales af kommunen til borgeren
  fra 2024-01-01                                                   [FBEK § 3 stk. 1]
    19.952 kr/måned
    nedsat med nedsættelse                                         [FBEK § 3 stk. 2]
    dog mindst 0
    afrundet til hele kroner                                       [FBEK § 3 stk. 1]
)";

const RuleSet& rules() {
  static const Loaded loaded = load_rules({RuleText{"prøve.regel", kRules}});
  for (const PlacedDiagnostic& diagnostic : loaded.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return *loaded.rules;
}

GoldenOutcome run(const std::string& columns, const std::string& row, char grade = 'B') {
  Diagnostics diagnostics;
  SourceSet sources;
  const std::string head = "ydelse: tilskud\ntitel: t\nkilde: k\nadresse: a\ngrad: " + std::string(1, grade) + "\n";
  const std::uint32_t file = sources.add("t.sager", head + columns + "\n" + row + "\n", diagnostics);
  const auto table = read_golden(rules(), sources, file, diagnostics);
  EXPECT_EQ(draw_all(diagnostics, sources), "");
  if (!table) return {};
  return run_golden(rules(), "t.sager", *table).at(0);
}

TEST(RunGolden, ARowThatAgreesPasses) {
  const GoldenOutcome outcome =
      run("| navn | måned | løn || nedsættelse | tilskud | udfald | udregning |",
          "| a | 2024-02 | 15.600 || 4.680 | 15.272 | ydelse | 19.952 - 30 % * 15.600 |", 'C');
  EXPECT_TRUE(outcome.passed) << outcome.explanation;
  EXPECT_EQ(outcome.row, "a");
  EXPECT_EQ(outcome.table, "t.sager");
}

TEST(RunGolden, TheFirstStepThatDiffersIsNamed) {
  const GoldenOutcome outcome =
      run("| navn | måned | løn || tilskud | nedsættelse |", "| a | 2024-02 | 15.600 || 15.275 | 4.677 |");
  EXPECT_FALSE(outcome.passed);
  EXPECT_EQ(outcome.explanation,
            "første led, der afviger: nedsættelse: forventet 4.677, kom 4.680,00\n"
            "tilskud: forventet 15.275, kom 15.272,00\n");
}

TEST(RunGolden, WithoutAnExpectedStepTheStepsOfTheBenefitAreShown) {
  const GoldenOutcome outcome = run("| navn | måned | løn || tilskud |", "| a | 2024-02 | 15.600 || 15.275 |");
  EXPECT_FALSE(outcome.passed);
  EXPECT_EQ(outcome.explanation.find("tilskud: forventet 15.275, kom 15.272,00\n  nedsættelse i 2024-02 = 4.680,00\n"),
            0u)
      << outcome.explanation;
  EXPECT_NE(outcome.explanation.find("  tilskud.2: nedsat med nedsættelse = 15.272,00\n"), std::string::npos)
      << outcome.explanation;
}

TEST(RunGolden, AWorkingThatDisagreesFailsARowWhoseAmountIsRight) {
  const GoldenOutcome outcome = run("| navn | måned | løn || tilskud | udregning |",
                                    "| a | 2024-02 | 15.600 || 15.272 | 19.952 - 30 % * 15.500 |", 'C');
  EXPECT_FALSE(outcome.passed);
  EXPECT_EQ(outcome.explanation, "udregningen giver 15.302,00, men rækken forventer 15.272,00\n");
}

TEST(RunGolden, AnUnknownFactIsMissing) {
  EXPECT_TRUE(
      run("| navn | måned | løn || status | mangler | tilskud |", "| a | 2024-02 | ? || mangler | løn | ukendt |")
          .passed);
}

TEST(RunGolden, AMonthThatTheRulesDoNotCoverFails) {
  const GoldenOutcome outcome = run("| navn | måned | løn || tilskud |", "| a | 2023-12 | 15.600 || 15.272 |");
  EXPECT_FALSE(outcome.passed);
  EXPECT_NE(outcome.explanation.find("R0802"), std::string::npos) << outcome.explanation;
}

}  // namespace
}  // namespace hjemmel
