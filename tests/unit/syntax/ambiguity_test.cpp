// The grammar reads every declaration in one way only: the parser generator's own exact search finds no second reading.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"
#include "engine/syntax/declaration_ranges.h"
#include "engine/syntax/grammar_front.h"
#include "tests/unit/syntax/readings.h"

namespace hjemmel::syntax {
namespace {

constexpr const char* kEveryConstruct = "tests/unit/syntax/every_construct.regel";

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::string readings_of(const std::string& text) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::uint32_t file = sources.add("prøve.regel", text, diagnostics);
  const TokenList list = read_tokens(sources.file(file));
  std::string found;
  for (const std::span<const Token> range : declaration_ranges(list.tokens)) {
    const std::string several = readings(range);
    if (several.empty()) continue;
    found += to_utf8(std::u32string_view(sources.file(file).text())
                         .substr(range.front().begin, range.back().end - range.front().begin)) +
             "\n" + several;
  }
  return found;
}

TEST(Ambiguity, EveryConstructIsReadInOneWay) { EXPECT_EQ(readings_of(read_file(kEveryConstruct)), ""); }

TEST(Ambiguity, EveryRuleFileIsReadInOneWay) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator("rules")) {
    if (entry.path().extension() != ".regel") continue;
    EXPECT_EQ(readings_of(read_file(entry.path())), "") << entry.path();
  }
}

}  // namespace
}  // namespace hjemmel::syntax
