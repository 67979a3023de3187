// Every mistake in a rule file has an example here: R0110_unclosed_text.regel, one module with that one mistake, and
// R0110_unclosed_text.expected, what an author is shown. HJEMMEL_UPDATE=1 in the environment writes the pictures anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"
#include "engine/syntax/parse.h"
#include "tests/diagnostics/english_picture.h"
#ifdef HJEMMEL_WITH_CHECK
#include "engine/check/check.h"
#endif

namespace hjemmel {
namespace {

constexpr const char* kFolder = "tests/diagnostics";
constexpr const char* kPrelude = "tests/diagnostics/prelude.regel";  // a module with a law, read before each example

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// The parser's codes; the checker's examples are read together with the prelude.
bool is_of_parser(const std::string& code) {
  return code.starts_with("R01") || code.starts_with("R09") || code.starts_with("R10");
}

[[maybe_unused]] bool is_of_checker(const std::string& code) { return code >= "R0200" && code < "R0800"; }

bool can_be_drawn(const std::string& code) {
#ifdef HJEMMEL_WITH_CHECK
  return is_of_parser(code) || is_of_checker(code);
#else
  return is_of_parser(code);
#endif
}

struct Example {
  std::filesystem::path path;
  std::string code;  // of the file's name
};

std::vector<Example> examples() {
  std::vector<Example> found;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    const std::string name = entry.path().filename().string();
    const std::string code = name.substr(0, 5);
    if (entry.path().extension() == ".regel" && can_be_drawn(code)) found.push_back({entry.path(), code});
  }
  std::sort(found.begin(), found.end(), [](const Example& a, const Example& b) { return a.path < b.path; });
  return found;
}

// Everything the example's own file is told.
struct Drawing {
  std::vector<std::string> codes;
  std::string text;
  std::string english;
};

void read_module(const std::filesystem::path& path, SourceSet& sources, std::vector<Module>& modules,
                 Diagnostics& diagnostics) {
  const std::uint32_t file = sources.add(path.generic_string(), read_file(path), diagnostics);
  std::optional<Module> module = parse_module(sources, file, diagnostics);
  if (module) modules.push_back(std::move(*module));
}

Drawing draw_example(const Example& example) {
  SourceSet sources;
  std::vector<Module> modules;
  Diagnostics all;
  read_module(example.path, sources, modules, all);
#ifdef HJEMMEL_WITH_CHECK
  if (is_of_checker(example.code) && all.empty()) {
    if (std::filesystem::exists(kPrelude)) read_module(kPrelude, sources, modules, all);
    check(std::move(modules), SourceSet(sources), all);
  }
#endif
  Drawing drawing;
  for (const Diagnostic& diagnostic : all.sorted()) {
    if (diagnostic.primary.span.file != 0) continue;
    const char* between = drawing.text.empty() ? "" : "\n";
    drawing.codes.push_back(code_of(diagnostic.kind));
    drawing.text += between + draw(diagnostic, sources);
    drawing.english += between + draw(diagnostic, sources, Language::English);
  }
  return drawing;
}

// The kinds that an example is demanded of, by code.
std::map<std::string, std::string> demanded_kinds() {
  std::map<std::string, std::string> kinds;
#define HJEMMEL_DIAGNOSTIC(kind, code, summary) \
  if (can_be_drawn(code)) kinds.emplace(code, #kind);
#include <hjemmel/diagnostics.def>
#undef HJEMMEL_DIAGNOSTIC
  kinds.erase(code_of(DiagnosticKind::DeclarationTooLong));  // 20,000 words; see tests/unit/syntax/bounds_test.cpp
  kinds.erase(code_of(DiagnosticKind::LocalModuleUsed));     // two modules; see tests/unit/check/heads_test.cpp
  return kinds;
}

TEST(RuleDiagnostics, AreDrawnAsExpected) {
  const bool update = std::getenv("HJEMMEL_UPDATE") != nullptr;
  for (const Example& example : examples()) {
    const Drawing drawing = draw_example(example);
    std::filesystem::path expected = example.path;
    expected.replace_extension(".expected");
    if (update) std::ofstream(expected, std::ios::binary) << drawing.text;
    EXPECT_EQ(drawing.text, read_file(expected)) << example.path;
  }
}

TEST(RuleDiagnostics, AreToldInEnglish) {
  for (const Example& example : examples()) {
    const Drawing drawing = draw_example(example);
    testing::expect_english(example.path.stem().string(), {drawing.text, drawing.english});
  }
}

TEST(RuleDiagnostics, AnExampleShowsTheMistakeItIsNamedAfter) {
  for (const Example& example : examples()) {
    const Drawing drawing = draw_example(example);
    EXPECT_NE(std::find(drawing.codes.begin(), drawing.codes.end(), example.code), drawing.codes.end())
        << example.path << " shows\n"
        << drawing.text;
  }
}

TEST(RuleDiagnostics, OneMistakeGivesOneMessage) {
  for (const Example& example : examples()) {
    if (!is_of_parser(example.code)) continue;
    EXPECT_EQ(draw_example(example).codes.size(), 1u) << example.path;
  }
}

TEST(RuleDiagnostics, EveryKindHasAnExample) {
  std::map<std::string, std::string> without = demanded_kinds();
  for (const Example& example : examples()) without.erase(example.code);
  for (const auto& [code, kind] : without) ADD_FAILURE() << code << " " << kind << " has no example";
}

}  // namespace
}  // namespace hjemmel
