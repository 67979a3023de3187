// Every mistake of a table as it is drawn: tests/diagnostics/G*.sager.
#include <fstream>
#include <iterator>

#include "engine/golden/golden.h"
#include "tests/unit/cases/example_files.h"
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

// A file of shared values that an example names stands beside it.
std::optional<std::string> read_beside(const std::string& path) {
  std::ifstream stream(std::string(HJEMMEL_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

Picture draw(const std::string& path, const std::string& bytes) {
  Diagnostics diagnostics;
  SourceSet sources;
  const std::uint32_t file = sources.add(path, bytes, diagnostics);
  EXPECT_FALSE(read_golden(small_rules(), sources, file, diagnostics, read_beside)) << path;
  return {draw_all(diagnostics, sources), draw_all(diagnostics, sources, Language::English)};
}

TEST(GoldenDiagnostics, AreDrawnAsExpected) { check_examples(".sager", "G0001", "G9999", draw); }

TEST(GoldenDiagnostics, EveryKindHasAnExample) {
  EXPECT_EQ(codes_without_example("G0001", "G9999"), std::vector<std::string>{});
}

// A few bytes more for each row must not become a thousand values more.
TEST(GoldenDiagnostics, ATableThatMultipliesItsValuesIsRefused) {
  std::string text = "ydelse: fleksløntilskud\ntitel: t\ngrad: D\nfælles:\n  løn = 1";
  for (int i = 1; i < 1000; ++i) text += ";1";
  text += "\n| navn | måned || udfald |\n";
  for (int i = 0; i < 201; ++i) text += "| række " + std::to_string(i) + " | 2024-02 || nul |\n";
  check_example("G0021_for_mange_vaerdier", draw("stor.sager", text));
}

// Cut off at every place, a table is still read or refused, and never brings the reader down.
TEST(GoldenDiagnostics, ATableCutOffAnywhereIsReadOrRefused) {
  const std::string whole =
      "ydelse: fleksløntilskud\ntitel: t\ngrad: C\nfælles:\n  løn = 1 [2024-01..] @a (registreret 2024-01-01)\n"
      "| navn | måned | rettelse || fleksløntilskud | udregning |\n| a | 2024-02 | t = 1 (b; PRM 6-23; a; 2024-03-01) "
      "|| 1 "
      "| (1) |\n";
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    Diagnostics diagnostics;
    SourceSet sources;
    const std::uint32_t file = sources.add("t.sager", whole.substr(0, length), diagnostics);
    const auto table = read_golden(small_rules(), sources, file, diagnostics);
    EXPECT_EQ(table.has_value(), length >= whole.size() - 1) << length;
    EXPECT_EQ(draw_all(diagnostics, sources).empty(), table.has_value()) << length;
  }
}

}  // namespace
}  // namespace hjemmel::testing
