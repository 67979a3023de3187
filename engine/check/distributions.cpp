#include "engine/check/distributions.h"

#include <algorithm>

#include "engine/check/expressions.h"
#include "engine/check/named_values.h"
#include "engine/check/names.h"
#include "engine/check/periods.h"
#include "engine/check/places.h"
#include "engine/check/reads.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

using Known = std::optional<Type>;

// ---- As declared -------------------------------------------------------------------------------------------------

void check_unit(Checking& checking, const Expr& value, const Known& type, const DistributionDecl& decl) {
  if (!type || same_type(*type, decl.type) || is_free_zero(value)) return;
  const Label said{decl.type.span, "fordelingen er " + type_words(decl.type)};
  if (is_bare_number(value)) return report_bare_number(checking, value, decl.type, said);
  report(checking, DiagnosticKind::DistributionUnits,
         in_code(written(checking, value.span)) + " er " + type_words(*type) + ", men fordelingen er " +
             type_words(decl.type),
         {value.span, type_words(*type)}, {said}, conversion_help(checking, value, decl.type));
}

void check_target_type(Checking& checking, const DistributionTarget& target, const DistributionDecl& decl) {
  const Known type = type_of_value(checking.rules, {target.symbol_kind, target.symbol});
  if (!type || same_type(*type, decl.type)) return;
  report(checking, DiagnosticKind::DistributionUnits,
         in_code(target.name.text) + " er " + type_words(*type) + ", men fordelingen er " + type_words(decl.type),
         {target.name.span, type_words(*type)}, {{decl.type.span, "fordelingen er " + type_words(decl.type)}});
}

void resolve_target(Checking& checking, const Scope& scope, DistributionTarget& target, const DistributionDecl& decl) {
  const std::optional<Symbol> symbol = look_up(checking, scope, target.name);
  if (!symbol) return;
  if (symbol->kind != SymbolKind::Rule && symbol->kind != SymbolKind::Fact) {
    report(checking, DiagnosticKind::DistributionTargetKind,
           "der fordeles i regler og oplysninger, men " + in_code(target.name.text) + " er ingen af delene",
           {target.name.span, kind_words(checking.rules, *symbol)},
           {{name_of(checking.rules, *symbol).span, "erklæret her"}}, "skriv navnet på en regel eller en oplysning");
    return;
  }
  target.symbol_kind = symbol->kind;
  target.symbol = symbol->index;
  check_element(checking, scope, target.name, *symbol);
  check_target_type(checking, target, decl);
}

void check_target_twice(Checking& checking, const DistributionVersion& version, std::size_t index) {
  const Word& name = version.targets[index].name;
  for (std::size_t before = 0; before < index; ++before) {
    const Word& first = version.targets[before].name;
    if (first.text != name.text) continue;
    report(checking, DiagnosticKind::DistributionTargetTwice, "der fordeles to gange i " + in_code(name.text),
           {name.span, "igen her"}, {{first.span, "første gang"}}, "slet den ene linje");
    return;
  }
}

void annotate_version(Checking& checking, const Scope& scope, const DistributionDecl& decl,
                      DistributionVersion& version) {
  check_unit(checking, version.amount, annotate(checking, scope, version.amount, Place::Operand), decl);
  for (std::size_t i = 0; i < version.targets.size(); ++i) {
    DistributionTarget& target = version.targets[i];
    resolve_target(checking, scope, target, decl);
    check_target_twice(checking, version, i);
    if (target.room) check_unit(checking, *target.room, annotate(checking, scope, *target.room, Place::Operand), decl);
  }
}

// ---- As read -----------------------------------------------------------------------------------------------------

void report_not_a_distribution(Checking& checking, const Word& name, const Symbol& symbol, const std::string& after) {
  report(checking, DiagnosticKind::NotADistribution,
         "efter " + in_code(after) + " står en fordeling; det er " + in_code(name.text) + " ikke",
         {name.span, kind_words(checking.rules, symbol)}, {{name_of(checking.rules, symbol).span, "erklæret her"}},
         "skriv navnet på en `fordeling`");
}

bool touches(const DistributionDecl& decl, const std::string& name) {
  return std::any_of(decl.versions.begin(), decl.versions.end(), [&](const DistributionVersion& version) {
    return std::any_of(version.targets.begin(), version.targets.end(),
                       [&](const DistributionTarget& target) { return target.name.text == name; });
  });
}

bool carries_on(const DistributionVersion& version) { return version.rest == DistributionVersion::Rest::CarriedOn; }

bool ever_carries_on(const DistributionDecl& decl) {
  return std::any_of(decl.versions.begin(), decl.versions.end(), carries_on);
}

// Where the rest of a distribution is read in months in which it lapses; its other versions carry it on.
void check_lapsed(Checking& checking, const Expr& rest, const Months& months) {
  const DistributionDecl& decl = checking.rules.distributions[rest.symbol];
  for (std::size_t i = 0; i < decl.versions.size(); ++i) {
    if (carries_on(decl.versions[i])) continue;
    const std::optional<Months> both = common(months, months_of(decl.versions, i));
    if (!both) continue;
    const std::string until = both->last ? " til " + to_text(*both->last) : "";
    report(checking, DiagnosticKind::RestNotCarriedOn,
           "resten af " + in_code(decl.name.text) + " bortfalder fra " + to_text(both->first) + until +
               ", så den kan ikke læses da",
           {rest.span, "læses her"}, {{decl.versions[i].from.span, "bortfalder i denne version"}},
           "lad reglen få en ny version fra " + to_text(both->first) + ", som ikke læser resten");
  }
}

