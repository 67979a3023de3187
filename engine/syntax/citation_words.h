// The words and signs inside the brackets of a citation.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/syntax/report.h"

namespace hjemmel::syntax {

struct CitationWord {
  enum class Kind { Letters, Digits, Sign };
  Kind kind = Kind::Sign;
  std::string text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool glued = false;  // no space before it

  bool is(std::string_view wanted) const { return text == wanted; }
};

using CitationItem = std::vector<CitationWord>;

// The items between the semicolons; an empty island is one empty item. REQUIRES: the token is an island.
std::vector<CitationItem> split_citation(const Token& island, const SourceFile& source);

}  // namespace hjemmel::syntax
