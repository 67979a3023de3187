// A piece of one line of a table, without the spaces around it, that knows its place.
#pragma once

#include <string>
#include <vector>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"

namespace hjemmel {

struct Piece {
  std::u32string text;
  Span span;

  bool empty() const { return text.empty(); }
  std::string utf8() const { return to_utf8(text); }

  // The part [begin, end) of the text, trimmed.
  Piece part(std::size_t begin, std::size_t end) const;

  // Cut at each separator that stands outside of ( ) and [ ].
  std::vector<Piece> split(char32_t separator) const;
};

// The text [begin, end) of a file as a piece, trimmed.
Piece piece_of(const SourceSet& sources, std::uint32_t file, std::size_t begin, std::size_t end);

// Reports a mistake at a piece.
void refuse(Diagnostics& diagnostics, DiagnosticKind kind, const Piece& piece, std::string message, std::string label,
            std::string help = "");

}  // namespace hjemmel
