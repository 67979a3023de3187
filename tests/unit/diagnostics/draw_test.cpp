#include <gtest/gtest.h>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {
namespace {

// A rule file and one diagnostic about it, marked by what it says rather than by numbers.
class Draw : public testing::Test {
 protected:
  std::uint32_t add(const std::string& path, const std::string& text) { return sources.add(path, text, diagnostics); }

  // The nth place where the word stands.
  Span at(std::uint32_t file, const std::string& word, int nth = 1) const {
    const std::u32string& text = sources.file(file).text();
    const std::u32string wanted = from_utf8(word);
    std::size_t place = text.find(wanted);
    for (; nth > 1; --nth) place = text.find(wanted, place + 1);
    return {file, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place + wanted.size())};
  }

  std::string drawn(Label primary, std::vector<Label> secondary = {}, std::string help = "") const {
    return draw(
        {DiagnosticKind::UnknownName, "noget er galt", std::move(primary), std::move(secondary), std::move(help)},
        sources);
  }

  SourceSet sources;
  Diagnostics diagnostics;
};

TEST_F(Draw, PutsTheMarkBelowTheWordAfterAnÅ) {
  const std::uint32_t file = add("regler/løn.regel", "regel på_årsbasis : løn\n");
  EXPECT_EQ(drawn({at(file, "løn"), "kendes ikke"}, {}, "mente du `lån`?"),
            R"(fejl[R0201]: noget er galt
 --> regler/løn.regel:1:21
   |
 1 | regel på_årsbasis : løn
   |                     ^^^ kendes ikke
   |
   = hjælp: mente du `lån`?
)");
}

TEST_F(Draw, DrawsSeveralLabelsOnOneLineAndOnOthers) {
  const std::uint32_t file =
      add("a.regel", "oplysning løn : kr/år\n#\n#\n#\n#\n#\n#\n#\n#\n  grundbeløb + løn\n  dog mindst 0\n");
  EXPECT_EQ(
      drawn({at(file, "løn", 2), "kr/år"},
            {{at(file, "grundbeløb"), "kr/måned"}, {at(file, "løn"), "`løn` er erklæret her"}, {at(file, "0"), ""}}),
      R"(fejl[R0201]: noget er galt
  --> a.regel:10:16
    |
 10 |   grundbeløb + løn
    |                ^^^ kr/år
    |   ---------- kr/måned
   ...
  1 | oplysning løn : kr/år
    |           --- `løn` er erklæret her
   ...
 11 |   dog mindst 0
    |              -
)");
}

TEST_F(Draw, DrawsLinesThatFollowEachOtherWithoutAGap) {
  const std::uint32_t file = add("a.regel", "sats a1\nsats a2\n");
  EXPECT_EQ(drawn({at(file, "a1"), "her"}, {{at(file, "a2"), "og her"}}),
            R"(fejl[R0201]: noget er galt
 --> a.regel:1:6
   |
 1 | sats a1
   |      ^^ her
 2 | sats a2
   |      -- og her
)");
}

TEST_F(Draw, DrawsPlacesInTwoFiles) {
  const std::uint32_t first = add("a.regel", "sats å : kr\n");
  const std::uint32_t second = add("b.regel", "\nsats å : kr\n");
  EXPECT_EQ(drawn({at(second, "å"), "anden gang"}, {{at(first, "å"), "første gang"}}, "slet den ene"),
            R"(fejl[R0201]: noget er galt
 --> b.regel:2:6
   |
 2 | sats å : kr
   |      ^ anden gang
 ::: a.regel:1:6
   |
 1 | sats å : kr
   |      - første gang
   |
   = hjælp: slet den ene
)");
}

TEST_F(Draw, MarksTheFirstLineOfALongSpan) {
  const std::uint32_t file = add("a.regel", "regel å\n  1\n  2\n");
  EXPECT_EQ(drawn({{file, 6, 14}, "denne regel"}),
            R"(fejl[R0201]: noget er galt
 --> a.regel:1:7
   |
 1 | regel å
   |       ^ denne regel (til linje 3)
)");
}

