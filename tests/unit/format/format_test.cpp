#include "engine/format/format.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/syntax/parse.h"
#include "tests/unit/syntax/module_text.h"

namespace hjemmel {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::optional<std::string> formatted(const std::string& text) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::uint32_t file = sources.add("prøve.regel", text, diagnostics);
  return format_file(sources, file, diagnostics);
}

std::string meaning(const std::string& text) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::uint32_t file = sources.add("prøve.regel", text, diagnostics);
  const std::optional<Module> module = parse_module(sources, file, diagnostics);
  EXPECT_EQ(draw_all(diagnostics, sources), "");
  return module ? module_text(*module) : std::string("unreadable");
}

const std::string kHead = "regelsprog 1\n\nmodul prøve \"Prøve\"\n";

TEST(Format, LaysOutARule) {
  EXPECT_EQ(*formatted(kHead + "regel løn:kr / måned\n\"Løn\" fra 2024-01-01 [FBEK §  3 ; LAB § 123] trin af indtægt "
                               "30% op til (grænse ) 55 % derover dog mindst 0 afrundet til hele kroner"),
            kHead +
                "\nregel løn : kr/måned \"Løn\"\n"
                "  fra 2024-01-01                                                   [FBEK § 3; LAB § 123]\n"
                "    trin af indtægt\n"
                "      30 % op til (grænse)\n"
                "      55 % derover\n"
                "    dog mindst 0\n"
                "    afrundet til hele kroner\n");
}

TEST(Format, KeepsCommentsWhereTheyStood) {
  const std::string text =
      "# Øverst\n\nregelsprog 1\n\nmodul prøve \"Prøve\"\nbrug love\n\n# Om satser\n\n# Den første\nsats grænse : "
      "kr/måned "
      "\"Grænse\"  # ved navnet\n  # over rækken\n  fra 2024-01-01 16.323  # ved rækken\n\n# Til sidst\n";
  EXPECT_EQ(*formatted(text), text);
}

TEST(Format, WritesPointsBetweenThousands) {
  const std::string text =
      "lov TL \"Prøver\"\n  BEK 1806/2023, dateret 2023-12-28, i kraft 2024-01-08, virkning fra 2024-01-01\n"
      "    omfatter [§ 2]\n\nsats grænse : kr/måned \"Grænse\"\n  fra 2024-01-01 1234567,50 [TL § 2]\n";
  const std::string laid_out = *formatted(kHead + text);
  EXPECT_NE(laid_out.find("fra 2024-01-01 1.234.567,50 "), std::string::npos) << laid_out;
  EXPECT_NE(laid_out.find("BEK 1806/2023"), std::string::npos) << laid_out;
}

TEST(Format, WritesTheMinusOfANegativeNumberAtTheNumber) {
  const std::string text =
      "\noplysning kapital : kr/måned, hver måned, mellem -5.000 og -1\n  \"Kapital\"\n\nsats ændring : % "
      "\"Ændring\"\n  fra 2024-01-01 -0,8\n";
  EXPECT_EQ(*formatted(kHead + text), kHead + text);
}

TEST(Format, WritesUnitsInOneForm) {
  const std::string rule = kHead + "\nmellemregning dage_i_alt : dage/måned \"Dage\"\n  fra 2024-01-01\n    ";
  EXPECT_EQ(*formatted(rule + "260 dag/år / 12 måned/år * 1 måneder\n"),
            rule + "260 dage/år / 12 måneder/år * 1 måned\n");
}

TEST(Format, WrapsALongListOfProvisions) {
  std::string provisions = "§ 1";
  for (int i = 2; i <= 40; ++i) provisions += "; § " + std::to_string(i);
  const std::string text = *formatted(kHead +
                                      "lov FBEK \"fleksløntilskud\"\n  BEK 227/2024, dateret 2024-03-07, i kraft "
                                      "2024-03-11, virkning fra 2024-01-01\n    omfatter [" +
                                      provisions + "]\n");
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(from_utf8(line).size(), 120u) << line;
  EXPECT_NE(text.find(";\n              § "), std::string::npos) << text;
  EXPECT_EQ(*formatted(text), text);
}

