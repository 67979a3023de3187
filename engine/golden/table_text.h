// A file of golden cases as lines: headings, values shared by the rows, and tables. Knows nothing of rules.
#pragma once

#include <optional>
#include <vector>

#include "engine/golden/text_piece.h"

namespace hjemmel {

struct NamedPiece {  // "grad: A", "løn = 0"
  Piece name;
  Piece value;
};

// "| navn | løn || fleksløntilskud |": what is given stands before the double bar, what is expected after it.
struct TextRow {
  Piece line;
  std::vector<Piece> given;
  std::vector<Piece> expected;
};

// A table with the sections that were in force where it began.
struct TextBlock {
  std::optional<Piece> shared_file;         // fælles fra: the name of a file with more of them
  std::vector<NamedPiece> facts;            // fælles:
  std::vector<NamedPiece> interpretations;  // fortolkninger:
  TextRow columns;
  std::vector<TextRow> rows;
};

struct TableText {
  std::vector<NamedPiece> headings;
  std::vector<TextBlock> blocks;
};

// Reads the lines. A section, and the name of a shared file, holds until one of the same name replaces it; a table
// begins at each row whose first cell is `navn`; `#` at the start of a line or after a space begins a comment. Lines
// that fit nowhere are diagnostics.
TableText read_table_text(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics);

// Reads the lines of a file of shared values, "løn = 0" and comments. Other lines are diagnostics.
std::vector<NamedPiece> read_shared_text(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics);

}  // namespace hjemmel
