#include "engine/diagnostics/wording.h"

namespace hjemmel {
namespace {

// The text of record: as the room that found the mistake wrote it.
Wording danish_wording(const Diagnostic& diagnostic) {
  Wording wording{.headline = "fejl[" + code_of(diagnostic.kind) + "]: " + diagnostic.message,
                  .labels = {diagnostic.primary.text},
                  .notes = {},
                  .to_line = "til linje ",
                  .column = "kolonne "};
  for (const Label& label : diagnostic.secondary) wording.labels.push_back(label.text);
  if (!diagnostic.help.empty()) wording.notes.push_back({"hjælp", diagnostic.help});
  return wording;
}

}  // namespace

Wording wording_of(const Diagnostic& diagnostic, Language language) {
  return language == Language::English ? english_wording(diagnostic) : danish_wording(diagnostic);
}

}  // namespace hjemmel
