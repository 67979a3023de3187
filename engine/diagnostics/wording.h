// The words of a picture in one language; the picture itself is the same in all.
#pragma once

#include <hjemmel/diagnostic.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {

// A line below the picture: "= name: text".
struct Note {
  std::string name;
  std::string text;
};

struct Wording {
  std::string headline;             // "fejl[R0201]: `lon` er ikke erklæret i noget modul"
  std::vector<std::string> labels;  // of the primary mark and then the secondary ones, in their order
  std::vector<Note> notes;
  std::string_view to_line;  // before the number of the line where a long span ends
  std::string_view column;   // before the number of a column that is not shown
};

Wording wording_of(const Diagnostic& diagnostic, Language language);

// What a kind is about and what to write instead, in English; the same for every mistake of the kind.
std::string_view english_headline(DiagnosticKind kind);
std::string_view english_help(DiagnosticKind kind);

Wording english_wording(const Diagnostic& diagnostic);

}  // namespace hjemmel
