#include "engine/syntax/citation_words.h"

namespace hjemmel::syntax {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u00A0'; }

// Letters by exclusion: no alphabet is listed here, so an odd letter is part of the word that is then refused as a
// whole.
bool is_letter(char32_t c) {
  if (c >= U'\u00C0') return c != U'–' && c != U'—' && c != U'−';
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_';
}

std::uint32_t end_of_word(const std::u32string& text, std::uint32_t begin, std::uint32_t limit) {
  std::uint32_t end = begin + 1;
  if (is_digit(text[begin])) {
    while (end < limit && is_digit(text[end])) ++end;
  } else if (is_letter(text[begin])) {
    while (end < limit && (is_letter(text[end]) || is_digit(text[end]))) ++end;
  }
  return end;
}

CitationWord::Kind kind_of(char32_t c) {
  if (is_digit(c)) return CitationWord::Kind::Digits;
  return is_letter(c) ? CitationWord::Kind::Letters : CitationWord::Kind::Sign;
}

}  // namespace

std::vector<CitationItem> split_citation(const Token& island, const SourceFile& source) {
  const std::u32string& text = source.text();
  std::vector<CitationItem> items(1);
  const std::uint32_t limit = island.end - 1;
  for (std::uint32_t at = island.begin + 1; at < limit;) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    const std::uint32_t end = end_of_word(text, at, limit);
    if (text[at] == U';') {
      items.emplace_back();
    } else {
      items.back().push_back(CitationWord{.kind = kind_of(text[at]),
                                          .text = to_utf8(std::u32string_view(text).substr(at, end - at)),
                                          .begin = at,
                                          .end = end,
                                          .glued = at > island.begin + 1 && !is_space(text[at - 1])});
    }
    at = end;
  }
  return items;
}

}  // namespace hjemmel::syntax
