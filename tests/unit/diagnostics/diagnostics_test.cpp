#include "engine/diagnostics/diagnostics.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

Diagnostic make(DiagnosticKind kind, Span span, std::string message = "noget er galt") {
  return {kind, std::move(message), {span, "her"}, {}, ""};
}

TEST(Diagnostics, SortsByFilePlaceAndCode) {
  Diagnostics diagnostics;
  diagnostics.add(make(DiagnosticKind::NotNfc, {1, 0, 1}));
  diagnostics.add(make(DiagnosticKind::BrokenJson, {0, 5, 9}));
  diagnostics.add(make(DiagnosticKind::NotUtf8, {0, 5, 9}));
  diagnostics.add(make(DiagnosticKind::BrokenJson, {0, 5, 6}));
  diagnostics.add(make(DiagnosticKind::BrokenJson, {0, 4, 9}));
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  ASSERT_EQ(sorted.size(), 5u);
  EXPECT_EQ(sorted[0].primary.span, (Span{0, 4, 9}));
  EXPECT_EQ(sorted[1].primary.span, (Span{0, 5, 6}));
  EXPECT_EQ(sorted[2].kind, DiagnosticKind::NotUtf8);
  EXPECT_EQ(sorted[3].kind, DiagnosticKind::BrokenJson);
  EXPECT_EQ(sorted[4].primary.span.file, 1u);
}

TEST(Diagnostics, TellsEqualOnesOnce) {
  Diagnostics diagnostics;
  diagnostics.add(make(DiagnosticKind::NotNfc, {0, 1, 2}, "b"));
  diagnostics.add(make(DiagnosticKind::NotNfc, {0, 1, 2}, "a"));
  diagnostics.add(make(DiagnosticKind::NotNfc, {0, 1, 2}, "b"));
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  ASSERT_EQ(sorted.size(), 2u);
  EXPECT_EQ(sorted[0].message, "a");
}

TEST(PlaceAll, ResolvesThePlace) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::uint32_t file = sources.add("sag.json", "å\nåå?\n", diagnostics);
  Diagnostic diagnostic = make(DiagnosticKind::BrokenJson, {file, 4, 5}, "et spørgsmålstegn");
  diagnostic.help = "slet det";
  diagnostics.add(diagnostic);
  const std::vector<PlacedDiagnostic> placed = place_all(diagnostics, sources);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_EQ(placed[0].code, "S0001");
  EXPECT_EQ(placed[0].kind, "BrokenJson");
  EXPECT_EQ(placed[0].message, "et spørgsmålstegn");
  EXPECT_EQ(placed[0].file, "sag.json");
  EXPECT_EQ(placed[0].line, 2);
  EXPECT_EQ(placed[0].column, 3);
  EXPECT_EQ(placed[0].help, "slet det");
  EXPECT_EQ(placed[0].drawn, draw(diagnostic, sources));
  EXPECT_EQ(placed[0].english, draw(diagnostic, sources, Language::English));
}

TEST(PlaceAll, HasNoPlaceForWhatStandsInNoFile) {
  Diagnostics diagnostics;
  diagnostics.add(make(DiagnosticKind::UnknownBenefit, {}));
  const PlacedDiagnostic placed = place_all(diagnostics, SourceSet()).front();
  EXPECT_EQ(placed.line, 0);
  EXPECT_EQ(placed.file, "");
  EXPECT_EQ(placed.drawn, "fejl[R0801]: noget er galt\n");
}

TEST(WithoutPlace, DrawsTheHelpBelowTheMessage) {
  const PlacedDiagnostic placed =
      without_place(DiagnosticKind::UnknownBenefit, "ingen ydelse hedder `løn`", "mente du `lån`?");
  EXPECT_EQ(placed.line, 0);
  EXPECT_EQ(placed.drawn, "fejl[R0801]: ingen ydelse hedder `løn`\n  = hjælp: mente du `lån`?\n");
  EXPECT_EQ(placed.english,
            "error[R0801]: a benefit that the rules do not have\n  = about: `løn`\n  = did you mean: `lån`\n"
            "  = help: run `hjemmel benefits`, which shows what can be calculated\n");
}

TEST(PlaceAll, SaysHowManyMoreThereAre) {
  Diagnostics diagnostics;
  for (std::uint32_t place = 0; place < 203; ++place) {
    diagnostics.add(make(DiagnosticKind::NotNfc, {0, place, place + 1}));
  }
  const std::vector<PlacedDiagnostic> placed = place_all(diagnostics, SourceSet());
  ASSERT_EQ(placed.size(), 201u);
  EXPECT_EQ(placed.back().drawn, "fejl[R0005]: og 3 fejl mere\n  = hjælp: ret de første, og prøv igen\n");
  EXPECT_EQ(placed.back().english,
            "error[R0005]: more mistakes than are shown\n  = about: `3`\n"
            "  = help: correct the first ones and run the command again\n");
}

}  // namespace
}  // namespace hjemmel
