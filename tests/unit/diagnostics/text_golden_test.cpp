// The drawn picture of every mistake in the bytes of a file: tests/diagnostics/R00*.regel with .expected beside it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/diagnostics/diagnostics.h"
#include "tests/diagnostics/english_picture.h"

namespace hjemmel {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect_picture(const std::string& path, const std::string& bytes, const std::string& name) {
  SourceSet sources;
  Diagnostics diagnostics;
  sources.add(path, bytes, diagnostics);
  const std::string drawn = draw_all(diagnostics, sources);
  EXPECT_EQ(drawn, bytes_of("tests/diagnostics/" + name + ".expected"));
  testing::expect_english(name, {drawn, draw_all(diagnostics, sources, Language::English)});
}

void expect_picture(const std::string& name) {
  const std::string path = "tests/diagnostics/" + name + ".regel";
  expect_picture(path, bytes_of(path), name);
}

TEST(TextGolden, NotUtf8) { expect_picture("R0001_not_utf8"); }
TEST(TextGolden, NotNfc) { expect_picture("R0002_not_nfc"); }
TEST(TextGolden, ControlCharacter) { expect_picture("R0003_control_character"); }

// The file itself would be 4 MB; its picture is short.
TEST(TextGolden, TextTooLarge) {
  expect_picture("stor.regel", std::string(SourceSet::kMaxBytes + 1, 'a'), "R0004_text_too_large");
}

}  // namespace
}  // namespace hjemmel
