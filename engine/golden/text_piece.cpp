#include "engine/golden/text_piece.h"

#include <utility>

namespace hjemmel {
namespace {

bool is_space(char32_t character) { return character == U' ' || character == U'\t' || character == U'\u00a0'; }

Piece trimmed(std::u32string_view text, std::uint32_t file, std::size_t begin, std::size_t end) {
  while (begin < end && is_space(text[begin])) ++begin;
  while (begin < end && is_space(text[end - 1])) --end;
  return {std::u32string(text.substr(begin, end - begin)),
          {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

}  // namespace

Piece Piece::part(std::size_t begin, std::size_t end) const {
  Piece result = trimmed(text, span.file, begin, end);
  result.span.begin += span.begin;
  result.span.end += span.begin;
  return result;
}

std::vector<Piece> Piece::split(char32_t separator) const {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'(' || text[i] == U'[') ++depth;
    if (text[i] == U')' || text[i] == U']') --depth;
    if (text[i] != separator || depth > 0) continue;
    pieces.push_back(part(begin, i));
    begin = i + 1;
  }
  pieces.push_back(part(begin, text.size()));
  return pieces;
}

Piece piece_of(const SourceSet& sources, std::uint32_t file, std::size_t begin, std::size_t end) {
  return trimmed(sources.file(file).text(), file, begin, end);
}

void refuse(Diagnostics& diagnostics, DiagnosticKind kind, const Piece& piece, std::string message, std::string label,
            std::string help) {
  diagnostics.add({kind, std::move(message), {piece.span, std::move(label)}, {}, std::move(help)});
}

}  // namespace hjemmel
