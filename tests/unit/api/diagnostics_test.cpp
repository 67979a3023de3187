// What is said of a case that can be read but not calculated as it stands: tests/diagnostics/R08*.json.
#include <gtest/gtest.h>

#include "tests/unit/api/corrected_rules.h"
#include "tests/unit/cases/example_files.h"

namespace hjemmel::testing {
namespace {

Picture draw(const std::string& path, const std::string& bytes) {
  const Answer answer = answer_of(path, bytes);
  EXPECT_FALSE(answer.result.has_value()) << path;
  Picture picture;
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) {
    const char* between = picture.danish.empty() ? "" : "\n";
    picture.danish += between + diagnostic.drawn;
    picture.english += between + diagnostic.english;
    EXPECT_EQ(diagnostic.file, path) << diagnostic.drawn;
    EXPECT_GT(diagnostic.line, 0) << diagnostic.drawn;
  }
  return picture;
}

TEST(RequestDiagnostics, AreDrawnAsExpected) { check_examples(".json", "R0804", "R0899", draw); }

}  // namespace
}  // namespace hjemmel::testing
