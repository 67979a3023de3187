// What every reader of this room needs to say something about a place in one file.
#pragma once

#include <string>
#include <utility>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"
#include "engine/syntax/tokens.h"

namespace hjemmel::syntax {

class Report {
 public:
  Report(const SourceFile& source, std::uint32_t file, Diagnostics& diagnostics)
      : source_(source), file_(file), diagnostics_(diagnostics) {}

  const SourceFile& source() const { return source_; }
  std::string text(const Token& token) const { return text_of(source_, token); }
  std::string text(Span span) const {
    return to_utf8(std::u32string_view(source_.text()).substr(span.begin, span.end - span.begin));
  }

  Span span(std::uint32_t begin, std::uint32_t end) const { return Span{file_, begin, end}; }
  Span span(const Token& token) const { return span(token.begin, token.end); }
  Span span(const Token& first, const Token& last) const { return span(first.begin, last.end); }

  void add(DiagnosticKind kind, std::string message, Label primary, std::string help = {}) const {
    diagnostics_.add(Diagnostic{kind, std::move(message), std::move(primary), {}, std::move(help)});
  }
  void add(Diagnostic diagnostic) const { diagnostics_.add(std::move(diagnostic)); }

 private:
  const SourceFile& source_;
  std::uint32_t file_;
  Diagnostics& diagnostics_;
};

inline std::string in_code(const std::string& text) { return "`" + text + "`"; }

}  // namespace hjemmel::syntax
