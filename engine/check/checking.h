// What all parts of the checker share while one run lasts: the rule set under construction, where each declaration was
// written, and what has been used. Private to this folder.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

using SymbolKey = std::pair<SymbolKind, std::size_t>;

inline SymbolKey key_of(const Symbol& symbol) { return {symbol.kind, symbol.index}; }

struct Checking {
  Checking(RuleSet& rule_set, Diagnostics& found, std::vector<Module> parsed)
      : rules(rule_set), diagnostics(found), modules(std::move(parsed)) {}

  RuleSet& rules;
  Diagnostics& diagnostics;
  std::vector<Module> modules;  // their declarations have moved into `rules`; names and `brug` lines stay

  std::map<SymbolKey, std::size_t> homes;   // the module that declares it
  std::map<std::string, std::size_t> laws;  // by name: index into rules.laws
  std::vector<std::size_t> law_homes;
  std::map<std::string, std::size_t> module_names;

  std::set<SymbolKey> read;  // what another declaration reads
  std::set<std::size_t> cited_laws;
  std::set<std::pair<std::size_t, std::size_t>> module_reads;  // (reading module, module read from)

  // Looking for near names costs a comparison with every name there is, so a file of nothing but unknown names gets
  // them for the first mistakes only.
  int near_names_left = 20;

  // Cases that the rows of all tables and choices together may be gone through for.
  std::size_t cases_left = 10'000'000;

  // A name that could not be looked up: what nothing seems to read may be what it meant.
  bool has_unknown_names = false;

  std::map<std::string, std::string> owners;  // of alternatives, by name; filled when first asked for
};

// Where a name is written: which module's `brug` lines hold, and whose text it is.
struct Scope {
  std::size_t module = 0;
  Symbol reader;
  bool in_month_name = false;
  std::optional<std::size_t> element;     // the list whose element is bound here
  std::vector<std::size_t> gone_through;  // the lists that the aggregates around this place go through
  const Type* expected = nullptr;         // the choice whose alternatives may be named here
};

Scope scope_of(const Checking& checking, Symbol reader);

// The modules that `brug` lists see each other's names; which module a declaration stands in.
std::size_t home_of(const Checking& checking, const Symbol& symbol);

// The word that a declaration is called by.
const Word& name_of(const RuleSet& rules, const Symbol& symbol);

// "oplysningen", "satsen", "reglen" ...: what kind of thing a symbol is, in the definite form, for messages.
std::string kind_words(const RuleSet& rules, const Symbol& symbol);

std::string in_code(const std::string& text);

// "mente du ...?", or nothing when none is near.
std::string near_help(Checking& checking, const std::string& written, const std::vector<std::string>& candidates);

// The author's own words at a place.
std::string written(const Checking& checking, Span span);

inline void report(Checking& checking, DiagnosticKind kind, std::string message, Label primary,
                   std::vector<Label> secondary = {}, std::string help = {}) {
  checking.diagnostics.add({kind, std::move(message), std::move(primary), std::move(secondary), std::move(help)});
}

}  // namespace hjemmel
