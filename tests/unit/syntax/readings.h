// Asks the generated parser for every way in which it can read the tokens of a declaration.
#pragma once

#include <span>
#include <string>

#include "engine/syntax/tokens.h"

namespace hjemmel::syntax {

// Empty when there is exactly one way; otherwise a line for each place with several, or that cannot be read.
std::string readings(std::span<const Token> declaration);

}  // namespace hjemmel::syntax