TEST(Format, PutsALongRowsValueOnItsOwnLine) {
  const std::string name = "et_meget_langt_navn_på_en_oplysning_om_løn_og_ferie";
  const std::string text = *formatted(kHead + "mellemregning løn : kr/måned \"Løn\"\n  fra 2024-01-01\n    når " +
                                      name + " : " + name + " + " + name + "\n    ellers 0\n");
  EXPECT_NE(text.find(" :\n      " + name), std::string::npos) << text;
  EXPECT_EQ(*formatted(text), text);
}

// One layout for every construct: the file is laid out already, and is found again when all spaces are lost.
TEST(Format, LaysOutEveryConstruct) {
  const std::string text = read_file("tests/unit/syntax/every_construct.regel");
  EXPECT_EQ(*formatted(text), text);
}

TEST(Format, TheLayoutOfTheAuthorDoesNotMatter) {
  std::istringstream lines(read_file("tests/unit/syntax/every_construct.regel"));
  std::string crowded;
  std::string tidy;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) {
      std::getline(lines, line);  // the empty line after a comment
      continue;
    }
    tidy += line + "\n";
    const bool within = line.starts_with(" ");
    crowded += within ? line.substr(line.find_first_not_of(' ')) + " " : "\n" + line + " ";
  }
  EXPECT_EQ(meaning(crowded), meaning(tidy));
  EXPECT_EQ(*formatted(crowded), tidy);
}

TEST(Format, GivesTheCellsOfALongRowALineEach) {
  const std::string cells = "en_lang_satsart_med_navn 1.000; en_anden_lang_satsart_med_navn 2.000; og_en_tredje 3.000";
  const std::string rate = "sats beløbet efter satsart : kr/måned \"Beløb\"\n";
  const std::string text = *formatted(kHead + rate + "fra 2024-01-01 " + cells + " ubekræftet [LAB § 1]\n");
  EXPECT_EQ(text, kHead + "\n" + rate +
                      "  fra 2024-01-01\n"
                      "    en_lang_satsart_med_navn 1.000;\n"
                      "    en_anden_lang_satsart_med_navn 2.000;\n"
                      "    og_en_tredje 3.000 ubekræftet                                  [LAB § 1]\n");
  EXPECT_EQ(*formatted(text), text);
}

TEST(Format, KeepsCommentsBetweenTheNewLines) {
  const std::string text =
      kHead +
      "\nfordeling støtten : kr/måned \"Støtten\"\n  fra 2024-01-01\n    # det hele\n    af støtte  # brutto\n    "
      "først i loft\n    # hvad der bliver tilbage\n    resten bortfalder  # intet andet\n";
  EXPECT_EQ(*formatted(text), text);
}

TEST(Format, DaysAreCountedInOneForm) {
  const std::string rule = kHead + "\nmellemregning dage_i_alt : dage \"Dage\"\n  fra 2024-01-01\n    ";
  EXPECT_EQ(*formatted(rule + "dag fra første dage i måneden til (sidste dage i måneden)\n"),
            rule + "dage fra første dag i måneden til (sidste dag i måneden)\n");
}

TEST(Format, LeavesAFileWithMistakesAlone) { EXPECT_FALSE(formatted(kHead + "sats grænse\n")); }

TEST(Format, EveryRuleFileKeepsItsMeaningAndASecondPassChangesNothing) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator("rules")) {
    if (entry.path().extension() != ".regel") continue;
    const std::string text = read_file(entry.path());
    const std::optional<std::string> once = formatted(text);
    ASSERT_TRUE(once) << entry.path();
    EXPECT_EQ(meaning(*once), meaning(text)) << entry.path();
    EXPECT_EQ(*formatted(*once), *once) << entry.path();
  }
}

}  // namespace
}  // namespace hjemmel
