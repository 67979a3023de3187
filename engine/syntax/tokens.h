// The words and signs of a rule file, before it is known what they say together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/source/source_set.h"

namespace hjemmel::syntax {

enum class TokenKind : std::uint16_t {
  End = 0,
#define HJEMMEL_TOKEN(kind, grammar_name, word) kind,
#include "engine/syntax/tokens.def"
#undef HJEMMEL_TOKEN
};

struct Token {
  TokenKind kind = TokenKind::End;
  std::uint32_t begin = 0;  // code points of the file, [begin, end)
  std::uint32_t end = 0;
  bool first_on_line = false;
  bool at_margin = false;  // nothing before it on its line, not even a space
};

struct TokenList {
  std::vector<Token> tokens;
  std::vector<Token> comments;  // kept for the formatter
};

// The word as an author writes it; empty for kinds that are no fixed word (a name, a number).
std::string word_of(TokenKind kind);

// The text of the token as UTF-8.
std::string text_of(const SourceFile& source, const Token& token);

// A word of the language that cannot name anything (`til`, `dage`): not one that is a keyword only in its place.
bool is_reserved_word(TokenKind kind);

// A word that `name` in the grammar accepts.
bool is_name(TokenKind kind);

// A word that begins a declaration or a line of a file's head.
bool is_declaration_word(TokenKind kind);

bool is_measure_word(TokenKind kind);  // kr, time, dag, uge, måned, måneder, år

}  // namespace hjemmel::syntax
