// The words that may name things are listed twice, in the grammar and in tokens.cpp: they are the same.
#include <gtest/gtest.h>

#include <array>

#include "engine/syntax/grammar_front.h"

namespace hjemmel::syntax {
namespace {

constexpr std::array kKinds = {
#define HJEMMEL_TOKEN(kind, grammar_name, word) TokenKind::kind,
#include "engine/syntax/tokens.def"
#undef HJEMMEL_TOKEN
};

bool can_be_read(const std::array<Token, 2>& line) { return std::holds_alternative<Tree>(parse_tokens(line)); }

TEST(Words, TheGrammarAndTheTokensAgreeOnWhatIsAName) {
  for (const TokenKind kind : kKinds) {
    const std::array<Token, 2> line = {Token{.kind = TokenKind::Brug}, Token{.kind = kind}};
    EXPECT_EQ(can_be_read(line), is_name(kind)) << static_cast<int>(kind) << " " << word_of(kind);
  }
}

TEST(Words, AWordThatBeginsADeclarationIsReserved) {
  for (const TokenKind kind : kKinds) {
    EXPECT_TRUE(!is_declaration_word(kind) || is_reserved_word(kind)) << word_of(kind);
  }
}

}  // namespace
}  // namespace hjemmel::syntax
