#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include <sstream>

#include "engine/render/layout.h"
#include "tests/unit/render/examples.h"
#include "tests/unit/render/expected_text.h"

namespace hjemmel {
namespace {

using examples::kroner;

// The line that holds `part`, its spaces pressed together.
std::string line_with(const std::string& text, const std::string& part) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.find(part) == std::string::npos) continue;
    std::string pressed;
    for (const std::string& word : render::split_words(line)) pressed += (pressed.empty() ? "" : " ") + word;
    return pressed;
  }
  return "";
}

std::string calculation_of(const TraceLine& line) {
  Result result;
  result.steps = {examples::rule("beløb", "Beløb", "2024-02", {line})};
  return render_calculation(result);
}

TEST(Calculation, LooksAsKept) {
  for (const examples::Named& example : examples::all()) {
    SCOPED_TRACE(example.name);
    examples::expect_kept(example.name + ".txt", render_calculation(example.result));
  }
}

TEST(Calculation, StarShowsWageReductionCapTestTilskudAndSum) {
  const std::string text = render_calculation(examples::star());
  EXPECT_EQ(line_with(text, "  løn (2024-01)"), "løn (2024-01) 15.600,00 kr/måned eIndkomst, registreret");
  EXPECT_EQ(line_with(text, "nedsat med nedsættelse for løn"),
            "nedsat med nedsættelse for løn - 4.680,00 15.272,00 BEK 227/2024 § 3 stk. 2");
  EXPECT_EQ(line_with(text, "lønmåned: ikke nået"), "lønmåned: ikke nået højst 16.467,00 15.272,00");
  EXPECT_EQ(line_with(text, "tillagt fleksløntilskud"),
            "tillagt fleksløntilskud + 15.272,00 30.872,00 BEK 227/2024 § 3 stk. 1");
}

TEST(Calculation, MarksTheBracketThatTheAmountEndsIn) {
  const std::string text = render_calculation(examples::star());
  EXPECT_EQ(line_with(text, "30 %"), "> 0,00 16.323,00 30 % 15.600,00 4.680,00");
  EXPECT_EQ(line_with(text, "55 %"), "16.323,00 derover 55 % 0,00 0,00");
}

TEST(Calculation, LeavesOutAStepWhoseConditionDidNotHold) {
  EXPECT_EQ(render_calculation(examples::star()).find("9.000,00"), std::string::npos);
}

TEST(Calculation, SaysWhenACapBit) {
  const TraceLine cap = examples::change(TraceLine::Kind::AtMost, "loft", kroner(100), kroner(250), kroner(100));
  EXPECT_EQ(line_with(calculation_of(cap), "dog højst"),
            "dog højst loft: nået højst 100,00 100,00 BEK 227/2024 § 3 stk. 1");
}

TEST(Calculation, ShowsTheFractionOfAValueWithoutFiniteDecimals) {
  const Quantity days = examples::number(Rational(65, 3), "dage/måned");
  const std::string text =
      calculation_of(examples::first("260 dage/år / 12 måneder/år", "260 dage/år / 12 måneder/år", days));
  EXPECT_EQ(line_with(text, "260 dage/år"), "260 dage/år / 12 måneder/år = 21,6667 (= 65/3) BEK 227/2024 § 3 stk. 1");
}

TEST(Calculation, AnExceptionSaysInsteadOfWhatAndWhy) {
  const std::string text = render_calculation(examples::all_constructs());
  EXPECT_NE(text.find("i stedet for 32.066,60 gælder lønloft for flere"), std::string::npos);
  EXPECT_NE(text.find("fordi: har flere fleksjob"), std::string::npos);
}

TEST(Calculation, ShowsBothValuesOfACorrection) {
  const std::string text = render_calculation(examples::corrected());
  EXPECT_EQ(line_with(text, "  oplyst lønloft   "), "oplyst lønloft 32.067,00 BEK 227/2024 § 3 stk. 1");
  EXPECT_EQ(line_with(text, "rettet af sagsbehandler 12"),
            "rettet af sagsbehandler 12, 2024-03-01 30.000,00 BEK 227/2024 § 13 stk. 1");
}

TEST(Calculation, GivesNoAmountWithoutAProposal) {
  for (const Result& result :
       {examples::missing(), examples::conflict(), examples::awaits_discretion(), examples::unsupported()}) {
    const std::string text = render_calculation(result);
    EXPECT_NE(text.find("Der kan ikke angives et beløb"), std::string::npos);
    EXPECT_EQ(text.find("Resultat\n"), std::string::npos);
  }
}

TEST(Calculation, NamesWhatIsMissingInConflictAwaitedOrUnsupported) {
  EXPECT_EQ(line_with(render_calculation(examples::missing()), "  eget pensionsbidrag (2024-01)"),
            "eget pensionsbidrag (2024-01) mangler BEK 227/2024 § 14 stk. 1");
  const std::string conflict = render_calculation(examples::conflict());
  EXPECT_NE(conflict.find("78 timer/måned: eIndkomst, registreret 2024-02-05"), std::string::npos);
  EXPECT_NE(conflict.find("80 timer/måned: lønseddel"), std::string::npos);
  EXPECT_NE(render_calculation(examples::awaits_discretion()).find("Angiv værdien, hovedhensynene"), std::string::npos);
  EXPECT_NE(render_calculation(examples::unsupported()).find("BEK 227/2024 § 12 stk. 3 nr. 1"), std::string::npos);
}

TEST(Calculation, TextFromACaseCannotLookLikeALine) {
  Result result = examples::corrected();
  result.steps[5].lines[0].override_->reason =
      "x\n  nedsat med gaver                              - 1,00       14.271,00";
  const std::string text = render_calculation(result);
  EXPECT_NE(text.find("begrundelse: x nedsat med gaver - 1,00 14.271,00\n"), std::string::npos) << text;
}

TEST(Calculation, EndsBySayingThatItIsAProposal) {
  for (const examples::Named& example : examples::all()) {
    EXPECT_NE(render_calculation(example.result).find("et forslag; det er kommunen, der træffer afgørelse"),
              std::string::npos);
  }
}

TEST(Calculation, WhatAPersonGaveWithoutEffectIsListed) {
  Result result = examples::star();
  result.corrections_unused = {{"loft_af_timeløn", "2024-01", examples::kroner(30000), "Timelønnen var forkert.",
                                "BEK 227/2024 § 13 stk. 2", "Sagsbehandleren", "2024-03-01"}};
  result.interpretations_unused = {{"niveau_efter_juli_2025", "Hvilken ydelse er niveauet?", "kontanthjælp", "Fordi."}};
  const std::string text = render_calculation(result);
  for (const char* line : {"\nRettelser uden virkning\n", "\nValgte fortolkninger uden virkning\n",
                           "  loft af timeløn (2024-01), rettet til", "30.000,00 kr/måned",
                           "    begrundelse: Timelønnen var forkert. Rettet af Sagsbehandleren, 2024-03-01.\n",
                           "\n  Hvilken ydelse er niveauet?\n    valgt: kontanthjælp (valgt i "
                           "sagen)"}) {
    EXPECT_NE(text.find(line), std::string::npos) << line << "\nin\n" << text;
  }
}

}  // namespace
}  // namespace hjemmel