TEST_F(Draw, DrawsTheEndOfTheFile) {
  const std::uint32_t file = add("a.regel", "regel");
  EXPECT_EQ(drawn({{file, 5, 5}, "filen slutter her"}),
            R"(fejl[R0201]: noget er galt
 --> a.regel:1:6
   |
 1 | regel
   |      ^ filen slutter her
)");
  EXPECT_EQ(drawn({{file, 77, 99}, "længere ude"}).find("a.regel:1:6") == std::string::npos, false);
}

TEST_F(Draw, DrawsAnEmptyFile) {
  const std::uint32_t file = add("tom.regel", "");
  EXPECT_EQ(drawn({{file, 0, 0}, "tom"}),
            R"(fejl[R0201]: noget er galt
 --> tom.regel:1:1
   |
 1 |
   | ^ tom
)");
}

TEST_F(Draw, ShowsATabulatorAsOneColumn) {
  const std::uint32_t file = add("a.regel", "\tå\tløn\n");
  EXPECT_EQ(drawn({at(file, "løn"), ""}),
            R"(fejl[R0201]: noget er galt
 --> a.regel:1:4
   |
 1 |  å løn
   |    ^^^
)");
}

TEST_F(Draw, SendsNoControlCharactersToTheTerminal) {
  const std::uint32_t file = add("a.regel", "løn\x1B[2Jx\n");
  EXPECT_EQ(drawn({at(file, "x"), ""}).find('\x1B'), std::string::npos);
}

TEST_F(Draw, CutsALongLineAroundTheMark) {
  const std::uint32_t file = add("a.regel", std::string(400, 'a') + " løn " + std::string(400, 'b') + "\n");
  const std::string picture = drawn({at(file, "løn"), "her"});
  // 160 code points: the mark stands 60 from the left, so 58 a's and the space come before it.
  EXPECT_EQ(picture, "fejl[R0201]: noget er galt\n --> a.regel:1:402\n   |\n 1 | …" + std::string(58, 'a') + " løn " +
                         std::string(95, 'b') + "…\n   | " + std::string(60, ' ') + "^^^ her\n");
}

TEST_F(Draw, KeepsALineOf160Whole) {
  const std::uint32_t file = add("a.regel", std::string(157, 'a') + "løn\n");
  EXPECT_EQ(drawn({at(file, "løn"), ""}).find("…"), std::string::npos);
}

TEST_F(Draw, KeepsTheMarksOfALongLineInside) {
  const std::uint32_t file = add("a.regel", "første " + std::string(900, 'a') + " sidste\n");
  const std::string picture =
      drawn({at(file, "sidste"), "her"}, {{at(file, "første"), "og her"}, {{file, 0, 914}, "hele"}});
  EXPECT_NE(picture.find("\n   | og her: kolonne 1\n"), std::string::npos) << picture;
  EXPECT_NE(picture.find("\n   | " + std::string(160, '-') + " hele\n"), std::string::npos) << picture;
}

TEST_F(Draw, IndentsAHelpOfSeveralLines) {
  const std::uint32_t file = add("a.regel", "løn\n");
  EXPECT_NE(drawn({at(file, "løn"), ""}, {}, "skriv\n`løn`").find("\n   = hjælp: skriv\n            `løn`\n"),
            std::string::npos);
}

TEST_F(Draw, DrawsAllByPlaceWithAnEmptyLineBetween) {
  const std::uint32_t file = add("a.regel", "aa bb\n");
  diagnostics.add({DiagnosticKind::UnknownName, "nummer to", {at(file, "bb"), ""}, {}, ""});
  diagnostics.add({DiagnosticKind::UnknownName, "nummer et", {at(file, "aa"), ""}, {}, ""});
  const std::string picture = draw_all(diagnostics, sources);
  EXPECT_LT(picture.find("nummer et"), picture.find("nummer to"));
  EXPECT_NE(picture.find("^^\n\nfejl[R0201]: nummer to"), std::string::npos);
}

}  // namespace
}  // namespace hjemmel
