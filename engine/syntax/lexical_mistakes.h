// Mistakes that a single token shows: English numbers, impossible dates, signs the language does not have.
#pragma once

#include <span>

#include "engine/syntax/report.h"

namespace hjemmel::syntax {

constexpr int kMaxNesting = 500;
constexpr std::size_t kMaxDeclarationTokens = 20'000;  // bounds the memory that a tree takes

// Reports them for one declaration. False when the declaration cannot be parsed because of them; a number or date that
// is written wrongly does not stand in the way.
bool check_tokens(std::span<const Token> tokens, const Report& report);

}  // namespace hjemmel::syntax
