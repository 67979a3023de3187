#include "tests/diagnostics/english_picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <vector>

#include "engine/diagnostics/particulars.h"

namespace hjemmel::testing {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool is_headline(const std::string& line) { return line.starts_with("fejl[") || line.starts_with("error["); }

// "   = hjælp: ..." and what follows it on lines of its own.
bool is_note(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string::npos && first >= 2 && line[first] == '=';
}

// "     |    ^^^ label": where the label begins, or npos when the line has no mark.
std::size_t label_of(const std::string& line) {
  const std::size_t bar = line.find_first_not_of(' ');
  if (bar == std::string::npos || line[bar] != '|') return std::string::npos;
  const std::size_t mark = line.find_first_not_of(' ', bar + 1);
  if (mark == std::string::npos || (line[mark] != '^' && line[mark] != '-')) return std::string::npos;
  return std::min(line.size(), line.find_first_not_of(line[mark], mark));
}

// The picture without any words of ours: places, source lines, and marks without their labels.
struct Parts {
  std::vector<std::string> skeleton;
  std::vector<std::string> words;
  std::size_t headlines = 0;
  std::size_t helps = 0;
};

Parts parts_of(const std::string& picture) {
  Parts parts;
  bool in_notes = false;
  for (const std::string& line : lines_of(picture)) {
    if (is_headline(line)) {
      ++parts.headlines;
      in_notes = false;
      parts.skeleton.push_back(line.substr(line.find('['), 7));
      parts.words.push_back(line.substr(std::min(line.size(), line.find(": ") + 2)));
    } else if (in_notes || is_note(line)) {
      in_notes = !line.empty();
      if (line.find("= help: ") != std::string::npos) ++parts.helps;
      if (!line.empty()) parts.words.push_back(line.substr(std::min(line.size(), line.find(": ") + 2)));
    } else if (const std::size_t label = label_of(line); label != std::string::npos) {
      parts.skeleton.push_back(line.substr(0, label));
      if (label < line.size()) parts.words.push_back(line.substr(label + 1));
    } else {
      parts.skeleton.push_back(line);
    }
  }
  // The last line of the margin stands only above notes, and the English picture always has some.
  std::erase_if(parts.skeleton,
                [](const std::string& line) { return line.find_first_not_of(" |") == std::string::npos; });
  return parts;
}

bool is_named(const std::string& danish) {
  return is_type(danish) || particulars(danish) == std::vector<std::string>{danish};
}

// What the engine says itself: neither names nor code.
std::string without_code(const std::string& line) {
  std::string text;
  bool in_code = false;
  for (const char character : line) {
    if (character == '`') in_code = !in_code;
    if (!in_code) text += character;
  }
  return text;
}

const std::set<std::string> kDanishWords = {"og",    "er",    "ikke",  "skriv",   "der",    "det",  "som",  "til",
                                            "kan",   "af",    "eller", "hvis",    "ventes", "slet", "ved",  "skal",
                                            "dette", "efter", "denne", "mangler", "hvad",   "igen", "eget", "navn"};

void expect_no_danish(const std::string& name, const std::string& line) {
  std::istringstream words(without_code(line));
  for (std::string word; words >> word;)
    EXPECT_EQ(kDanishWords.count(word), 0u) << name << ": " << word << "\n" << line;
}

void expect_golden(const std::string& name, const std::string& english) {
  const std::string path = std::string(HJEMMEL_SOURCE_DIR) + "/tests/diagnostics/" + name + ".english";
  if (!std::filesystem::exists(path)) return;
  if (std::getenv("HJEMMEL_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << english;
  std::ifstream stream(path, std::ios::binary);
  EXPECT_EQ(english, std::string(std::istreambuf_iterator<char>(stream), {})) << path;
}

}  // namespace

void expect_english(const std::string& name, const Picture& picture) {
  const Parts danish = parts_of(picture.danish);
  const Parts english = parts_of(picture.english);
  EXPECT_EQ(english.skeleton, danish.skeleton) << name;
  EXPECT_EQ(english.helps, english.headlines) << name << "\n" << picture.english;
  for (const std::string& words : danish.words) {
    if (words.find(' ') == std::string::npos || is_named(words)) continue;
    for (const std::string& line : english.words)
      EXPECT_EQ(line.find(words), std::string::npos) << name << ": " << line;
  }
  for (const std::string& line : english.words) expect_no_danish(name, line);
  expect_golden(name, picture.english);
}

}  // namespace hjemmel::testing
