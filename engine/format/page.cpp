#include "engine/format/page.h"

#include <algorithm>

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

// A row that is too long for the page has its value on a line of its own.
std::string row_text(const Line& line, const std::string& indented) {
  if (line.value_at == 0 || width_of(indented) <= kPageWidth) return indented;
  const std::size_t indent = static_cast<std::size_t>(line.indent);
  return spaces(indent) + line.text.substr(0, line.value_at - 1) + "\n" + spaces(indent + 2) +
         line.text.substr(line.value_at);
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
  const auto indent = static_cast<std::size_t>(line.indent);
  const std::string text = row_text(line, spaces(indent) + line.text);
  if (line.citation.empty()) return text;
  const std::size_t last_break = text.rfind('\n');
  const std::size_t width = width_of(last_break == std::string::npos ? text : text.substr(last_break + 1));
  if (line.citation_follows) return text + " " + draw_citation(line.citation, width + 1);
  const std::size_t column = column_after(width, citation_column);
  return text + spaces(column - width) + draw_citation(line.citation, column);
}

}  // namespace hjemmel::format
