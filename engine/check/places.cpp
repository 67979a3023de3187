#include "engine/check/places.h"

#include <algorithm>

namespace hjemmel {
namespace {

const std::optional<Belonging>* belonging_of(const RuleSet& rules, const Symbol& symbol) {
  if (symbol.kind == SymbolKind::Fact) return &rules.facts[symbol.index].belongs_to;
  if (symbol.kind == SymbolKind::Rule) return &rules.rules[symbol.index].belongs_to;
  return nullptr;
}

std::string for_whom(const ListDecl& list) { return in_code("for " + list.element.text); }

void report_not_bound(Checking& checking, const Word& name, const Symbol& symbol, const ListDecl& list) {
  report(checking, DiagnosticKind::ElementNotBound,
         in_code(name.text) + " hører til " + in_code(list.element.text) + ", men her gælder det ingen bestemt af dem",
         {name.span, "af hvem i " + list.name.text + "?"},
         {{name_of(checking.rules, symbol).span, "erklæret " + for_whom(list)}},
         "læs den i en regel " + for_whom(list) + ", eller gå listen igennem: " +
             in_code("sum af ... for " + list.name.text) + ", " + in_code("findes " + list.name.text + " hvor ..."));
}

void report_other_list(Checking& checking, const Word& name, const Symbol& symbol, const ListDecl& list,
                       const ListDecl& bound) {
  report(checking, DiagnosticKind::ElementOfOtherList,
         in_code(name.text) + " hører til " + in_code(list.element.text) + ", men her gælder det " +
             in_code(bound.element.text),
         {name.span, "hører til " + list.element.text},
         {{name_of(checking.rules, symbol).span, "erklæret " + for_whom(list)}},
         "lav en mellemregning, der går " + in_code(list.name.text) + " igennem, og brug dens navn her");
}

}  // namespace

void check_element(Checking& checking, const Scope& scope, const Word& name, const Symbol& symbol) {
  const std::optional<Belonging>* belonging = belonging_of(checking.rules, symbol);
  if (belonging == nullptr || !*belonging) return;
  const std::size_t wanted = (*belonging)->symbol;
  const ListDecl& list = checking.rules.lists[wanted];
  if (!scope.element) return report_not_bound(checking, name, symbol, list);
  if (*scope.element == wanted) return;
  report_other_list(checking, name, symbol, list, checking.rules.lists[*scope.element]);
}

void check_partners(Checking& checking, const Expr& expr, const Symbol& symbol) {
  const RuleSet& rules = checking.rules;
  const Word& declared = name_of(rules, symbol);
  const Span place = expr.partners_span.value_or(expr.name.span);
  const bool shared = symbol.kind == SymbolKind::Fact && rules.facts[symbol.index].shared;
  if (shared) {
    report(checking, DiagnosticKind::PartnersOfShared,
           in_code(expr.name.text) + " er fælles; partneren har ikke sin egen", {place, "fælles for begge"},
           {{declared.span, "erklæret `fælles` her"}}, "slet `partners`, eller slet `fælles` i oplysningen");
    return;
  }
  const bool own = symbol.kind == SymbolKind::Fact || symbol.kind == SymbolKind::Rule;
  if (!own && symbol.kind != SymbolKind::Distribution) {
    report(
        checking, DiagnosticKind::PartnersOfNonPersonal,
        kind_words(rules, symbol) + " " + in_code(expr.name.text) + " er ingens egen; den er den samme for partneren",
        {place, "gælder begge"}, {{declared.span, "erklæret her"}}, "slet `partners`");
    return;
  }
  const std::optional<Belonging>* belonging = belonging_of(rules, symbol);
  if (belonging == nullptr || !*belonging || rules.lists[(*belonging)->symbol].shared) return;
  const ListDecl& list = rules.lists[(*belonging)->symbol];
  report(checking, DiagnosticKind::PartnersOfOwnElement,
         in_code(expr.name.text) + " hører til " + in_code(list.element.text) +
             ", og det er personens; partneren har sine egne",
         {place, "personens " + list.element.text}, {{list.name.span, "en liste, som hver har for sig"}},
         "lav en regel, der går " + in_code(list.name.text) + " igennem, og skriv " + in_code("partners") +
             " foran dens navn");
}

}  // namespace hjemmel
