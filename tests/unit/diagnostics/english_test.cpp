// The English picture: the same places, other words.
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include "engine/diagnostics/diagnostics.h"
#include "tests/diagnostics/english_picture.h"

namespace hjemmel {
namespace {

class English : public ::testing::Test {
 protected:
  English() { file = sources.add("regler/løn.regel", "regel på_år : løn\n  lon + årsløn\n", diagnostics); }

  std::string drawn(const Diagnostic& diagnostic) const { return draw(diagnostic, sources, Language::English); }

  // The words of line 2: `lon` and `årsløn`.
  Span first() const { return {file, 20, 23}; }
  Span second() const { return {file, 26, 32}; }

  SourceSet sources;
  Diagnostics diagnostics;
  std::uint32_t file = 0;
};

TEST_F(English, AsksForNearNames) {
  EXPECT_EQ(drawn({DiagnosticKind::UnknownName,
                   "`lon` er ikke erklæret i noget modul",
                   {first(), "ukendt navn"},
                   {},
                   near_names_help("lon", {"løn", "lån"})}),
            R"(error[R0201]: a name that no module declares
 --> regler/løn.regel:2:3
   |
 2 |   lon + årsløn
   |   ^^^
   |
   = about: `lon`
   = did you mean: `lån`, `løn`
   = help: check the spelling, or declare the name in a module of the rules
)");
}

TEST_F(English, KeepsTheTypesAtTheMarks) {
  EXPECT_EQ(drawn({DiagnosticKind::UnitsInSum,
                   "kr/måned og kr/år kan ikke lægges sammen; enhederne skal være ens",
                   {second(), "kr/år"},
                   {{first(), "kr/måned"}},
                   "regn om: `årsløn / 12 måneder/år`"}),
            R"(error[R0301]: different units added or subtracted
 --> regler/løn.regel:2:9
   |
 2 |   lon + årsløn
   |         ^^^^^^ kr/år
   |   --- see here: kr/måned
   |
   = about: `kr/måned`, `kr/år`
   = for example: `årsløn / 12 måneder/år`
   = help: convert one of the two, so that both have the same unit
)");
}

TEST_F(English, SaysWhatIsExpectedOrMissing) {
  const std::string expected = drawn({DiagnosticKind::MissingColon, "", {first(), "her ventes `:`"}, {}, ""});
  EXPECT_NE(expected.find("^^^ expected: `:`\n"), std::string::npos) << expected;
  const std::string missing = drawn({DiagnosticKind::MissingColon, "", {first(), "her mangler `:` foran"}, {}, ""});
  EXPECT_NE(missing.find("^^^ missing: `:`\n"), std::string::npos) << missing;
}

TEST_F(English, LabelsSecondaryMarksAlike) {
  const std::string picture = drawn({DiagnosticKind::DeclaredTwice,
                                     "`lon` er erklæret to gange",
                                     {second(), "igen her"},
                                     {{first(), "første gang"}},
                                     ""});
  EXPECT_NE(picture.find("   |   --- see here\n"), std::string::npos) << picture;
  EXPECT_NE(picture.find("^^^^^^\n"), std::string::npos) << picture;
}

TEST_F(English, TellsWhereALongSpanEnds) {
  const std::string picture = drawn({DiagnosticKind::TableGap, "", {{file, 6, 22}, "tabellen her"}, {}, ""});
  EXPECT_NE(picture.find("^ (to line 2)\n"), std::string::npos) << picture;
}

TEST_F(English, RepeatsNothingThatItsOwnSentencesHave) {
  const std::string picture = drawn({DiagnosticKind::MissingLanguageVersion,
                                     "filen siger ikke hvilken",
                                     {first(), ""},
                                     {},
                                     "skriv `regelsprog 1` som filens første linje"});
  EXPECT_EQ(picture.find("for example"), std::string::npos) << picture;
}

TEST_F(English, TellsTheCounterExampleOfATable) {
  const std::string picture = drawn({DiagnosticKind::TableGap,
                                     "ingen række i tabellen gælder, når `er fri` er ja, `løn` er over `grænse`, "
                                     "`art` er ikke `lav`, `født` er før `start`, `timetal` er 20",
                                     {first(), ""},
                                     {},
                                     ""});
  EXPECT_NE(
      picture.find("= about: `er fri` is yes, `løn` is over `grænse`, `art` is not `lav`, `født` is before `start`, "
                   "`timetal` is 20\n"),
      std::string::npos)
      << picture;
}

TEST_F(English, LeavesOutWhatTheDanishHelpDeletes) {
  const std::string picture =
      drawn({DiagnosticKind::VersionGap, "", {first(), ""}, {}, "slet `til ...`, eller skriv `fra 2024-01-01`"});
  EXPECT_NE(picture.find("= for example: `fra 2024-01-01`\n"), std::string::npos) << picture;
}

TEST_F(English, TellsALongRingByItsFirstNames) {
  std::string ring;
  for (int index = 10; index < 30; ++index) ring += "`navn_" + std::to_string(index) + "` læser ";
  const std::string picture = drawn({DiagnosticKind::RuleCycle, ring, {first(), ""}, {}, ""});
  EXPECT_NE(picture.find("`navn_17`, …\n"), std::string::npos) << picture;
  EXPECT_EQ(picture.find("`navn_18`"), std::string::npos) << picture;
}

TEST_F(English, IsDrawnForAllWithAnEmptyLineBetween) {
  diagnostics.add({DiagnosticKind::UnknownName, "`a`", {second(), ""}, {}, ""});
  diagnostics.add({DiagnosticKind::UnknownLaw, "`b`", {first(), ""}, {}, ""});
  const std::string picture = draw_all(diagnostics, sources, Language::English);
  EXPECT_TRUE(picture.starts_with("error[R0226]: ")) << picture;
  EXPECT_NE(picture.find("\n\nerror[R0201]: "), std::string::npos) << picture;
}

// How often the comparison that all examples go through finds something.
int failures_of(const std::string& danish, const std::string& english) {
  ::testing::TestPartResultArray failures;
  {
    const ::testing::ScopedFakeTestPartResultReporter reporter(
        ::testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &failures);
    testing::expect_english("no_such_example", {danish, english});
  }
  return failures.size();
}

TEST(ExpectEnglish, SeesAnotherPlaceAndDanishThatIsLeft) {
  const std::string danish =
      "fejl[R0201]: `a` er ukendt\n --> x:1:1\n   |\n 1 | a b\n   | ^ ukendt navn\n   |\n   = hjælp: mente du `b`?\n";
  const std::string english = "error[R0201]: unknown\n --> x:1:1\n   |\n 1 | a b\n   | ^\n   |\n   = help: look\n";
  EXPECT_EQ(failures_of(danish, english), 0);
  EXPECT_GT(failures_of(danish, danish), 0);
  for (const auto& [good, bad] : {std::pair("x:1:1", "x:1:3"),
                                  {"| ^", "|   ^"},
                                  {"| ^", "| ^ ukendt navn"},
                                  {"R0201", "R0202"},
                                  {"help: look", "note: look"},
                                  {"look", "skriv noget"}}) {
    std::string wrong = english;
    wrong.replace(wrong.find(good), std::string(good).size(), bad);
    EXPECT_GT(failures_of(danish, wrong), 0) << bad;
  }
}

}  // namespace
}  // namespace hjemmel
