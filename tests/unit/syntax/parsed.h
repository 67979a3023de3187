// Reads rule text for a test: the module, and what an author would be told.
#pragma once

#include <optional>
#include <string>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"
#include "engine/syntax/parse.h"

namespace hjemmel {

struct Parsed {
  SourceSet sources;
  Diagnostics diagnostics;
  std::optional<Module> module;

  std::string drawn() const { return draw_all(diagnostics, sources); }
  std::string text(Span span) const { return sources.text(span); }
};

inline Parsed parse_text(const std::string& text) {
  Parsed parsed;
  const std::uint32_t file = parsed.sources.add("prøve.regel", text, parsed.diagnostics);
  parsed.module = parse_module(parsed.sources, file, parsed.diagnostics);
  return parsed;
}

// With the head of a file before the text.
inline Parsed parse_declarations(const std::string& text) {
  return parse_text("regelsprog 1\n\nmodul prøve \"Prøve på ét modul\"\n\n" + text);
}

// A rule whose body is the text.
inline Parsed parse_body(const std::string& body) {
  return parse_declarations("regel løn_på_år : kr/måned \"Løn på et år\"\n  fra 2024-01-01 [FBEK § 3]\n    " + body +
                            "\n");
}

}  // namespace hjemmel
