// Columns of text under each other, as wide as their widest cell.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace hjemmel::cli {

// A line of the table, or a note that stands on a line of its own below it.
struct TableRow {
  std::vector<std::string> cells;
  std::string note;
};

void print_table(std::ostream& out, const std::vector<TableRow>& rows);

}  // namespace hjemmel::cli
