// The drawn picture of every mistake in the bytes of a file: tests/diagnostics/R00*.regel with .expected beside it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect_picture(const std::string& name) {
  const std::string path = "tests/diagnostics/" + name + ".regel";
  SourceSet sources;
  Diagnostics diagnostics;
  sources.add(path, bytes_of(path), diagnostics);
  EXPECT_EQ(draw_all(diagnostics, sources), bytes_of("tests/diagnostics/" + name + ".expected"));
}

TEST(TextGolden, NotUtf8) { expect_picture("R0001_not_utf8"); }
TEST(TextGolden, NotNfc) { expect_picture("R0002_not_nfc"); }
TEST(TextGolden, ControlCharacter) { expect_picture("R0003_control_character"); }

// The file itself would be 4 MB; its picture is short.
TEST(TextGolden, TextTooLarge) {
  SourceSet sources;
  Diagnostics diagnostics;
  sources.add("stor.regel", std::string(SourceSet::kMaxBytes + 1, 'a'), diagnostics);
  EXPECT_EQ(draw_all(diagnostics, sources), bytes_of("tests/diagnostics/R0004_text_too_large.expected"));
}

}  // namespace
}  // namespace hjemmel
