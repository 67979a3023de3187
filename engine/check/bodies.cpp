#include "engine/check/bodies.h"

#include <algorithm>

#include "engine/check/expressions.h"
#include "engine/check/first_values.h"
#include "engine/check/names.h"
#include "engine/check/steps.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

// ---- The head of a rule ------------------------------------------------------------------------------------------

void check_payment(Checking& checking, const RuleDecl& rule) {
  const bool is_benefit = rule.kind == RuleDecl::Kind::Benefit;
  if (!rule.payment) {
    if (!is_benefit) return;
    report(checking, DiagnosticKind::BenefitWithoutPayment,
           "ydelsen " + in_code(rule.name.text) + " siger ikke, hvem der betaler til hvem",
           {rule.name.span, "uden betaler"}, {}, "skriv `betales af ... til ...` under navnet");
    return;
  }
  if (is_number(rule.type) && is_money(rule.type.unit)) return;
  report(checking, DiagnosticKind::PaymentNotMoney,
         in_code(rule.name.text) + " betales, men er " + type_words(rule.type) + "; kun beløb kan betales",
         {rule.type.span, type_words(rule.type)}, {{rule.payment->payer.span, "betales her"}});
}

void check_rule_type(Checking& checking, const RuleDecl& rule) {
  const Type::Kind kind = rule.type.kind;
  const bool is_benefit = rule.kind == RuleDecl::Kind::Benefit;
  if (kind == Type::Kind::Number || (kind == Type::Kind::YesNo && !is_benefit)) return;
  report(checking, DiagnosticKind::RuleTypeNotAllowed,
         std::string(is_benefit ? "en ydelse er et beløb" : "en regel er et tal eller ja/nej") + ", men " +
             in_code(rule.name.text) + " er erklæret som " + type_words(rule.type),
         {rule.type.span, type_words(rule.type)}, {}, "datoer, måneder og valg er oplysninger");
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
// result.
void resolve_companion(Checking& checking, RuleDecl& rule, const Word& name, const Symbol& symbol) {
  const Label declared{name_of(checking.rules, symbol).span, "erklæret her"};
  const RuleDecl* other = symbol.kind == SymbolKind::Rule ? &checking.rules.rules[symbol.index] : nullptr;
  const bool is_rule = other != nullptr && other->kind != RuleDecl::Kind::Condition;
  if (other == &rule) {
    report(checking, DiagnosticKind::CompanionIsItself, in_code(name.text) + " står sammen med sig selv",
           {name.span, "ydelsen selv"}, {}, "slet navnet");
  } else if (!is_rule) {
    report(checking, DiagnosticKind::CompanionNotRule,
           "efter `sammen med` står regler, men " + in_code(name.text) + " er ikke en regel",
           {name.span, kind_words(checking.rules, symbol)}, {declared});
  } else {
    rule.companion_symbols.push_back(symbol.index);
  }
}

void resolve_companions(Checking& checking, const Scope& scope, RuleDecl& rule) {
  for (std::size_t i = 0; i < rule.companions.size(); ++i) {
    if (is_repeated(checking, rule.companions, i, "sammen med")) continue;
    const std::optional<Symbol> symbol = look_up(checking, scope, rule.companions[i]);
    if (symbol) resolve_companion(checking, rule, rule.companions[i], *symbol);
  }
}

// ---- The body ----------------------------------------------------------------------------------------------------

// The types of operands are not yet known here, so this looks at what a factor would be without reporting anything.
bool has_unit(const Checking& checking, const Expr& factor) {
  if (factor.kind == Expr::Kind::Number) return !is_plain(factor.unit);
  if (factor.kind != Expr::Kind::Name) return false;
  const Symbol* symbol = checking.rules.find(factor.name.text);
  if (symbol == nullptr) return false;
  switch (symbol->kind) {
    case SymbolKind::Fact:
      return !is_plain(checking.rules.facts[symbol->index].type.unit);
    case SymbolKind::Rate:
      return !is_plain(checking.rules.rates[symbol->index].type.unit);
    case SymbolKind::Rule:
      return !is_plain(checking.rules.rules[symbol->index].type.unit);
    default:
      return false;
  }
}

bool changes_unit(const Checking& checking, const Version& version) {
  return std::any_of(version.steps.begin(), version.steps.end(), [&](const Step& step) {
    return step.kind == Step::Kind::Multiply && has_unit(checking, step.value);
  });
}

void annotate_version(Checking& checking, const Scope& scope, const RuleDecl& rule, Version& version) {
  if (rule.kind == RuleDecl::Kind::Condition) {
    annotate_condition(checking, scope, version.first.value);
    return;
  }
  const bool changes = changes_unit(checking, version);
  const std::optional<Type> first = annotate_first(checking, scope, version.first, rule.type, changes);
  Running running{rule.type, {rule.type.span, "reglen er " + type_words(rule.type)}};
  if (changes && first) running = {*first, {version.first.value.span, "værdien er " + type_words(*first)}};
  for (Step& step : version.steps) annotate_step(checking, scope, step, running);
}

// ---- Named months ------------------------------------------------------------------------------------------------

bool is_month_value(const Expr& value) {
  return value.kind == Expr::Kind::ThisMonth || value.kind == Expr::Kind::MonthBefore ||
         (value.kind == Expr::Kind::Name && value.symbol_kind == SymbolKind::MonthName);
}

void annotate_month_value(Checking& checking, const Scope& scope, Expr& value) {
  const std::optional<Type> type = annotate(checking, scope, value, Place::Operand);
  if (!type || is_month_value(value)) return;
  report(checking, DiagnosticKind::MonthNameValue,
         "en `måned` er `måneden`, `måneden før` eller en anden erklæret `måned`; " +
             in_code(written(checking, value.span)) + " er det ikke",
         {value.span, type_words(*type)});
}

void annotate_month_version(Checking& checking, const Scope& scope, Version& version) {
  FirstValue& first = version.first;
  if (first.kind == FirstValue::Kind::Choice) {
    for (ChoiceRow& row : first.rows) {
      if (row.condition) annotate_condition(checking, scope, *row.condition);
      annotate_month_value(checking, scope, row.value);
    }
  } else if (first.kind == FirstValue::Kind::Plain) {
    annotate_month_value(checking, scope, first.value);
  } else {
    report(checking, DiagnosticKind::MonthNameValue,
           "en `måned` er `måneden`, `måneden før` eller en anden erklæret `måned`, ikke trin", {first.span, "trin"});
  }
  for (const Step& step : version.steps) {
    report(checking, DiagnosticKind::StepInMonthName, "en `måned` har ingen trin; den vælger kun en måned",
           {step.span, "et trin"}, {}, "skriv valget som rækker: `når ... : måneden`, `ellers måneden før`");
  }
}

}  // namespace

void annotate_rules(Checking& checking) {
  for (std::size_t i = 0; i < checking.rules.rules.size(); ++i) {
    RuleDecl& rule = checking.rules.rules[i];
    const Scope scope = scope_of(checking, {SymbolKind::Rule, i});
    check_rule_type(checking, rule);
    check_payment(checking, rule);
    resolve_conditions(checking, scope, rule);
    resolve_companions(checking, scope, rule);
    for (Version& version : rule.versions) annotate_version(checking, scope, rule, version);
  }
}

void annotate_month_names(Checking& checking) {
  for (std::size_t i = 0; i < checking.rules.months.size(); ++i) {
    const Scope scope = scope_of(checking, {SymbolKind::MonthName, i});
    for (Version& version : checking.rules.months[i].versions) annotate_month_version(checking, scope, version);
  }
}

}  // namespace hjemmel