void check_lapsed(Checking& checking, const std::vector<Version>& versions) {
  for (std::size_t i = 0; i < versions.size(); ++i) {
    each_expression(versions[i], [&](const Expr& expr, const Step* step) {
      const Months whole = months_of(versions, i);
      const std::optional<Months> months = step == nullptr ? whole : months_of_step(*step, whole);
      each_part(expr, [&](const Expr& part) {
        const bool is_rest = part.kind == Expr::Kind::Rest && part.symbol_kind == SymbolKind::Distribution;
        if (is_rest && months && ever_carries_on(checking.rules.distributions[part.symbol]))
          check_lapsed(checking, part, *months);
      });
    });
  }
}

// Every `rest af F` of the rule set.
std::vector<const Expr*> rests_read(const RuleSet& rules) {
  std::vector<const Expr*> rests;
  each_body(rules, [&](const Symbol&, const Expr& expr) {
    each_part(expr, [&](const Expr& part) {
      if (part.kind == Expr::Kind::Rest && part.symbol_kind == SymbolKind::Distribution) rests.push_back(&part);
    });
  });
  return rests;
}

}  // namespace

void annotate_distributions(Checking& checking) {
  for (std::size_t i = 0; i < checking.rules.distributions.size(); ++i) {
    DistributionDecl& decl = checking.rules.distributions[i];
    const Scope scope = scope_of(checking, {SymbolKind::Distribution, i});
    if (!is_number(decl.type)) {
      report(checking, DiagnosticKind::DistributionNotNumber,
             "der kan kun fordeles tal, men " + in_code(decl.name.text) + " er " + type_words(decl.type),
             {decl.type.span, type_words(decl.type)}, {}, "erklær fordelingen med en enhed, for eksempel kr/måned");
      continue;
    }
    for (DistributionVersion& version : decl.versions) annotate_version(checking, scope, decl, version);
  }
}

void resolve_after(Checking& checking, const Scope& scope, Expr& expr, const Symbol& symbol) {
  for (const Word& key : expr.keys) {
    expr.key_symbols.emplace_back();
    const std::optional<Symbol> found = look_up(checking, scope, key);
    if (!found) continue;
    if (found->kind != SymbolKind::Distribution) {
      report_not_a_distribution(checking, key, *found, "efter");
      continue;
    }
    expr.key_symbols.back() = {found->kind, found->index};
    const DistributionDecl& decl = checking.rules.distributions[found->index];
    if (touches(decl, expr.name.text)) continue;
    report(checking, DiagnosticKind::DistributionDoesNotTouch,
           "fordelingen " + in_code(decl.name.text) + " lægger intet i " + in_code(expr.name.text),
           {key.span, "rører den ikke"},
           {{decl.name.span, "fordelingen"}, {name_of(checking.rules, symbol).span, "erklæret her"}},
           "slet " + in_code("efter " + key.text) +
               ", eller tilføj en linje i fordelingen: " + in_code("dernæst i " + expr.name.text));
  }
}

std::optional<Type> rest_type(Checking& checking, const Scope& scope, Expr& expr) {
  const std::optional<Symbol> symbol = look_up(checking, scope, expr.name);
  if (!symbol) return std::nullopt;
  if (symbol->kind != SymbolKind::Distribution) {
    report_not_a_distribution(checking, expr.name, *symbol, "rest af");
    return std::nullopt;
  }
  expr.symbol_kind = symbol->kind;
  expr.symbol = symbol->index;
  return checking.rules.distributions[symbol->index].type;
}

void check_distributions(Checking& checking) {
  std::set<std::size_t> read;
  for (const Expr* rest : rests_read(checking.rules)) {
    read.insert(rest->symbol);
    const DistributionDecl& decl = checking.rules.distributions[rest->symbol];
    if (decl.versions.empty() || ever_carries_on(decl)) continue;
    report(checking, DiagnosticKind::RestNotCarriedOn,
           "resten af " + in_code(decl.name.text) + " føres ikke videre, så den kan ikke læses",
           {rest->span, "læses her"}, {{decl.name.span, "fordelingen"}}, "skriv `resten føres videre` i fordelingen");
  }
  for (const RuleDecl& rule : checking.rules.rules) check_lapsed(checking, rule.versions);
  for (const ExceptionDecl& exception : checking.rules.exceptions) check_lapsed(checking, exception.versions);
  for (std::size_t i = 0; i < checking.rules.distributions.size(); ++i) {
    const DistributionDecl& decl = checking.rules.distributions[i];
    if (read.contains(i) || !ever_carries_on(decl)) continue;
    report(checking, DiagnosticKind::RestNotRead,
           "resten af " + in_code(decl.name.text) + " føres videre, men ingen læser den",
           {decl.name.span, "resten bruges ikke"}, {},
           "læs den som " + in_code("rest af " + decl.name.text) + ", eller skriv `resten bortfalder`");
  }
}

}  // namespace hjemmel
