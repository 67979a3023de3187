#include "engine/check/headings.h"

#include <algorithm>

#include "engine/check/names.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

void check_payment(Checking& checking, const RuleDecl& rule) {
  const bool is_benefit = rule.kind == RuleDecl::Kind::Benefit;
  if (!rule.payment) {
    if (!is_benefit) return;
    report(checking, DiagnosticKind::BenefitWithoutPayment,
           "ydelsen " + in_code(rule.name.text) + " siger ikke, hvem der betaler til hvem",
           {rule.name.span, "uden betaler"}, {}, "skriv `betales af ... til ...` under navnet");
    return;
  }
  if (is_benefit && !is_number(rule.type)) return;  // reported as its type
  if (is_number(rule.type) && is_money(rule.type.unit)) return;
  report(checking, DiagnosticKind::PaymentNotMoney,
         in_code(rule.name.text) + " betales, men er " + type_words(rule.type) + "; kun beløb kan betales",
         {rule.type.span, type_words(rule.type)}, {{rule.payment->payer.span, "betales her"}},
         "erklær ydelsen i kr, for eksempel kr/måned");
}

void check_rule_type(Checking& checking, const RuleDecl& rule) {
  if (rule.kind != RuleDecl::Kind::Benefit || is_number(rule.type)) return;
  report(checking, DiagnosticKind::RuleTypeNotAllowed,
         "en ydelse er et beløb, men " + in_code(rule.name.text) + " er erklæret som " + type_words(rule.type),
         {rule.type.span, type_words(rule.type)}, {}, "skriv den som en `regel`, og lad ydelsens beløb afhænge af den");
}

// A benefit is the person's, and so is what it requires or stands together with.
void check_of_person(Checking& checking, const RuleDecl& rule, const std::string& what, Span place) {
  if (!rule.belongs_to) return;
  const ListDecl& list = checking.rules.lists[rule.belongs_to->symbol];
  report(checking, DiagnosticKind::BenefitOfElement,
         what + " er personens, men " + in_code(rule.name.text) + " hører til " + in_code(list.element.text),
         {place, "hører til " + list.element.text}, {{rule.belongs_to->list.span, "erklæret her"}},
         "lav en regel, der går listen igennem: " + in_code("sum af ... for " + list.name.text));
}

// Reports a name that the list has already.
bool is_repeated(Checking& checking, const std::vector<Word>& list, std::size_t index, const std::string& after) {
  const auto end = list.begin() + static_cast<std::ptrdiff_t>(index);
  const auto before = std::find_if(list.begin(), end, [&](const Word& w) { return w.text == list[index].text; });
  if (before == end) return false;
  report(checking, DiagnosticKind::ListedTwice, in_code(list[index].text) + " står to gange efter " + in_code(after),
         {list[index].span, "igen her"}, {{before->span, "første gang"}}, "slet det ene");
  return true;
}

void resolve_conditions(Checking& checking, const Scope& scope, RuleDecl& rule) {
  for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
    const Word& name = rule.conditions[i];
    if (is_repeated(checking, rule.conditions, i, "kræver")) continue;
    const std::optional<Symbol> symbol = look_up(checking, scope, name);
    if (!symbol) continue;
    const bool is_rule = symbol->kind == SymbolKind::Rule;
    if (is_rule && checking.rules.rules[symbol->index].kind == RuleDecl::Kind::Condition) {
      rule.condition_symbols.push_back(symbol->index);
      continue;
    }
    report(checking, DiagnosticKind::RequiresNoCondition,
           "efter `kræver` står betingelser, men " + in_code(name.text) + " er ikke en betingelse",
           {name.span, kind_words(checking.rules, *symbol)}, {{name_of(checking.rules, *symbol).span, "erklæret her"}},
           "erklær en `betingelse`, der siger, hvad et afslag hedder, og skriv dens navn");
  }
}

// A companion that nobody pays is shown with the benefit, such as a sum; one that is paid is also an amount of the
// result. The partner's own amount of the same benefit may stand with it.
void resolve_companion(Checking& checking, RuleDecl& rule, const Companion& companion, const Symbol& symbol) {
  const Word& name = companion.name;
  const Label declared{name_of(checking.rules, symbol).span, "erklæret her"};
  const RuleDecl* other = symbol.kind == SymbolKind::Rule ? &checking.rules.rules[symbol.index] : nullptr;
  const bool is_rule = other != nullptr && other->kind != RuleDecl::Kind::Condition;
  if (other == &rule && !companion.partners) {
    report(checking, DiagnosticKind::CompanionIsItself, in_code(name.text) + " står sammen med sig selv",
           {name.span, "ydelsen selv"}, {}, "slet navnet");
  } else if (!is_rule) {
    report(checking, DiagnosticKind::CompanionNotRule,
           "efter `sammen med` står regler, men " + in_code(name.text) + " er ikke en regel",
           {name.span, kind_words(checking.rules, symbol)}, {declared}, "skriv navnet på en regel");
  } else {
    check_of_person(checking, *other, "det, der står sammen med en ydelse,", name.span);
    rule.companion_symbols.push_back(symbol.index);
  }
}

std::string written_name(const Companion& companion) {
  return (companion.partners ? "partners " : "") + companion.name.text;
}

void resolve_companions(Checking& checking, const Scope& scope, RuleDecl& rule) {
  std::vector<Word> names;
  for (const Companion& companion : rule.companions) names.push_back({written_name(companion), companion.name.span});
  for (std::size_t i = 0; i < rule.companions.size(); ++i) {
    if (is_repeated(checking, names, i, "sammen med")) continue;
    const std::optional<Symbol> symbol = look_up(checking, scope, rule.companions[i].name);
    if (symbol) resolve_companion(checking, rule, rule.companions[i], *symbol);
  }
}

}  // namespace

void resolve_heading(Checking& checking, const Scope& scope, RuleDecl& rule) {
  check_rule_type(checking, rule);
  if (rule.kind == RuleDecl::Kind::Benefit) check_of_person(checking, rule, "en ydelse", rule.name.span);
  check_payment(checking, rule);
  resolve_conditions(checking, scope, rule);
  resolve_companions(checking, scope, rule);
}

}  // namespace hjemmel
