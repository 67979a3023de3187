// What an author or a caseworker is told when a rule file, a case or a table is wrong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hjemmel {

// A half-open range of code points in one source file, [begin, end). Line and column are computed when drawn.
struct Span {
  std::uint32_t file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

struct Label {
  Span span;
  std::string text;  // one Danish phrase, lower case, no full stop
};

enum class DiagnosticKind : std::uint16_t {
#define HJEMMEL_DIAGNOSTIC(kind, code, summary) kind,
#include <hjemmel/diagnostics.def>
#undef HJEMMEL_DIAGNOSTIC
};

struct Diagnostic {
  DiagnosticKind kind;
  std::string message;           // what was seen and the rule it breaks; stands alone, Danish, code in backticks
  Label primary;                 // the narrowest text that is wrong
  std::vector<Label> secondary;  // where the rest of the sentence comes from
  std::string help;              // what to write instead, if we know
};

// The stable code that is printed and that documentation uses, for example "R0203".
std::string code_of(DiagnosticKind kind);

// The enumerator's own name, for example "UnknownName"; tests and Python use it.
std::string name_of(DiagnosticKind kind);

// A diagnostic with its place already resolved: what crosses the edges of the library (Python, JSON, exceptions).
struct PlacedDiagnostic {
  std::string code;
  std::string kind;
  std::string message;
  std::string file;
  int line = 0;    // 1-based; 0 when there is no place
  int column = 0;  // 1-based, in code points
  std::string help;
  std::string drawn;    // the whole picture as the command line prints it
  std::string english;  // the same picture with English words, as with `--lang en`
};

}  // namespace hjemmel
