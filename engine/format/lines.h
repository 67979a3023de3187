// A declaration as lines: what stands on each, before it is decided where its citation goes.
#pragma once

#include <string>
#include <vector>

#include "engine/syntax/report.h"
#include "engine/syntax/tree.h"

namespace hjemmel::format {

struct Line {
  int indent = 0;
  std::string text;
  std::vector<std::string> citation;  // its items, without brackets
  bool citation_follows = false;      // one space before it, not in the column (`omfatter`)
  bool in_table = false;              // a row of a rate: its citation stands under those of the other rows
  std::size_t value_at = 0;           // where the value of a row begins in the text; 0 when this is no row
  std::uint32_t begin = 0;            // the code points of the file it was made of
  std::uint32_t end = 0;
};

std::vector<Line> lines_of(syntax::Node declaration, std::span<const syntax::Token> tokens,
                           const syntax::Report& report);

// The width as an editor shows it.
std::size_t width_of(const std::string& text);

}  // namespace hjemmel::format
