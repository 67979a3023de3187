#include "engine/check/periods_of_months.h"

#include <algorithm>

#include "engine/check/expressions.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

// What is the same in all months cuts no period.
bool never_changes(const RuleSet& rules, const Expr& same) {
  if (same.kind != Expr::Kind::Name) return false;
  if (same.symbol_kind == SymbolKind::Interpretation) return true;
  return same.symbol_kind == SymbolKind::Fact && rules.facts[same.symbol].frame == Frame::Fixed;
}

void check_changes(Checking& checking, const Expr& same) {
  if (!never_changes(checking.rules, same)) return;
  const Symbol symbol{same.symbol_kind, same.symbol};
  report(checking, DiagnosticKind::UnchangedNeverChanges,
         in_code(written(checking, same.span)) + " er den samme i alle måneder, så perioden afgrænses ikke af den",
         {same.span, "ændres aldrig"}, {{name_of(checking.rules, symbol).span, "erklæret her"}},
         "slet den efter `uændret`, eller erklær oplysningen `hver måned`");
}

void annotate_version(Checking& checking, const Scope& scope, PeriodVersion& version) {
  for (Expr& same : version.unchanged) {
    if (annotate(checking, scope, same, Place::Operand)) check_changes(checking, same);
  }
  if (version.where) annotate_condition(checking, scope, *version.where);
}

}  // namespace

void annotate_periods(Checking& checking) {
  for (std::size_t i = 0; i < checking.rules.periods.size(); ++i) {
    const Scope scope = scope_of(checking, {SymbolKind::Period, i});
    for (PeriodVersion& version : checking.rules.periods[i].versions) annotate_version(checking, scope, version);
  }
}

}  // namespace hjemmel
