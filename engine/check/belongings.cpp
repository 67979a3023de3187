#include "engine/check/belongings.h"

#include "engine/check/names.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

std::vector<std::string> names_of_choices(const RuleSet& rules) {
  std::vector<std::string> names;
  for (const ChoiceDecl& choice : rules.choices) names.push_back(choice.name.text);
  return names;
}

void report_not_a_choice(Checking& checking, const Word& name, const Symbol& symbol) {
  report(checking, DiagnosticKind::NotAChoice,
         kind_words(checking.rules, symbol) + " " + in_code(name.text) + " er ikke et `valg`",
         {name.span, "her ventes et valg"}, {{name_of(checking.rules, symbol).span, "erklæret her"}},
         "erklær svarene: " + in_code("valg NAVN \"...\" af ...; ..."));
}

// The choice that a type or a key names.
std::optional<std::size_t> choice_named(Checking& checking, const Scope& scope, const Word& name) {
  if (checking.rules.find(name.text) == nullptr) {
    std::string help = near_help(checking, name.text, names_of_choices(checking.rules));
    if (help.empty()) help = "erklær det: " + in_code("valg " + name.text + " \"...\" af ...; ...");
    report(checking, DiagnosticKind::UnknownChoice, "der er intet `valg`, der hedder " + in_code(name.text),
           {name.span, "ukendt type"}, {}, help);
    return std::nullopt;
  }
  const std::optional<Symbol> symbol = look_up(checking, scope, name);
  if (symbol && symbol->kind == SymbolKind::Choice) return symbol->index;
  if (symbol) report_not_a_choice(checking, name, *symbol);
  return std::nullopt;
}

void resolve_type(Checking& checking, const Scope& scope, Type& type) {
  if (!type.named) return;
  const std::optional<std::size_t> choice = choice_named(checking, scope, *type.named);
  if (choice) type.alternatives = checking.rules.choices[*choice].alternatives;
}

void report_not_an_element(Checking& checking, const Word& name, const Symbol& symbol) {
  const bool list = symbol.kind == SymbolKind::List;
  std::string help = "efter `for` står navnet for én: `liste børn af barn ...` giver `for barn`";
  if (list) help = "skriv " + in_code("for " + checking.rules.lists[symbol.index].element.text);
  report(checking, DiagnosticKind::NotAnElement,
         list ? in_code(name.text) + " er hele listen; en oplysning eller regel hører til én af dem"
              : kind_words(checking.rules, symbol) + " " + in_code(name.text) + " er ikke en del af en liste",
         {name.span, list ? "listen" : "her ventes én af en liste"},
         {{name_of(checking.rules, symbol).span, "erklæret her"}}, help);
}

void resolve_belonging(Checking& checking, const Scope& scope, std::optional<Belonging>& belonging) {
  if (!belonging) return;
  const std::optional<Symbol> symbol = look_up(checking, scope, belonging->list);
  if (symbol && symbol->kind == SymbolKind::Element) {
    belonging->symbol = symbol->index;
    checking.read.insert({SymbolKind::List, symbol->index});
    return;
  }
  if (symbol) report_not_an_element(checking, belonging->list, *symbol);
  belonging.reset();
}

void report_carried(Checking& checking, const FactDecl& fact, const std::string& why) {
  report(checking, DiagnosticKind::CarriedFactForm,
         in_code(fact.name.text) + " kan ikke føres videre fra måned til måned: " + why,
         {fact.carried_from->span, "føres videre"}, {{fact.name.span, "oplysningen"}},
         "det er kun personens egne tal `hver måned`, der føres videre");
}

void check_carried_fact(Checking& checking, const FactDecl& fact) {
  if (fact.type.kind != Type::Kind::Number) return report_carried(checking, fact, "den er ikke et tal");
  if (fact.frame != Frame::EveryMonth) return report_carried(checking, fact, "den gives ikke `hver måned`");
  if (fact.discretion) return report_carried(checking, fact, "den er et skøn, som en person udøver");
  if (fact.shared || fact.belongs_to) report_carried(checking, fact, "den er ikke personens egen");
}

// What the fact is in a series: a number of the person that the month before gave, in the same unit.
void resolve_carried(Checking& checking, const Scope& scope, FactDecl& fact) {
  if (!fact.carried_from) return;
  check_carried_fact(checking, fact);
  const Word& name = *fact.carried_from;
  const std::optional<Symbol> symbol = look_up(checking, scope, name);
  if (!symbol) return;
  const bool is_rule = symbol->kind == SymbolKind::Rule;
  const RuleDecl* rule = is_rule ? &checking.rules.rules[symbol->index] : nullptr;
  if (rule == nullptr || rule->type.kind != Type::Kind::Number || rule->belongs_to) {
    report(
        checking, DiagnosticKind::CarriedFromOther,
        "efter `videreført fra` står en af personens regler, der giver et tal; det gør " + in_code(name.text) + " ikke",
        {name.span, kind_words(checking.rules, *symbol)}, {{name_of(checking.rules, *symbol).span, "erklæret her"}},
        "nævn den regel, der siger, hvad der er tilbage, når måneden er regnet");
    return;
  }
  fact.carried_symbol = symbol->index;
  if (same_type(fact.type, rule->type)) return;
  report(checking, DiagnosticKind::CarriedUnits,
         in_code(fact.name.text) + " er " + type_words(fact.type) + ", men reglen " + in_code(name.text) + " giver " +
             type_words(rule->type),
         {name.span, type_words(rule->type)}, {{fact.type.span, type_words(fact.type)}},
         "giv oplysningen reglens enhed, eller regn om i en regel for sig");
}

