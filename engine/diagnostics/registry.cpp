// The registry of diagnostic kinds as data: diagnostics.def read once more, as a table.
#include <hjemmel/diagnostic.h>

#include <cassert>

#include "engine/diagnostics/wording.h"

namespace hjemmel {
namespace {

struct Entry {
  const char* name;
  const char* code;
  const char* summary;
};

constexpr Entry kEntries[] = {
#define HJEMMEL_DIAGNOSTIC(kind, code, summary) {#kind, code, summary},
#include <hjemmel/diagnostics.def>
#undef HJEMMEL_DIAGNOSTIC
};

const Entry& entry_of(DiagnosticKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  assert(index < std::size(kEntries));
  return kEntries[index];
}

}  // namespace

std::string code_of(DiagnosticKind kind) { return entry_of(kind).code; }

std::string name_of(DiagnosticKind kind) { return entry_of(kind).name; }

std::string_view english_headline(DiagnosticKind kind) { return entry_of(kind).summary; }

}  // namespace hjemmel
