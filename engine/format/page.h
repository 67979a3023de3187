// Puts lines on a page of 120 columns: indents, the column of citations, what is too long for one line.
#pragma once

#include <string>
#include <vector>

#include "engine/format/lines.h"

namespace hjemmel::format {

constexpr std::size_t kPageWidth = 120;
constexpr std::size_t kCitationColumn = 67;  // counted from 0

// Where the citations of a declaration's rows of rates stand: one column for all of them.
std::size_t table_column(const std::vector<Line>& lines);

// The line with its citation, broken where it has to be; no line break at the end.
std::string draw_line(const Line& line, std::size_t citation_column);

}  // namespace hjemmel::format
