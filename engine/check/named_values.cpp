#include "engine/check/named_values.h"

#include "engine/check/choices.h"
#include "engine/check/distributions.h"
#include "engine/check/keyed_rates.h"
#include "engine/check/names.h"
#include "engine/check/places.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

// A name whose month is unknown means nothing to the later steps.
void forget(Expr& expr) { expr.symbol_kind = SymbolKind::None; }

void check_named_month(Checking& checking, const Scope& scope, Expr& expr) {
  const std::optional<Symbol> month = look_up(checking, scope, expr.month->name);
  if (!month) return forget(expr);
  if (month->kind == SymbolKind::MonthName) {
    expr.month_symbol = month->index;
    expr.month_symbol_kind = SymbolKind::MonthName;
    return;
  }
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
  expr.month_symbol_kind = date->kind;
  check_element(checking, scope, name, *date);
  if (date->kind == SymbolKind::Fact) {
    const Type::Kind type = checking.rules.facts[date->index].type.kind;
    if (type == Type::Kind::Date || type == Type::Kind::Month) return;
  }
  forget(expr);
  report(checking, DiagnosticKind::MonthBeforeNonDate,
         "efter `måneden før` står en oplysning, der er en dato eller en kalendermåned; det er " + in_code(name.text) +
             " ikke",
         {name.span, "hverken dato eller kalendermåned"}, {{name_of(checking.rules, *date).span, "erklæret her"}},
         "skriv en oplysning, der er en `dato` eller en `kalendermåned`");
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
    case MonthRef::Kind::Fixed:
    case MonthRef::Kind::FirstOfYear:
    case MonthRef::Kind::LastOfYear:
      return;
  }
}

// What cannot be read as a value, and how what it stands for is read.
std::string how_to_read(const RuleSet& rules, const Symbol& symbol) {
  const std::string name = name_of(rules, symbol).text;
  switch (symbol.kind) {
    case SymbolKind::List:
    case SymbolKind::Period:
      return "tæl eller læg sammen: " + in_code("antal " + name) + ", " + in_code("sum af ... for " + name);
    case SymbolKind::Element:
      return "det, der hører til " + in_code(name) + ", læses ved sit eget navn";
    case SymbolKind::Choice:
      return "et valg er en type; læs en oplysning eller regel, der er erklæret med den";
    case SymbolKind::Regulation:
      return "en regulering står efter `reguleres med` i en sats";
    case SymbolKind::Exception:
      return "læs reglen, som undtagelsen gøres fra";
    default:
      return "skriv `i " + name + "` efter et andet navn";
  }
}

void resolve_keys(Checking& checking, const Scope& scope, Expr& expr, const Symbol& symbol) {
  if (symbol.kind == SymbolKind::Rate) {
    resolve_rate_keys(checking, scope, expr, checking.rules.rates[symbol.index]);
  } else {
    resolve_after(checking, scope, expr, symbol);
  }
}

std::optional<Type> not_a_value(Checking& checking, const Scope& scope, Expr& expr, const Symbol& symbol) {
  const bool month_name = symbol.kind == SymbolKind::MonthName;
  if (month_name && scope.in_month_name && !expr.month) return month_type();
  report_wrong_kind(checking, expr.name, symbol, "en værdi", how_to_read(checking.rules, symbol));
  if (!month_name) forget(expr);
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

std::optional<Type> type_of_value(const RuleSet& rules, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::Fact:
      return rules.facts[symbol.index].type;
    case SymbolKind::Rate:
      return rules.rates[symbol.index].type;
    case SymbolKind::Rule:
      return rules.rules[symbol.index].type;
    case SymbolKind::Interpretation:
      return choice_type(rules.interpretations[symbol.index]);
    case SymbolKind::Distribution:
      return rules.distributions[symbol.index].type;
    default:
      return std::nullopt;
  }
}

std::optional<Type> named_type(Checking& checking, const Scope& scope, Expr& expr) {
  if (scope.expected != nullptr && scope.expected->kind == Type::Kind::Choice) {
    if (take_as_alternative(expr, *scope.expected)) return *scope.expected;
    if (checking.rules.find(expr.name.text) == nullptr) {
      if (scope.expected->alternatives.empty()) return std::nullopt;  // what it is declared as has been reported
      report_unknown_answer(checking, expr.name, *scope.expected);
      return std::nullopt;
    }
  }
  const std::optional<Symbol> symbol = look_up(checking, scope, expr.name);
  if (!symbol) {
    if (expr.month && expr.month->kind == MonthRef::Kind::Named) check_named_month(checking, scope, expr);
    return std::nullopt;
  }
  expr.symbol_kind = symbol->kind;
  expr.symbol = symbol->index;
  const std::optional<Type> type = type_of_value(checking.rules, *symbol);
  if (!type) return not_a_value(checking, scope, expr, *symbol);
  check_element(checking, scope, expr.name, *symbol);
  if (expr.partners) check_partners(checking, expr, *symbol);
  resolve_keys(checking, scope, expr, *symbol);
  if (expr.month) check_month(checking, scope, expr, *symbol);
  return type;
}

}  // namespace hjemmel
