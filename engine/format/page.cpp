#include "engine/format/page.h"

#include <algorithm>
#include <set>
#include <vector>

namespace hjemmel::format {
namespace {

constexpr std::size_t kLastWrapColumn = 90;
constexpr std::size_t kLastTableColumn = 104;  // a row that is longer does not move the others
constexpr std::size_t kLeastGap = 2;
constexpr std::size_t kGapOfLongLine = 3;

std::string spaces(std::size_t count) { return std::string(count, ' '); }

// The items in brackets from the column on, those that do not fit on the page under the first. What begins far to the
// right stands behind a text that cannot be broken, and is not broken either.
std::string draw_citation(const std::vector<std::string>& items, std::size_t column) {
  std::string text = "[";
  std::size_t at = column + 1;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t needed = width_of(items[i]) + 1;  // with its ; or ]
    if (i > 0 && at + 1 + needed > kPageWidth && column <= kLastWrapColumn) {
      text += "\n" + spaces(column + 1);
      at = column + 1;
    } else if (i > 0) {
      text += ' ';
      ++at;
    }
    text += items[i] + (i + 1 < items.size() ? ";" : "]");
    at += needed;
  }
  return text;
}

std::size_t column_after(std::size_t width, std::size_t column) {
  return width + kLeastGap <= column ? column : width + kGapOfLongLine;
}

// A long line goes on below before one of these words, or after `;`: never before a unit, since a line that begins with
// `måned` would begin a declaration.
bool may_begin_line(const std::string& word, const std::string& before) {
  static const std::set<std::string> kWords = {"og", "eller", "hvor", "med", "ved", "hvis", "kun",
                                               "ud", "inden", "som",  "+",   "-",   "*"};
  return before.back() == ';' || kWords.count(word) > 0;
}

// The words of a line; a text in quotes, and a citation in it, is one.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  bool quoted = false;
  bool cited = false;
  for (const char byte : text) {
    if (byte == '"') quoted = !quoted;
    if (byte == '[') cited = true;
    if (byte == ']') cited = false;
    const bool apart = byte == ' ' && !quoted && !cited;
    if (apart)
      words.emplace_back();
    else
      words.back() += byte;
  }
  return words;
}

// Breaks as late as the page allows; what has no place to break in stays long.
std::string broken(const std::string& text, std::size_t indent, std::size_t further) {
  std::string lines = spaces(indent);
  std::string line;   // after its indent
  std::string ahead;  // words since the last place to break in
  std::string before;
  std::size_t at = indent;
  for (const std::string& word : words_of(text)) {
    if (!before.empty() && may_begin_line(word, before)) {
      line += ahead;
      ahead.clear();
    }
    ahead += (before.empty() ? "" : " ") + word;
    before = word;
    if (line.empty() || at + width_of(line) + width_of(ahead) <= kPageWidth) continue;
    lines += line + "\n" + spaces(further);
    line.clear();
    ahead.erase(0, 1);
    at = further;
  }
  return lines + line + ahead;
}

// A row that is too long for the page has its value on a line of its own.
std::string row_text(const Line& line) {
  const std::size_t indent = static_cast<std::size_t>(line.indent);
  if (indent + width_of(line.text) <= kPageWidth) return spaces(indent) + line.text;
  if (line.value_at == 0) return broken(line.text, indent, indent + 4);
  return broken(line.text.substr(0, line.value_at - 1), indent, indent + 4) + "\n" +
         broken(line.text.substr(line.value_at), indent + 2, indent + 6);
}

}  // namespace

std::size_t table_column(const std::vector<Line>& lines) {
  std::size_t column = kCitationColumn;
  for (const Line& line : lines) {
    if (!line.in_table || line.citation.empty()) continue;
    const std::size_t wanted = column_after(static_cast<std::size_t>(line.indent) + width_of(line.text), column);
    if (wanted <= kLastTableColumn) column = std::max(column, wanted);
  }
  return column;
}

std::string draw_line(const Line& line, std::size_t citation_column) {
  const std::string text = row_text(line);
  if (line.citation.empty()) return text;
  const std::size_t last_break = text.rfind('\n');
  const std::size_t width = width_of(last_break == std::string::npos ? text : text.substr(last_break + 1));
  if (line.citation_follows) return text + " " + draw_citation(line.citation, width + 1);
  const std::size_t column = column_after(width, citation_column);
  return text + spaces(column - width) + draw_citation(line.citation, column);
}

}  // namespace hjemmel::format