// One value for both can only be had of a list that is one for both.
void check_shared(Checking& checking, const FactDecl& fact) {
  if (!fact.shared || !fact.belongs_to) return;
  const ListDecl& list = checking.rules.lists[fact.belongs_to->symbol];
  if (list.shared) return;
  report(checking, DiagnosticKind::SharedOfOwnElement,
         in_code(fact.name.text) + " er fælles, men " + in_code(list.name.text) + " er en liste, som hver har for sig",
         {fact.name.span, "fælles"}, {{list.name.span, "listen er ikke fælles"}},
         "slet `fælles` her, eller skriv `fælles` i listen");
}

// Cases may still use an earlier name, so it can mean nothing else.
void check_formerly(Checking& checking, const FactDecl& fact, std::map<std::string, Span>& taken) {
  for (const Word& name : fact.formerly) {
    const Symbol* symbol = checking.rules.find(name.text);
    const auto [before, is_new] = taken.emplace(name.text, name.span);
    if (symbol == nullptr && is_new) continue;
    report(checking, DiagnosticKind::FormerNameTaken,
           in_code(name.text) + " kan ikke være et tidligere navn; det betyder noget andet nu", {name.span, "optaget"},
           {{symbol != nullptr ? name_of(checking.rules, *symbol).span : before->second, "bruges allerede her"}},
           "slet det efter `tidligere`");
  }
}

void resolve_regulation(Checking& checking, const Scope& scope, RateDecl& rate) {
  if (!rate.regulation) return;
  const std::optional<Symbol> symbol = look_up(checking, scope, *rate.regulation);
  if (symbol && symbol->kind == SymbolKind::Regulation) {
    rate.regulation_symbol = symbol->index;
    return;
  }
  if (symbol) {
    report(checking, DiagnosticKind::NotARegulation,
           "efter `reguleres med` står en regulering; det er " + in_code(rate.regulation->text) + " ikke",
           {rate.regulation->span, kind_words(checking.rules, *symbol)},
           {{name_of(checking.rules, *symbol).span, "erklæret her"}},
           "erklær den: " + in_code("regulering NAVN \"...\"") + " med en procent og en afrunding");
  }
  rate.regulation.reset();
}

void resolve_keys(Checking& checking, const Scope& scope, RateDecl& rate) {
  for (const Word& key : rate.key_types) {
    if (const auto choice = choice_named(checking, scope, key)) rate.key_symbols.push_back(*choice);
  }
}

void resolve_exception(Checking& checking, const Scope& scope, ExceptionDecl& exception) {
  const std::optional<Symbol> symbol = look_up(checking, scope, exception.rule);
  if (symbol && symbol->kind == SymbolKind::Rule) {
    exception.rule_symbol = symbol->index;
    return;
  }
  exception.rule_symbol = checking.rules.rules.size();  // none
  if (!symbol) return;
  report(checking, DiagnosticKind::ExceptionToNonRule,
         "en undtagelse gøres fra en regel, men " + in_code(exception.rule.text) + " er ikke en regel",
         {exception.rule.span, kind_words(checking.rules, *symbol)},
         {{name_of(checking.rules, *symbol).span, "erklæret her"}}, "skriv navnet på en regel efter `til`");
}

template <class Declaration, class Resolve>
void each(Checking& checking, std::vector<Declaration>& all, SymbolKind kind, Resolve resolve) {
  for (std::size_t i = 0; i < all.size(); ++i) resolve(scope_of(checking, {kind, i}), all[i]);
}

}  // namespace

void resolve_heads(Checking& checking) {
  RuleSet& rules = checking.rules;
  std::map<std::string, Span> former;
  each(checking, rules.facts, SymbolKind::Fact, [&](const Scope& scope, FactDecl& fact) {
    resolve_type(checking, scope, fact.type);
    resolve_belonging(checking, scope, fact.belongs_to);
    check_shared(checking, fact);
    check_formerly(checking, fact, former);
    resolve_carried(checking, scope, fact);
  });
  each(checking, rules.rates, SymbolKind::Rate, [&](const Scope& scope, RateDecl& rate) {
    resolve_type(checking, scope, rate.type);
    resolve_keys(checking, scope, rate);
    resolve_regulation(checking, scope, rate);
  });
  each(checking, rules.rules, SymbolKind::Rule, [&](const Scope& scope, RuleDecl& rule) {
    resolve_type(checking, scope, rule.type);
    resolve_belonging(checking, scope, rule.belongs_to);
  });
  each(checking, rules.distributions, SymbolKind::Distribution,
       [&](const Scope& scope, DistributionDecl& decl) { resolve_type(checking, scope, decl.type); });
  each(checking, rules.exceptions, SymbolKind::Exception,
       [&](const Scope& scope, ExceptionDecl& decl) { resolve_exception(checking, scope, decl); });
}

}  // namespace hjemmel
