#include "engine/check/declarations.h"

#include <algorithm>
#include <iterator>

#include "engine/check/rings.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

bool is_capital(char32_t letter) {
  const bool latin = letter >= U'\u00C0' && letter <= U'\u00DE' && letter != U'\u00D7';
  return (letter >= U'A' && letter <= U'Z') || latin;
}

bool is_small(char32_t letter) {
  const bool latin = letter >= U'\u00DF' && letter <= U'\u00FF' && letter != U'\u00F7';
  return (letter >= U'a' && letter <= U'z') || latin;
}

// In the Latin-1 block, as in ASCII, a small letter stands 32 places after its capital.
std::string in_small_letters(const std::string& text) {
  std::u32string letters = from_utf8(text);
  for (char32_t& letter : letters) letter += is_capital(letter) ? 32u : 0u;
  return to_utf8(letters);
}

std::string in_capitals(const std::string& text) {
  std::u32string letters = from_utf8(text);
  for (char32_t& letter : letters) letter -= is_small(letter) && letter != U'\u00DF' && letter != U'\u00FF' ? 32u : 0u;
  return to_utf8(letters);
}

void check_small(Checking& checking, const Word& name) {
  const std::u32string letters = from_utf8(name.text);
  if (std::none_of(letters.begin(), letters.end(), is_capital)) return;
  report(checking, DiagnosticKind::NameNotLowerCase,
         in_code(name.text) + " er skrevet med stort; navne skrives med små bogstaver", {name.span, "med stort"}, {},
         "skriv " + in_code(in_small_letters(name.text)));
}

void check_capitals(Checking& checking, const Word& name) {
  const std::u32string letters = from_utf8(name.text);
  if (std::none_of(letters.begin(), letters.end(), is_small)) return;
  report(checking, DiagnosticKind::LawNotCapitals,
         "loven " + in_code(name.text) + " er skrevet med små bogstaver; navne på love skrives med store",
         {name.span, "med små bogstaver"}, {}, "skriv " + in_code(in_capitals(name.text)));
}

void report_twice(Checking& checking, const Word& name, const Word& first) {
  report(checking, DiagnosticKind::DeclaredTwice,
         in_code(name.text) + " er erklæret to gange; et navn betyder det samme i alle moduler",
         {name.span, "erklæret igen her"}, {{first.span, "først erklæret her"}},
         "giv den ene et navn, der siger, hvad der er forskelligt");
}

// Gives the symbol its name. The first of two of one name keeps it.
void declare(Checking& checking, Symbol symbol, std::size_t module) {
  const Word& name = name_of(checking.rules, symbol);
  checking.homes[key_of(symbol)] = module;
  check_small(checking, name);
  const auto [place, is_new] = checking.rules.symbols.emplace(name.text, symbol);
  if (!is_new) report_twice(checking, name, name_of(checking.rules, place->second));
}

void declare_law(Checking& checking, std::size_t index, std::size_t module) {
  const Word& name = checking.rules.laws[index].name;
  check_capitals(checking, name);
  checking.law_homes.push_back(module);
  const auto [place, is_new] = checking.laws.emplace(name.text, index);
  if (!is_new) report_twice(checking, name, checking.rules.laws[place->second].name);
}

template <class Declaration>
void move_all(std::vector<Declaration>& from, std::vector<Declaration>& to, SymbolKind kind, Checking& checking,
              std::size_t module) {
  for (Declaration& declaration : from) {
    to.push_back(std::move(declaration));
    declare(checking, {kind, to.size() - 1}, module);
  }
  from.clear();
}

void gather_module(Checking& checking, std::size_t index) {
  Module& module = checking.modules[index];
  RuleSet& rules = checking.rules;
  for (LawDecl& law : module.laws) {
    rules.laws.push_back(std::move(law));
    declare_law(checking, rules.laws.size() - 1, index);
  }
  module.laws.clear();
  move_all(module.choices, rules.choices, SymbolKind::Choice, checking, index);
  const std::size_t lists_before = rules.lists.size();
  move_all(module.lists, rules.lists, SymbolKind::List, checking, index);
  for (std::size_t i = lists_before; i < rules.lists.size(); ++i) declare(checking, {SymbolKind::Element, i}, index);
  move_all(module.facts, rules.facts, SymbolKind::Fact, checking, index);
  move_all(module.rates, rules.rates, SymbolKind::Rate, checking, index);
  move_all(module.interpretations, rules.interpretations, SymbolKind::Interpretation, checking, index);
  move_all(module.regulations, rules.regulations, SymbolKind::Regulation, checking, index);
  move_all(module.months, rules.months, SymbolKind::MonthName, checking, index);
  move_all(module.periods, rules.periods, SymbolKind::Period, checking, index);
  move_all(module.rules, rules.rules, SymbolKind::Rule, checking, index);
  move_all(module.distributions, rules.distributions, SymbolKind::Distribution, checking, index);
  for (ExceptionDecl& exception : module.exceptions) {
    exception.local = module.local.has_value();
    if (exception.local) exception.module_title = module.title.text;
  }
  move_all(module.exceptions, rules.exceptions, SymbolKind::Exception, checking, index);
}

