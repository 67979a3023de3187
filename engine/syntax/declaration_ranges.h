// Where one declaration ends and the next begins, found before anything is parsed: so that a mistake in one declaration
// says nothing about the next.
#pragma once

#include <span>
#include <vector>

#include "engine/syntax/tokens.h"

namespace hjemmel::syntax {

// Every range is at least one token. A range begins with a declaration word that is first on its line, or with a word
// at the margin that could be a misspelt one. What stands before the first such word is a range of its own.
std::vector<std::span<const Token>> declaration_ranges(std::span<const Token> tokens);

}  // namespace hjemmel::syntax
