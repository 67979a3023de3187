#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"
#include "engine/syntax/parse.h"

namespace hjemmel {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

TEST(RuleFiles, EveryOneIsRead) {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("rules")) {
    if (entry.path().extension() != ".regel") continue;
    SourceSet sources;
    Diagnostics diagnostics;
    const std::uint32_t file = sources.add(entry.path().string(), read_file(entry.path()), diagnostics);
    const std::optional<Module> module = parse_module(sources, file, diagnostics);
    EXPECT_EQ(draw_all(diagnostics, sources), "");
    ASSERT_TRUE(module);
    EXPECT_FALSE(module->title.text.empty());
    ++files;
  }
  EXPECT_GE(files, 6);
}

}  // namespace
}  // namespace hjemmel
