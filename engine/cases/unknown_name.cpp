#include "engine/cases/unknown_name.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/cases/fact_name.h"

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
    case SymbolKind::Choice:
      return "et valg";
    case SymbolKind::Period:
      return "en periode";
    case SymbolKind::Regulation:
      return "en regulering";
    case SymbolKind::Distribution:
      return "en fordeling";
    case SymbolKind::Exception:
      return "en undtagelse";
    case SymbolKind::Element:
      return "navnet på ét element af en liste";
    default:
      return "noget andet";
  }
}

// Only the letters a-z: nobody misspells a source by the case of its æ.
std::string small_letters(std::string text) {
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return text;
}

std::string list_help(const ListDecl& list, const std::string& fact = "") {
  const std::string member = fact.empty() ? "..." : "\"" + fact + "\": ...";
  return "skriv `\"" + list.name.text + "\": [{" + member + "}]`";
}

std::string where_it_belongs(const RuleSet& rules, const Symbol& symbol) {
  const SymbolKind kind = symbol.kind;
  if (kind == SymbolKind::Element) return list_help(rules.lists.at(symbol.index));
  if (kind == SymbolKind::Rule) return "et led i beregningen rettes med en rettelse";
  if (kind == SymbolKind::Interpretation) return "en fortolkning vælges under `fortolkninger`";
  return "";
}

}  // namespace

ValueError unknown_fact(const RuleSet& rules, const std::string& name) {
  if (const Symbol* symbol = rules.find(name)) {
    return {DiagnosticKind::CaseFactUnknown, code(name) + " er " + what_it_is(symbol->kind) + ", ikke en oplysning",
            where_it_belongs(rules, *symbol)};
  }
  std::vector<std::string> names;
  for (const FactDecl& fact : rules.facts) names.push_back(fact.name.text);
  for (const ListDecl& list : rules.lists) names.push_back(list.name.text);
  std::string help = near_names_help(name, names);
  if (help.empty()) help = "`hjemmel facts` viser de oplysninger, der er";
  return {DiagnosticKind::CaseFactUnknown, "ingen regelfil har oplysningen " + code(name), std::move(help)};
}

std::optional<ValueError> misspelt_source(const RuleSet& rules, const std::string& source) {
  std::set<std::string> known;
  for (const FactDecl& fact : rules.facts) {
    for (const Word& ranked : fact.sources) known.insert(ranked.text);
  }
  if (source.empty() || known.contains(source)) return std::nullopt;
  const auto same = std::find_if(known.begin(), known.end(),
                                 [&](const std::string& name) { return small_letters(name) == small_letters(source); });
  const bool only_case = same != known.end();
  // An abbreviation is one letter from many others: CVR is not a slip of the pen for CPR.
  constexpr std::size_t kShort = 4;
  if (!only_case && source.size() <= kShort) return std::nullopt;
  const std::string help = only_case ? "mente du " + code(*same) + "?"
                                     : near_names_help(source, std::vector<std::string>(known.begin(), known.end()));
  if (help.empty()) return std::nullopt;
  return ValueError{DiagnosticKind::CaseSourceMisspelt, "reglerne kender ikke kilden " + code(source), help};
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

ValueError belongs_to_element(const RuleSet& rules, const FactDecl& fact) {
  const ListDecl& list = rules.lists.at(fact.belongs_to->symbol);
  return {DiagnosticKind::CaseFactOfElement, code(fact.name.text) + " hører til i listen " + code(list.name.text),
          list_help(list, fact.name.text)};
}

ValueError not_of_list(const RuleSet& rules, std::size_t list, const std::string& name) {
  const ListDecl& decl = rules.lists.at(list);
  const std::string message = code(name) + " er ikke en oplysning i listen " + code(decl.name.text);
  if (const auto fact = find_fact(rules, name)) {
    const auto& owner = rules.facts.at(*fact).belongs_to;
    return {DiagnosticKind::CaseFactNotOfList, message,
            owner ? "den står i listen " + code(rules.lists.at(owner->symbol).name.text)
                  : "skriv den for sig, uden for listen"};
  }
  std::vector<std::string> names = {"navn"};
  for (const FactDecl& fact : rules.facts) {
    if (belongs_to(fact, list)) names.push_back(fact.name.text);
  }
  return {DiagnosticKind::CaseFactNotOfList, message, near_or_all(name, names)};
}

ValueError shared_with_partner(const std::string& name) {
  return {DiagnosticKind::CaseSharedOfPartner, code(name) + " er fælles for personen og partneren og gives kun én gang",
          "giv den kun for personen"};
}

ValueError shared_list_missing(const ListDecl& list) {
  return {DiagnosticKind::CaseSharedListMissing,
          code(list.name.text) + " er en fælles liste, men sagens egne `oplysninger` har den ikke",
          "skriv listen dér; hos partneren står kun det, der er partnerens eget"};
}

ValueError too_many_elements(const ListDecl& list, std::size_t count) {
  return {DiagnosticKind::CaseListTooLong,
          code(list.name.text) + " har " + std::to_string(count) + ", men kan højst have " + std::to_string(list.most),
          "er der virkelig flere, skal listens grænse ændres i regelfilen"};
}

std::string near_or_all(const std::string& written, const std::vector<std::string>& names) {
  std::string help = near_names_help(written, names);
  if (!help.empty()) return help;
  for (const std::string& name : names) help += (help.empty() ? "vælg mellem " : "; ") + code(name);
  return help;
}

}  // namespace hjemmel
