#include "engine/source/source_set.h"

#include <gtest/gtest.h>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {
namespace {

// One text and what was said about it.
struct Added {
  explicit Added(std::string_view bytes) { id = sources.add("prøve.regel", bytes, diagnostics); }
  const SourceFile& file() const { return sources.file(id); }
  std::string text() const { return to_utf8(file().text()); }
  Diagnostic only() const {
    EXPECT_EQ(diagnostics.size(), 1u);
    return diagnostics.sorted().front();
  }

  SourceSet sources;
  Diagnostics diagnostics;
  std::uint32_t id = 0;
};

TEST(SourceSet, KeepsPlainText) {
  const Added added("modul lønloft\n\tsats 1\n");
  EXPECT_TRUE(added.diagnostics.empty());
  EXPECT_EQ(added.text(), "modul lønloft\n\tsats 1\n");
  EXPECT_EQ(added.file().path(), "prøve.regel");
}

TEST(SourceSet, DropsTheByteOrderMark) {
  const Added added("\xEF\xBB\xBFmodul");
  EXPECT_TRUE(added.diagnostics.empty());
  EXPECT_EQ(added.text(), "modul");
}

TEST(SourceSet, MakesEveryLineBreakOneSign) {
  const Added added("a\r\nb\rc\nd\r\n\re");
  EXPECT_TRUE(added.diagnostics.empty());
  EXPECT_EQ(added.text(), "a\nb\nc\nd\n\ne");
}

TEST(SourceSet, CountsPositionsInCodePoints) {
  const Added added("åå x\n€😀y");
  EXPECT_EQ(added.file().position(3).column, 4);  // the x
  const Position y = added.file().position(7);
  EXPECT_EQ(y.line, 2);
  EXPECT_EQ(y.column, 3);
  EXPECT_EQ(added.sources.text({added.id, 5, 7}), "€😀");
}

TEST(SourceSet, KnowsItsLines) {
  const Added added("første\n\ntredje");
  EXPECT_EQ(added.file().line_count(), 3);
  EXPECT_EQ(to_utf8(added.file().line(1)), "første");
  EXPECT_EQ(to_utf8(added.file().line(2)), "");
  EXPECT_EQ(to_utf8(added.file().line(3)), "tredje");
}

TEST(SourceSet, PlacesTheEndOfTheFileAndBeyond) {
  const Added added("ab\n");
  EXPECT_EQ(added.file().position(2).line, 1);  // the line break belongs to its line
  EXPECT_EQ(added.file().position(3).line, 2);
  EXPECT_EQ(added.file().position(3).column, 1);
  EXPECT_EQ(added.file().position(99).line, 2);
  EXPECT_EQ(added.sources.text({added.id, 1, 99}), "b\n");
  const Added empty("");
  EXPECT_EQ(empty.file().line_count(), 1);
  EXPECT_EQ(empty.file().position(0).column, 1);
}

TEST(SourceSet, RefusesALooseRing) {
  const Added added("m a\xCC\x8Ar");  // a + U+030A
  const Diagnostic diagnostic = added.only();
  EXPECT_EQ(diagnostic.kind, DiagnosticKind::NotNfc);
  EXPECT_EQ(diagnostic.message, "`å` er skrevet som to tegn (a og en løs ring); skriv det som ét tegn");
  EXPECT_EQ(diagnostic.primary.span, (Span{added.id, 2, 4}));
}

TEST(SourceSet, NamesAMarkWithoutALetterOfItsOwn) {
  EXPECT_NE(Added("x\xCC\x8A").only().message.find("U+030A"), std::string::npos);
  EXPECT_NE(Added("\xCC\x8A").only().message.find("U+030A"), std::string::npos);
  EXPECT_NE(Added("a\xCD\xAF").only().message.find("U+036F"), std::string::npos);
  EXPECT_TRUE(Added("a\xCD\xB0").diagnostics.empty());  // U+0370 is a Greek letter
}

TEST(SourceSet, RefusesControlCharacters) {
  const std::string_view unwanted[] = {{"\0", 1}, "\x01", "\x1B", "\x7F", "\xC2\x85", "\xE2\x80\x8B", "\xE2\x80\xAE"};
  for (const std::string_view bytes : unwanted) {
    EXPECT_EQ(Added("æ" + std::string(bytes)).only().kind, DiagnosticKind::ControlCharacter);
  }
  EXPECT_EQ(Added("æ\xEF\xBB\xBF").only().kind, DiagnosticKind::ControlCharacter);  // a byte order mark inside the text
}

TEST(SourceSet, TellsLineAndByteOfWhatIsNotUtf8) {
  const Added added("abc\nl\xF8n\nl\xF8n");  // ø in Latin-1, twice
  const Diagnostic diagnostic = added.only();
  EXPECT_EQ(diagnostic.kind, DiagnosticKind::NotUtf8);
  EXPECT_EQ(
      diagnostic.message,
      "filen er ikke UTF-8: byte 0xF8 på linje 2 (byte nummer 6 i filen) er ikke et tegn; i alt 2 bytes er det ikke");
  EXPECT_EQ(diagnostic.primary.span, (Span{added.id, 5, 6}));
  EXPECT_EQ(added.text(), "abc\nl\uFFFDn\nl\uFFFDn");  // what could be read stays
}

TEST(SourceSet, TellsAtMostTwentyOfAFile) {
  std::string bytes;
  for (int i = 0; i < 500; ++i) bytes += "\x01";
  EXPECT_EQ(Added(bytes).diagnostics.size(), 20u);
}

TEST(SourceSet, RefusesAFileThatIsTooLarge) {
  EXPECT_TRUE(Added(std::string(SourceSet::kMaxBytes, 'a')).diagnostics.empty());
  const Added added(std::string(SourceSet::kMaxBytes + 1, 'a'));
  EXPECT_EQ(added.only().kind, DiagnosticKind::TextTooLarge);
  EXPECT_TRUE(added.file().text().empty());
}

}  // namespace
}  // namespace hjemmel
