// Breaks the rule files at random, thousands of times, always in the same way: whatever comes out, the author is told
// in our words and not in those of the parser generator.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "tests/unit/syntax/parsed.h"

namespace hjemmel {
namespace {

constexpr const char* kForeignWords[] = {"mismatched", "extraneous", "expecting",      "no viable", "token recognition",
                                         "<EOF>",      "missing '",  "alternative at", "antlr",     "ANTLR"};

// Words that make sense somewhere in the language, so that the mutants are nearly right.
constexpr const char* kFragments[] = {"fra",
                                      "når",
                                      "ellers",
                                      ":",
                                      ";",
                                      ",",
                                      "[",
                                      "]",
                                      "\"",
                                      "(",
                                      ")",
                                      "ikke",
                                      "og",
                                      "eller",
                                      "af",
                                      "%",
                                      "1.5",
                                      "i",
                                      "måned",
                                      "måneden",
                                      "før",
                                      "dog",
                                      "regel",
                                      "\n",
                                      "\nsats",
                                      "2024-02-30",
                                      "foreløbigt",
                                      "hvis",
                                      "trin",
                                      "er",
                                      "-",
                                      "/",
                                      "æ",
                                      "§",
                                      "stk.",
                                      "1",
                                      "kr",
                                      "betales af",
                                      "antal",
                                      "sum af",
                                      "højeste",
                                      "findes",
                                      "alle",
                                      "opfylder",
                                      "hvor",
                                      "for",
                                      "de 2",
                                      "med højest",
                                      "ved lighed",
                                      "som om",
                                      "partners",
                                      "efter",
                                      "en af (",
                                      "rest af",
                                      "resten",
                                      "først i",
                                      "dernæst i",
                                      "fælles",
                                      "tidligere",
                                      "tabel",
                                      "niveau",
                                      "reguleres med",
                                      "uændret",
                                      "årets",
                                      "første dag i",
                                      "hele år fra",
                                      "til",
                                      "2025-13",
                                      "2025-07",
                                      "lokalt",
                                      "valg",
                                      "liste",
                                      "samlede måneder",
                                      "inden for",
                                      "afviger",
                                      "undtagelse",
                                      "de seneste 12 måneder"};

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// The declarations of all rule files, each short enough to be mutated often.
std::vector<std::string> declarations() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("rules")) {
    if (entry.path().extension() == ".regel") paths.push_back(entry.path());
  }
  paths.emplace_back("tests/unit/syntax/every_construct.regel");
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> found;
  for (const std::filesystem::path& path : paths) {
    const std::string text = read_file(path);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", begin), text.size());
      found.push_back(text.substr(begin, end - begin) + "\n");
      begin = end + 2;
    }
  }
  return found;
}

class Mutator {
 public:
  std::string mutate(std::string text) {
    const std::size_t times = 1 + pick(3);
    for (std::size_t i = 0; i < times; ++i) mutate_once(text);
    return text;
  }
  std::size_t pick(std::size_t count) { return count == 0 ? 0 : random_() % count; }

 private:
  void mutate_once(std::string& text) {
    const std::size_t at = pick(text.size());
    switch (pick(6)) {
      case 0:
        text.erase(at, 1 + pick(4));
        break;
      case 1:
        text.insert(at, std::string(" ") + kFragments[pick(std::size(kFragments))] + " ");
        break;
      case 2:
        text.insert(at, 1, static_cast<char>(pick(256)));
        break;
      case 3:
        erase_word(text, at);
        break;
      case 4:
        text.insert(at, text.substr(pick(text.size()), pick(30)));
        break;
      default:
        std::swap(text[at], text[pick(text.size())]);
        break;
    }
  }

  static void erase_word(std::string& text, std::size_t at) {
    const std::size_t begin = text.find_first_of(" \n", at);
    if (begin == std::string::npos) return;
    const std::size_t end = text.find_first_of(" \n", begin + 1);
    text.erase(begin, end == std::string::npos ? end : end - begin);
  }

  std::mt19937 random_{20'240'101};  // a fixed seed: the same mutants on every machine
};

void expect_our_words(const Parsed& parsed, const std::string& text) {
  for (const Diagnostic& diagnostic : parsed.diagnostics.sorted()) {
    ASSERT_FALSE(diagnostic.message.empty()) << text;
    ASSERT_FALSE(diagnostic.primary.text.empty()) << text;
    ASSERT_FALSE(diagnostic.help.empty()) << diagnostic.message << "\n" << text;
  }
  const std::string drawn = parsed.drawn();
  for (const char* word : kForeignWords) {
    if (text.find(word) != std::string::npos) continue;
    ASSERT_EQ(drawn.find(word), std::string::npos) << drawn;
  }
}

TEST(Mutation, EveryMessageIsOurs) {
  const std::vector<std::string> originals = declarations();
  Mutator mutator;
  int broken = 0;
  for (int i = 0; i < 6'000; ++i) {
    const std::string text = mutator.mutate(originals[mutator.pick(originals.size())]);
    const Parsed parsed = parse_declarations(text);
    expect_our_words(parsed, text);
    broken += parsed.diagnostics.empty() ? 0 : 1;
  }
  EXPECT_GT(broken, 2'000);
}

TEST(Mutation, RandomBytesAreRefusedInOurWords) {
  Mutator mutator;
  for (int i = 0; i < 500; ++i) {
    std::string text;
    const std::size_t length = mutator.pick(300);
    for (std::size_t j = 0; j < length; ++j) text += static_cast<char>(mutator.pick(256));
    expect_our_words(parse_text(text), text);
  }
}

// A declaration cut off anywhere, as it is while an author is writing it.
TEST(Mutation, AnUnfinishedDeclarationHasOneMistake) {
  for (const std::string& original : declarations()) {
    if (original.starts_with("regelsprog") || original.starts_with("#")) continue;
    if (original.starts_with("modul") || original.starts_with("lokalt")) continue;
    for (std::size_t length = 1; length < original.size(); length += 7) {
      const Parsed parsed = parse_declarations(original.substr(0, length));
      expect_our_words(parsed, original.substr(0, length));
      EXPECT_LE(parsed.diagnostics.size(), 2u) << original.substr(0, length) << "\n" << parsed.drawn();
    }
  }
}

}  // namespace
}  // namespace hjemmel
