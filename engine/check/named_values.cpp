#include "engine/check/named_values.h"

#include "engine/check/names.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

// A name whose month is unknown means nothing to the later steps.
void forget(Expr& expr) { expr.symbol_kind = SymbolKind::None; }

void check_named_month(Checking& checking, const Scope& scope, Expr& expr) {
  const std::optional<Symbol> month = look_up(checking, scope, expr.month->name);
  if (!month) return forget(expr);
  expr.month_symbol = month->index;
  if (month->kind == SymbolKind::MonthName) return;
  forget(expr);
  report(checking, DiagnosticKind::NotAMonthName,
         "efter `i` står en måned; " + kind_words(checking.rules, *month) + " " + in_code(expr.month->name.text) +
             " er ikke en `måned`",
         {expr.month->name.span, "ikke en måned"}, {{name_of(checking.rules, *month).span, "erklæret her"}},
         "skriv `i måneden før`, `i` og en erklæret `måned`, eller `i måneden før` og en dato");
}

void check_month_before_of(Checking& checking, const Scope& scope, Expr& expr, const Symbol& target) {
  const Word& name = expr.month->name;
  if (target.kind != SymbolKind::Fact) {
    report(checking, DiagnosticKind::MonthBeforeOfNonFact,
           "kun oplysninger kan læses i måneden før en dato; " + in_code(expr.name.text) + " er ikke en oplysning",
           {expr.name.span, kind_words(checking.rules, target)},
           {{name_of(checking.rules, target).span, "erklæret her"}},
           "læs den i `måneden før` eller i en erklæret `måned`");
  }
  const std::optional<Symbol> date = look_up(checking, scope, name);
  if (!date) return forget(expr);
  expr.month_symbol = date->index;
  if (date->kind == SymbolKind::Fact) {
    const Type::Kind type = checking.rules.facts[date->index].type.kind;
    if (type == Type::Kind::Date || type == Type::Kind::Month) return;
  }
  forget(expr);
  report(checking, DiagnosticKind::MonthBeforeNonDate,
         "efter `måneden før` står en oplysning, der er en dato eller en kalendermåned; det er " + in_code(name.text) +
             " ikke",
         {name.span, "hverken dato eller kalendermåned"}, {{name_of(checking.rules, *date).span, "erklæret her"}});
}

void check_fixed_fact(Checking& checking, const Expr& expr, const FactDecl& fact) {
  if (fact.frame != Frame::Fixed) return;
  report(checking, DiagnosticKind::MonthOfFixedFact,
         in_code(expr.name.text) + " er `fast` og hører ikke til nogen måned", {expr.month->span, "en måned"},
         {{fact.name.span, "erklæret `fast` her"}}, "slet `i ...`, eller erklær oplysningen `hver måned`");
}

void check_interpretation(Checking& checking, const Expr& expr, const InterpretationDecl& decl) {
  report(checking, DiagnosticKind::MonthOfInterpretation,
         "fortolkningen " + in_code(expr.name.text) + " gælder for hele beregningen og læses ikke i en måned",
         {expr.month->span, "en måned"}, {{decl.name.span, "erklæret her"}}, "slet `i ...`");
}

void check_month(Checking& checking, const Scope& scope, Expr& expr, const Symbol& target) {
  if (target.kind == SymbolKind::Fact) check_fixed_fact(checking, expr, checking.rules.facts[target.index]);
  if (target.kind == SymbolKind::Interpretation) {
    check_interpretation(checking, expr, checking.rules.interpretations[target.index]);
  }
  switch (expr.month->kind) {
    case MonthRef::Kind::Named:
      return check_named_month(checking, scope, expr);
    case MonthRef::Kind::MonthBeforeOf:
      return check_month_before_of(checking, scope, expr, target);
    case MonthRef::Kind::ThisMonth:
    case MonthRef::Kind::MonthBefore:
      return;
  }
}

std::optional<Type> month_name_type(Checking& checking, const Scope& scope, const Expr& expr, const Symbol& symbol) {
  if (scope.in_month_name && !expr.month) return month_type();
  report_wrong_kind(checking, expr.name, symbol, "en værdi", "skriv `i " + expr.name.text + "` efter et andet navn");
  return std::nullopt;
}

}  // namespace

Type choice_type(const InterpretationDecl& interpretation) {
  Type type;
  type.kind = Type::Kind::Choice;
  for (const InterpretationDecl::Alternative& alternative : interpretation.alternatives) {
    type.alternatives.push_back(alternative.name);
  }
  return type;
}

std::optional<Type> named_type(Checking& checking, const Scope& scope, Expr& expr) {
  const std::optional<Symbol> symbol = look_up(checking, scope, expr.name);
  if (!symbol) {
    if (expr.month && expr.month->kind == MonthRef::Kind::Named) check_named_month(checking, scope, expr);
    return std::nullopt;
  }
  expr.symbol_kind = symbol->kind;
  expr.symbol = symbol->index;
  if (expr.month) check_month(checking, scope, expr, *symbol);
  const RuleSet& rules = checking.rules;
  switch (symbol->kind) {
    case SymbolKind::Fact:
      return rules.facts[symbol->index].type;
    case SymbolKind::Rate:
      return rules.rates[symbol->index].type;
    case SymbolKind::Rule:
      return rules.rules[symbol->index].type;
    case SymbolKind::Interpretation:
      return choice_type(rules.interpretations[symbol->index]);
    case SymbolKind::MonthName:
      return month_name_type(checking, scope, expr, *symbol);
    case SymbolKind::Alternative:
    case SymbolKind::None:
      break;
  }
  return std::nullopt;
}

}  // namespace hjemmel
