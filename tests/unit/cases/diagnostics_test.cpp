// Every mistake of a case file as it is drawn: tests/diagnostics/S*.json.
#include "tests/unit/cases/example_files.h"
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

Picture draw(const std::string& path, const std::string& bytes) {
  Diagnostics diagnostics;
  SourceSet sources;
  const std::uint32_t file = sources.add(path, bytes, diagnostics);
  EXPECT_FALSE(read_case(small_rules(), sources, file, diagnostics)) << path;
  return {draw_all(diagnostics, sources), draw_all(diagnostics, sources, Language::English)};
}

TEST(CaseDiagnostics, AreDrawnAsExpected) { check_examples(".json", "S0010", "S0999", draw); }

TEST(CaseDiagnostics, EveryKindHasAnExample) {
  EXPECT_EQ(codes_without_example("S0010", "S0999"), std::vector<std::string>{});
}

}  // namespace
}  // namespace hjemmel::testing
