#include "engine/cases/unknown_name.h"

#include <utility>

namespace hjemmel {
namespace {

std::string code(const std::string& text) { return "`" + text + "`"; }

std::string what_it_is(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::Rate:
      return "en sats";
    case SymbolKind::Interpretation:
      return "en fortolkning";
    case SymbolKind::MonthName:
      return "navnet på en måned";
    case SymbolKind::Rule:
      return "en regel";
    default:
      return "noget andet";
  }
}

std::string where_it_belongs(SymbolKind kind) {
  if (kind == SymbolKind::Rule) return "et led i beregningen rettes med en rettelse";
  if (kind == SymbolKind::Interpretation) return "en fortolkning vælges under `fortolkninger`";
  return "";
}

}  // namespace

ValueError unknown_fact(const RuleSet& rules, const std::string& name) {
  if (const Symbol* symbol = rules.find(name)) {
    return {DiagnosticKind::CaseFactUnknown, code(name) + " er " + what_it_is(symbol->kind) + ", ikke en oplysning",
            where_it_belongs(symbol->kind)};
  }
  std::vector<std::string> names;
  for (const FactDecl& fact : rules.facts) names.push_back(fact.name.text);
  std::string help = near_names_help(name, names);
  if (help.empty()) help = "`hjemmel facts` viser de oplysninger, der er";
  return {DiagnosticKind::CaseFactUnknown, "ingen regelfil har oplysningen " + code(name), std::move(help)};
}

ValueError unknown_interpretation(const RuleSet& rules, const std::string& name) {
  std::vector<std::string> names;
  for (const InterpretationDecl& interpretation : rules.interpretations) names.push_back(interpretation.name.text);
  return {DiagnosticKind::CaseInterpretationUnknown, "ingen regelfil har fortolkningen " + code(name),
          near_names_help(name, names)};
}

ValueError unknown_alternative(const InterpretationDecl& interpretation, const std::string& name) {
  std::vector<std::string> names;
  for (const auto& alternative : interpretation.alternatives) names.push_back(alternative.name.text);
  return {DiagnosticKind::CaseAlternativeUnknown,
          code(interpretation.name.text) + " har ikke alternativet " + code(name), near_or_all(name, names)};
}

std::string near_or_all(const std::string& written, const std::vector<std::string>& names) {
  std::string help = near_names_help(written, names);
  if (!help.empty()) return help;
  for (const std::string& name : names) help += (help.empty() ? "vælg mellem " : "; ") + code(name);
  return help;
}

}  // namespace hjemmel