void name_module(Checking& checking, std::size_t index) {
  const Word& name = checking.modules[index].name;
  check_small(checking, name);
  const auto [place, is_new] = checking.module_names.emplace(name.text, index);
  if (is_new) return;
  report(checking, DiagnosticKind::ModuleTwice,
         "modulet " + in_code(name.text) + " findes to gange; en fil er et modul",
         {checking.modules[place->second].name.span, "samme navn"}, {{name.span, "og her"}},
         "giv modulet et andet navn, eller saml de to filer");
}

// The author does not write the type of a condition: it is always yes or no.
void type_conditions(RuleSet& rules) {
  for (RuleDecl& rule : rules.rules) {
    if (rule.kind == RuleDecl::Kind::Condition) rule.type = yes_no_type();
  }
}

void list_benefits(RuleSet& rules) {
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    if (rules.rules[i].kind == RuleDecl::Kind::Benefit) rules.benefits.push_back(i);
  }
  std::sort(rules.benefits.begin(), rules.benefits.end(),
            [&](std::size_t a, std::size_t b) { return rules.rules[a].name.text < rules.rules[b].name.text; });
}

std::vector<std::string> names_of_modules(const Checking& checking) {
  std::vector<std::string> names;
  for (const auto& [name, index] : checking.module_names) names.push_back(name);
  return names;
}

// What holds in one municipality only may build on the law's own text, never the other way round.
void check_use_of_local(Checking& checking, const Module& module, const Word& use) {
  const Module& used = checking.modules[checking.module_names.at(use.text)];
  if (!used.local || module.local) return;
  report(checking, DiagnosticKind::LocalModuleUsed,
         "modulet " + in_code(use.text) + " er lokalt og kan kun bruges af andre lokale moduler",
         {use.span, "et lokalt modul"}, {{*used.local, "erklæret lokalt her"}},
         "skriv det, som alle bruger, i et modul, der ikke er lokalt");
}

void check_uses(Checking& checking, std::size_t index) {
  const Module& module = checking.modules[index];
  for (auto use = module.uses.begin(); use != module.uses.end(); ++use) {
    const auto same = [&](const Word& other) { return other.text == use->text; };
    const auto before = std::find_if(module.uses.begin(), use, same);
    if (before != use) {
      report(checking, DiagnosticKind::ListedTwice, in_code(use->text) + " står to gange efter `brug`",
             {use->span, "igen her"}, {{before->span, "første gang"}}, "slet det ene");
    } else if (checking.module_names.contains(use->text)) {
      check_use_of_local(checking, module, *use);
    } else {
      const std::string near = near_help(checking, use->text, names_of_modules(checking));
      report(checking, DiagnosticKind::UnknownModule, "der er intet modul, der hedder " + in_code(use->text),
             {use->span, "ukendt modul"}, {},
             near.empty() ? "skriv navnet efter ordet `modul` i en af regelfilerne" : near);
    }
  }
}

void report_ring(Checking& checking, const std::vector<std::size_t>& ring) {
  std::string path;
  for (const std::size_t index : ring) path += in_code(checking.modules[index].name.text) + " bruger ";
  const Module& first = checking.modules[ring.front()];
  const std::string& next = checking.modules[ring[1 % ring.size()]].name.text;
  const auto use = std::find_if(first.uses.begin(), first.uses.end(), [&](const Word& w) { return w.text == next; });
  report(checking, DiagnosticKind::ModuleCycle,
         path + in_code(first.name.text) + "; moduler må ikke bruge hinanden i ring",
         {use == first.uses.end() ? first.name.span : use->span, "her begynder ringen"}, {},
         "flyt det, som begge bruger, til et modul for sig");
}

}  // namespace

void gather_declarations(Checking& checking) {
  for (std::size_t i = 0; i < checking.modules.size(); ++i) name_module(checking, i);
  for (std::size_t i = 0; i < checking.modules.size(); ++i) gather_module(checking, i);
  type_conditions(checking.rules);
  list_benefits(checking.rules);
}

void check_modules(Checking& checking) {
  std::vector<std::vector<std::size_t>> uses(checking.modules.size());
  for (std::size_t i = 0; i < checking.modules.size(); ++i) {
    check_uses(checking, i);
    for (const Word& use : checking.modules[i].uses) {
      const auto found = checking.module_names.find(use.text);
      if (found != checking.module_names.end()) uses[i].push_back(found->second);
    }
  }
  for (const std::vector<std::size_t>& ring : order_of(uses).rings) report_ring(checking, ring);
}

}  // namespace hjemmel
