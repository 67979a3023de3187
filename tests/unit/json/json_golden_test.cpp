// The drawn picture of every mistake in JSON itself: tests/diagnostics/S000*.json with .expected beside it.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "engine/json/json.h"
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
  const std::uint32_t file = sources.add(path, bytes, diagnostics);
  EXPECT_FALSE(read_json(sources, file, diagnostics));
  const std::string drawn = draw_all(diagnostics, sources);
  EXPECT_EQ(drawn, bytes_of("tests/diagnostics/" + name + ".expected"));
  testing::expect_english(name, {drawn, draw_all(diagnostics, sources, Language::English)});
}

void expect_picture(const std::string& name) {
  const std::string path = "tests/diagnostics/" + name + ".json";
  expect_picture(path, bytes_of(path), name);
}

TEST(JsonGolden, BrokenJson) { expect_picture("S0001_broken_json"); }
TEST(JsonGolden, EqualKeys) { expect_picture("S0002_equal_keys"); }
TEST(JsonGolden, JsonTooDeep) { expect_picture("S0003_json_too_deep"); }

// The file itself would be 200,000 lines; its picture is short.
TEST(JsonGolden, JsonTooLarge) {
  std::string text = "[\n";
  for (int i = 0; i < 200'000; ++i) text += "0,\n";
  expect_picture("stor.json", text + "0]", "S0004_json_too_large");
}

}  // namespace
}  // namespace hjemmel
