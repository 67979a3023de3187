// The two things ANTLR does for us: text -> tokens, and the tokens of one declaration -> tree.
#pragma once

#include <span>
#include <variant>

#include "engine/syntax/tokens.h"
#include "engine/syntax/tree.h"

namespace hjemmel::syntax {

// Never fails: what is not of the language becomes a token of an odd kind.
TokenList read_tokens(const SourceFile& source);

// The index of the first token that cannot stand where it stands; the number of tokens when something is missing after
// the last one.
struct Unreadable {
  std::size_t token = 0;
};

// REQUIRES: brackets nested no deeper than kMaxNesting; at least one token. The tree refers to the tokens.
std::variant<Tree, Unreadable> parse_tokens(std::span<const Token> tokens);

}  // namespace hjemmel::syntax
