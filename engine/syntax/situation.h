// Where the grammar gave up, and the questions that the rooms of mistakes ask about it.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>

#include "engine/syntax/report.h"

namespace hjemmel::syntax {

class Situation {
 public:
  // The tokens of one declaration, and the index of the first that cannot stand where it stands; the number of tokens
  // when something is missing after the last one.
  Situation(std::span<const Token> tokens, std::size_t at, const Report& report);

  std::size_t index() const { return at_; }
  bool at_end() const { return at_ >= tokens_.size(); }
  TokenKind declaration() const { return tokens_.front().kind; }

  // The token at a distance from the place: 0 is the one that does not fit, -1 the one before. End outside the
  // declaration.
  TokenKind kind(std::ptrdiff_t offset = 0) const;
  std::string text(std::ptrdiff_t offset = 0) const;  // empty outside the declaration
  bool is_any(std::initializer_list<TokenKind> kinds, std::ptrdiff_t offset = 0) const;
  bool name_at(std::ptrdiff_t offset) const { return is_name(kind(offset)); }
  bool begins_line() const { return at_end() || tokens_[at_].first_on_line; }
  bool previous_begins_line() const { return at_ > 0 && tokens_[at_ - 1].first_on_line; }

  // The keyword that the place belongs to: the last one before it that begins a line or a part of one (`fra`, `når`,
  // `nedsat`, `hvis`, `kilde` ...), or the declaration's own.
  TokenKind clause() const { return tokens_[clause_].kind; }
  bool in_any(std::initializer_list<TokenKind> clauses) const;
  bool seen_in_clause(TokenKind kind) const;   // between that keyword and the place
  bool seen(TokenKind kind) const;             // anywhere before the place
  bool seen_in_version(TokenKind kind) const;  // between the last `fra` that begins a version and the place
  bool ahead(TokenKind kind) const;            // anywhere from the place on
  bool ahead_on_line(TokenKind kind) const;    // from the place to the end of its line
  bool in_body() const;                        // after the first `fra` of a declaration that has a body
  bool only_version_line_before() const;       // between `fra D` and the place stands nothing but its citation

  // How far back the nearest word of these kinds stands in the same brackets and the same clause; 0 when there is none.
  std::ptrdiff_t back_to(std::initializer_list<TokenKind> kinds) const;
  // What the author wrote from that distance to just before the place, on one line.
  std::string written_from(std::ptrdiff_t offset) const;
  // What the author wrote from that distance on: to the end of the line, the brackets or the condition of a row.
  std::string written_on(std::ptrdiff_t offset) const;

  // The word before the place wants a value after it (`tillagt`, `+`, `når`, the line with `fra`).
  bool wants_value() const;
  // A value could have ended just before the place.
  bool after_value() const;
  // The number of brackets open at the place, and the last one that is.
  int open_brackets() const;

  // Report at the token that does not fit; at the last one when the declaration has ended. Always true.
  bool report(DiagnosticKind kind, const std::string& message, const std::string& label, const std::string& help) const;
  bool report_next(DiagnosticKind kind, const std::string& message, const std::string& label,
                   const std::string& help) const;
  // The same, but at the last token before it when the place begins a line: what is missing belongs to the line before.
  bool report_gap(DiagnosticKind kind, const std::string& message, const std::string& label,
                  const std::string& help) const;
  // Report at the token before it: something is missing after that one.
  bool report_previous(DiagnosticKind kind, const std::string& message, const std::string& label,
                       const std::string& help) const;
  // Report at the keyword of the clause.
  bool report_clause(DiagnosticKind kind, const std::string& message, const std::string& label,
                     const std::string& help) const;
  bool report_open_bracket(DiagnosticKind kind, const std::string& message, const std::string& label,
                           const std::string& help) const;

  // "`kr`", or "erklæringen slutter" at the end.
  std::string seen_text() const;

 private:
  std::size_t find_clause() const;
  bool begins_clause(std::size_t index) const;
  bool begins_version(std::size_t index) const;
  std::string written(std::ptrdiff_t begin, std::ptrdiff_t end) const;
  bool report_at(std::size_t index, DiagnosticKind kind, const std::string& message, const std::string& label,
                 const std::string& help) const;

  std::span<const Token> tokens_;
  std::size_t at_;
  const Report& report_;
  std::size_t clause_ = 0;
};

}  // namespace hjemmel::syntax
