// The citation of a correction is read by the same parser as those of the rules.
#include "engine/cases/correction_citation.h"

#include <utility>

#include "engine/syntax/citation_parser.h"

namespace hjemmel {
namespace {

constexpr const char* kForm = "skriv for eksempel `FBEK § 3 stk. 2`, `BEK 1450/2023 § 2 stk. 1` eller `PRM 6-23`";

ValueError unreadable(std::string message, std::string help) {
  return {DiagnosticKind::CorrectionCitationUnreadable, std::move(message), std::move(help)};
}

std::optional<ValueError> unknown_law(const RuleSet& rules, const Citation& citation) {
  if (citation.kind != Citation::Kind::Law) return std::nullopt;
  std::vector<std::string> names;
  for (const LawDecl& law : rules.laws) {
    if (law.name.text == citation.source) return std::nullopt;
    names.push_back(law.name.text);
  }
  std::string help = near_names_help(citation.source, names);
  if (help.empty()) help = "skriv lovens nummer, for eksempel `LBK 280/2024 § 123 stk. 2`";
  return unreadable("ingen regelfil har loven `" + citation.source + "`", std::move(help));
}

}  // namespace

std::optional<ValueError> citation_mistake(const RuleSet& rules, const std::string& text) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::uint32_t file = sources.add("", "[" + text + "]", diagnostics);
  if (!diagnostics.empty()) return unreadable("`hjemmel` kan ikke læses", kForm);
  const SourceFile& source = sources.file(file);
  syntax::Token island;
  island.end = static_cast<std::uint32_t>(source.text().size());
  const Citations citations = syntax::parse_citations(island, syntax::Report(source, file, diagnostics));
  if (!diagnostics.empty()) {
    const Diagnostic first = diagnostics.sorted().front();
    return unreadable("`" + text + "` kan ikke læses som en henvisning: " + first.message, kForm);
  }
  for (const Citation& citation : citations) {
    if (auto mistake = unknown_law(rules, citation)) return mistake;
  }
  return std::nullopt;
}

}  // namespace hjemmel
