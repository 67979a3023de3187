#include "cli/text_table.h"

#include <algorithm>
#include <ostream>

#include "engine/source/source_set.h"

namespace hjemmel::cli {
namespace {

constexpr std::size_t kGap = 2;

// Letters, not bytes: `løn` is three wide.
std::size_t width_of(const std::string& text) { return from_utf8(text).size(); }

std::vector<std::size_t> widths_of(const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths;
  for (const TableRow& row : rows) {
    if (row.cells.size() > widths.size()) widths.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) widths[i] = std::max(widths[i], width_of(row.cells[i]));
  }
  return widths;
}

}  // namespace

void print_table(std::ostream& out, const std::vector<TableRow>& rows) {
  const std::vector<std::size_t> widths = widths_of(rows);
  for (const TableRow& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      line += row.cells[i] + std::string(widths[i] - width_of(row.cells[i]) + kGap, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
    if (!row.note.empty()) out << "    " << row.note << '\n';
  }
}

}  // namespace hjemmel::cli
