#include "engine/check/bodies.h"

#include <algorithm>

#include "engine/check/expressions.h"
#include "engine/check/first_values.h"
#include "engine/check/headings.h"
#include "engine/check/steps.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

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

void annotate_body(Checking& checking, const Scope& scope, const Type& declared, Version& version) {
  const bool changes = changes_unit(checking, version);
  const std::optional<Type> first = annotate_first(checking, scope, version.first, declared, changes);
  Running running{declared, {declared.span, "reglen er " + type_words(declared)}};
  if (changes && first) running = {*first, {version.first.value.span, "værdien er " + type_words(*first)}};
  for (Step& step : version.steps) annotate_step(checking, scope, step, running);
}

void annotate_version(Checking& checking, const Scope& scope, const RuleDecl& rule, Version& version) {
  if (rule.kind == RuleDecl::Kind::Condition) {
    annotate_condition(checking, scope, version.first.value);
    return;
  }
  annotate_body(checking, scope, rule.type, version);
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
         {value.span, type_words(*type)}, {}, "skriv `måneden` eller `måneden før`");
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
           "en `måned` er `måneden`, `måneden før` eller en anden erklæret `måned`, ikke trin", {first.span, "trin"},
           {}, "slet trinnet");
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
    resolve_heading(checking, scope, rule);
    for (Version& version : rule.versions) annotate_version(checking, scope, rule, version);
  }
}

void annotate_exceptions(Checking& checking) {
  for (std::size_t i = 0; i < checking.rules.exceptions.size(); ++i) {
    ExceptionDecl& exception = checking.rules.exceptions[i];
    if (exception.rule_symbol >= checking.rules.rules.size()) continue;  // reported where it is named
    const RuleDecl& rule = checking.rules.rules[exception.rule_symbol];
    const Scope scope = scope_of(checking, {SymbolKind::Exception, i});
    for (Version& version : exception.versions) annotate_body(checking, scope, rule.type, version);
  }
}

void annotate_month_names(Checking& checking) {
  for (std::size_t i = 0; i < checking.rules.months.size(); ++i) {
    const Scope scope = scope_of(checking, {SymbolKind::MonthName, i});
    for (Version& version : checking.rules.months[i].versions) annotate_month_version(checking, scope, version);
  }
}

}  // namespace hjemmel
