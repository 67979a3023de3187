#include "engine/syntax/tokens.h"

#include <algorithm>
#include <array>

namespace hjemmel::syntax {
namespace {

constexpr std::array kWords = {
    "",
#define HJEMMEL_TOKEN(kind, grammar_name, word) word,
#include "engine/syntax/tokens.def"
#undef HJEMMEL_TOKEN
};

constexpr std::array kNames = {TokenKind::Name,        TokenKind::Afslag,     TokenKind::Beloeb,
                               TokenKind::Beregning,   TokenKind::Bortfalder, TokenKind::Deleligt,
                               TokenKind::Et,          TokenKind::Halve,      TokenKind::Forholdsmaessigt,
                               TokenKind::Hele,        TokenKind::Kraft,      TokenKind::Kroner,
                               TokenKind::Lighed,      TokenKind::Ned,        TokenKind::Oere,
                               TokenKind::Op,          TokenKind::Person,     TokenKind::Resten,
                               TokenKind::Tidligere,   TokenKind::Uddrag,     TokenKind::Videre,
                               TokenKind::Viderefoert, TokenKind::Virkning};

}  // namespace

std::string word_of(TokenKind kind) { return kWords.at(static_cast<std::size_t>(kind)); }

std::string text_of(const SourceFile& source, const Token& token) {
  return to_utf8(std::u32string_view(source.text()).substr(token.begin, token.end - token.begin));
}

bool is_reserved_word(TokenKind kind) {
  return (kind >= TokenKind::Regelsprog && kind <= TokenKind::Instrument) && !is_name(kind);
}

bool is_name(TokenKind kind) { return std::find(kNames.begin(), kNames.end(), kind) != kNames.end(); }

bool is_declaration_word(TokenKind kind) { return kind >= TokenKind::Regelsprog && kind <= TokenKind::Undtagelse; }

bool is_measure_word(TokenKind kind) {
  return (kind >= TokenKind::Kr && kind <= TokenKind::Aar) || kind == TokenKind::Maaned;
}

}  // namespace hjemmel::syntax
