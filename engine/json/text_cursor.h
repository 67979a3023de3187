// Where a reader of JSON stands in the text, and the first mistake it met.
#pragma once

#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {

struct TextCursor {
  static constexpr char32_t kEnd = 0xFFFFFFFF;  // no code point: past the end

  std::u32string_view text;
  std::uint32_t file = 0;
  Diagnostics& diagnostics;
  std::uint32_t at = 0;

  char32_t peek(std::uint32_t ahead = 0) const {
    return std::size_t{at} + ahead < text.size() ? text[at + ahead] : kEnd;
  }
  bool at_end() const { return at >= text.size(); }
  std::string utf8(std::uint32_t begin, std::uint32_t end) const { return to_utf8(text.substr(begin, end - begin)); }
  Span span(std::uint32_t begin) const { return {file, begin, at}; }
  Span here() const { return {file, at, at_end() ? at : at + 1}; }

  // Returns false, so that a reader can leave with `return cursor.fail(...)`.
  bool fail(DiagnosticKind kind, std::string message, Label primary, std::string help = "",
            std::vector<Label> secondary = {}) const {
    diagnostics.add({kind, std::move(message), std::move(primary), std::move(secondary), std::move(help)});
    return false;
  }
  bool broken(std::string message, Label primary, std::string help = "", std::vector<Label> secondary = {}) const {
    return fail(DiagnosticKind::BrokenJson, std::move(message), std::move(primary), std::move(help),
                std::move(secondary));
  }
};

}  // namespace hjemmel
