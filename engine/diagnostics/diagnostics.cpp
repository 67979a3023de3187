#include "engine/diagnostics/diagnostics.h"

#include <algorithm>
#include <tuple>

namespace hjemmel {
namespace {

// The message is part of the order, so that it is total and does not depend on which rule was checked first.
auto order_of(const Diagnostic& item) {
  const Span& span = item.primary.span;
  return std::make_tuple(span.file, span.begin, span.end, code_of(item.kind), item.message);
}

bool same(const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); }

PlacedDiagnostic place(const Diagnostic& item, const SourceSet& sources) {
  PlacedDiagnostic placed{.code = code_of(item.kind),
                          .kind = name_of(item.kind),
                          .message = item.message,
                          .file = "",
                          .help = item.help,
                          .drawn = draw(item, sources),
                          .english = draw(item, sources, Language::English)};
  if (item.primary.span.file >= sources.size()) return placed;
  const SourceFile& file = sources.file(item.primary.span.file);
  const Position position = file.position(item.primary.span.begin);
  placed.file = file.path();
  placed.line = position.line;
  placed.column = position.column;
  return placed;
}

constexpr std::size_t kMostPlaced = 200;

PlacedDiagnostic more(std::size_t count) {
  return without_place(DiagnosticKind::MoreMistakes, "og " + std::to_string(count) + " fejl mere",
                       "ret de første, og prøv igen");
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> result = items_;
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); });
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

std::string draw_all(const Diagnostics& diagnostics, const SourceSet& sources, Language language) {
  std::string drawing;
  for (const Diagnostic& item : diagnostics.sorted()) {
    if (!drawing.empty()) drawing += '\n';
    drawing += draw(item, sources, language);
  }
  return drawing;
}

PlacedDiagnostic without_place(DiagnosticKind kind, std::string message, std::string help) {
  return place({kind, std::move(message), {}, {}, std::move(help)}, SourceSet());
}

std::vector<PlacedDiagnostic> place_all(const Diagnostics& diagnostics, const SourceSet& sources) {
  std::vector<PlacedDiagnostic> placed;
  const std::vector<Diagnostic> all = diagnostics.sorted();
  for (const Diagnostic& item : all) {
    if (placed.size() == kMostPlaced) {
      placed.push_back(more(all.size() - placed.size()));
      break;
    }
    placed.push_back(place(item, sources));
  }
  return placed;
}

}  // namespace hjemmel
