#include "engine/syntax/declaration_ranges.h"

namespace hjemmel::syntax {
namespace {

// "regl løn : kr/måned": a word that is none of ours, then a name, on one line.
bool looks_like_declaration(std::span<const Token> line) {
  if (line.size() < 2 || line[1].first_on_line) return false;
  const bool head = line.size() > 2 && (line[2].kind == TokenKind::Colon || line[2].kind == TokenKind::Text);
  return is_name(line[1].kind) || (head && is_reserved_word(line[1].kind));
}

bool begins_declaration(std::span<const Token> tokens, std::size_t index) {
  const Token& token = tokens[index];
  if (!token.first_on_line) return false;
  if (token.kind == TokenKind::Lokalt) return true;
  if (token.kind == TokenKind::Modul && index > 0 && tokens[index - 1].kind == TokenKind::Lokalt) return false;
  // An indented `valg af` is the type of a fact whose line is broken.
  if (token.kind == TokenKind::Valg && !token.at_margin) {
    return index + 1 < tokens.size() && tokens[index + 1].kind != TokenKind::Af;
  }
  if (token.kind == TokenKind::Name) return token.at_margin && looks_like_declaration(tokens.subspan(index));
  // An indented `måned` is the unit of a number on the line before, unless it names a month.
  if (token.kind == TokenKind::Maaned && !token.at_margin) {
    return index + 1 < tokens.size() && is_name(tokens[index + 1].kind);
  }
  return is_declaration_word(token.kind);
}

}  // namespace

std::vector<std::span<const Token>> declaration_ranges(std::span<const Token> tokens) {
  std::vector<std::span<const Token>> ranges;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= tokens.size(); ++i) {
    if (i < tokens.size() && !begins_declaration(tokens, i)) continue;
    ranges.push_back(tokens.subspan(begin, i - begin));
    begin = i;
  }
  return ranges;
}

}  // namespace hjemmel::syntax
