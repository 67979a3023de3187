// Collects the diagnostics of one run and draws them.
#pragma once

#include <hjemmel/diagnostic.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/source/source_set.h"

namespace hjemmel {

class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  bool empty() const { return items_.empty(); }
  std::size_t size() const { return items_.size(); }

  // All of them by file, position and kind; equal ones once.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> items_;
};

// Danish is the text of record, written where each mistake is found; English is drawn from its kind and what it names.
enum class Language { Danish, English };

// Draws one diagnostic: message, the marked lines with their labels, the help. Ends with a line break.
std::string draw(const Diagnostic& diagnostic, const SourceSet& sources, Language language = Language::Danish);

// Draws all, in order, with an empty line between.
std::string draw_all(const Diagnostics& diagnostics, const SourceSet& sources, Language language = Language::Danish);

// Ready to be shown, in order: the first two hundred, and how many more there are.
std::vector<PlacedDiagnostic> place_all(const Diagnostics& diagnostics, const SourceSet& sources);

// A mistake that stands in no file of the source set.
PlacedDiagnostic without_place(DiagnosticKind kind, std::string message, std::string help);

// The (at most four) candidates that look most like the name that was written, nearest first; by edit distance over
// code points, none further away than a third of the name's length (at least one).
std::vector<std::string> near_names(const std::string& written, const std::vector<std::string>& candidates);

// How every such help begins.
inline constexpr std::string_view kNearNames = "mente du ";

// "mente du `løn` eller `lønloft`?" ; empty when there are no near names. A ready-made help text.
std::string near_names_help(const std::string& written, const std::vector<std::string>& candidates);

}  // namespace hjemmel
