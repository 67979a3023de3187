#include "engine/check/names.h"

#include <algorithm>

namespace hjemmel {
namespace {

bool uses(const Module& module, const std::string& name) {
  return std::any_of(module.uses.begin(), module.uses.end(), [&](const Word& use) { return use.text == name; });
}

void check_visible(Checking& checking, std::size_t reader, std::size_t home, const std::string& name, Span span,
                   Span declared) {
  checking.module_reads.emplace(reader, home);
  const std::string& module = checking.modules[home].name.text;
  if (checking.modules[reader].name.text == module || uses(checking.modules[reader], module)) return;
  report(checking, DiagnosticKind::ModuleNotUsed,
         in_code(name) + " er erklæret i modulet " + in_code(module) + ", som modulet " +
             in_code(checking.modules[reader].name.text) + " ikke bruger",
         {span, "fra et andet modul"}, {{declared, "erklæret her"}},
         "tilføj " + in_code(module) + " efter `brug` øverst i filen");
}

// The choices that have an alternative, by its name. Of two, the first one declared.
std::map<std::string, std::string> owners_of_alternatives(const RuleSet& rules) {
  std::map<std::string, std::string> owners;
  for (const InterpretationDecl& decl : rules.interpretations) {
    for (const auto& alternative : decl.alternatives) owners.emplace(alternative.name.text, decl.name.text);
  }
  const auto add = [&](const auto& decl) {
    for (const Word& alternative : decl.type.alternatives) owners.emplace(alternative.text, decl.name.text);
  };
  for (const FactDecl& decl : rules.facts) add(decl);
  for (const RuleDecl& decl : rules.rules) add(decl);
  return owners;
}

// For a name that stands where no choice asks for it.
std::string owner_of_alternative(Checking& checking, const std::string& name) {
  if (checking.owners.empty()) checking.owners = owners_of_alternatives(checking.rules);
  const auto found = checking.owners.find(name);
  return found == checking.owners.end() ? "" : found->second;
}

void report_unknown(Checking& checking, const Word& name) {
  checking.has_unknown_names = true;
  if (checking.laws.contains(name.text)) {
    report(checking, DiagnosticKind::WrongKindOfName,
           in_code(name.text) + " er en lov; en lov er ingen værdi, men kan citeres i [ ]", {name.span, "en lov"}, {},
           "citér loven efter en regel, for eksempel " + in_code("[" + name.text + " § 1]"));
    return;
  }
  if (const std::string owner = owner_of_alternative(checking, name.text); !owner.empty()) {
    report(checking, DiagnosticKind::AlternativeOutOfPlace,
           in_code(name.text) + " er et svar på " + in_code(owner) + "; et svar står lige efter sit navn og `er`",
           {name.span, "et svar for sig selv"}, {}, "skriv " + in_code(owner + " er " + name.text));
    return;
  }
  std::vector<std::string> candidates;
  if (checking.near_names_left > 0) {
    for (const auto& [known, symbol] : checking.rules.symbols) candidates.push_back(known);
  }
  const std::string near = near_help(checking, name.text, candidates);
  report(checking, DiagnosticKind::UnknownName, in_code(name.text) + " er ikke erklæret i noget modul",
         {name.span, "ukendt navn"}, {}, near.empty() ? "ret stavemåden, eller erklær navnet" : near);
}

}  // namespace

std::optional<Symbol> look_up(Checking& checking, const Scope& scope, const Word& name) {
  const Symbol* symbol = checking.rules.find(name.text);
  if (symbol == nullptr) {
    report_unknown(checking, name);
    return std::nullopt;
  }
  const SymbolKey key = key_of(*symbol);
  if (key != key_of(scope.reader)) checking.read.insert(key);
  if (symbol->kind == SymbolKind::List) checking.read.insert({SymbolKind::Element, symbol->index});
  check_visible(checking, scope.module, checking.homes.at(key), name.text, name.span,
                name_of(checking.rules, *symbol).span);
  return *symbol;
}

std::optional<std::size_t> look_up_law(Checking& checking, std::size_t module, const std::string& name, Span span) {
  const auto found = checking.laws.find(name);
  if (found != checking.laws.end()) {
    checking.cited_laws.insert(found->second);
    check_visible(checking, module, checking.law_homes[found->second], name, span,
                  checking.rules.laws[found->second].name.span);
    return found->second;
  }
  checking.has_unknown_names = true;
  std::vector<std::string> candidates;
  if (checking.near_names_left > 0) {
    for (const auto& [known, index] : checking.laws) candidates.push_back(known);
  }
  std::string help = near_help(checking, name, candidates);
  if (help.empty()) help = "erklær loven med `lov " + name + " \"...\"`, og skriv dens udgaver under den";
  report(checking, DiagnosticKind::UnknownLaw, "loven " + in_code(name) + " er ikke erklæret", {span, "ukendt lov"}, {},
         help);
  return std::nullopt;
}

void report_wrong_kind(Checking& checking, const Word& name, const Symbol& symbol, const std::string& wanted,
                       const std::string& help) {
  const std::string what = kind_words(checking.rules, symbol);
  report(checking, DiagnosticKind::WrongKindOfName,
         what + " " + in_code(name.text) + " kan ikke stå her; her ventes " + wanted, {name.span, what},
         {{name_of(checking.rules, symbol).span, "erklæret her"}}, help);
}

}  // namespace hjemmel
