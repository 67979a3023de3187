#include "engine/check/lists.h"

#include <algorithm>

#include "engine/check/dates.h"
#include "engine/check/expressions.h"
#include "engine/check/names.h"
#include "engine/check/units.h"

namespace hjemmel {
namespace {

using Known = std::optional<Type>;

constexpr std::size_t kMonthsPerYear = 12;

// ---- The domain --------------------------------------------------------------------------------------------------

void report_not_a_domain(Checking& checking, const Word& name, const Symbol& symbol) {
  const bool element = symbol.kind == SymbolKind::Element;
  report(checking, DiagnosticKind::NotADomain,
         element ? in_code(name.text) + " er én af dem; her står hele listen"
                 : "her står en liste eller en periode; " + kind_words(checking.rules, symbol) + " " +
                       in_code(name.text) + " er ingen af delene",
         {name.span, element ? "én af listen" : "hverken liste eller periode"},
         {{name_of(checking.rules, symbol).span, "erklæret her"}},
         element ? "skriv " + in_code(checking.rules.lists[symbol.index].name.text) : std::string());
}

// Inside one of a list nobody could tell which of the two a name belongs to. Of covered time anybody can: the window
// stands apart, and belongs to the one that the rule is for.
void check_nested(Checking& checking, const Scope& scope, const Word& name, std::size_t list, bool covered) {
  const bool around = std::find(scope.gone_through.begin(), scope.gone_through.end(), list) != scope.gone_through.end();
  if (!around && (covered || scope.element != list)) return;
  const ListDecl& decl = checking.rules.lists[list];
  report(checking, DiagnosticKind::NestedSameList,
         in_code(name.text) + " gennemgås allerede her, så det kan ikke ses, hvem af dem et navn hører til",
         {name.span, "den samme liste igen"}, {{decl.name.span, "erklæret her"}},
         "lav en regel for personen, der går listen igennem, og brug dens navn her");
}

bool resolve_domain(Checking& checking, const Scope& scope, Domain& domain) {
  const std::optional<Symbol> symbol = look_up(checking, scope, domain.name);
  if (!symbol) return false;
  if (symbol->kind != SymbolKind::List && symbol->kind != SymbolKind::Period) {
    report_not_a_domain(checking, domain.name, *symbol);
    if (symbol->kind != SymbolKind::Element) return false;
  }
  // One of a list can only mean the list.
  domain.symbol_kind = symbol->kind == SymbolKind::Period ? SymbolKind::Period : SymbolKind::List;
  domain.symbol = symbol->index;
  return true;
}

// ---- What is summed ----------------------------------------------------------------------------------------------

std::string verb_of(Expr::Kind kind) {
  if (kind == Expr::Kind::Sum) return "`sum af`";
  return kind == Expr::Kind::Highest ? "`højeste`" : "`laveste`";
}

Known value_type(Checking& checking, const Scope& inner, Expr& expr) {
  Expr& value = expr.arguments[0];
  const Known type = annotate(checking, inner, value, Place::Operand);
  if (!type || is_number(*type)) return type;
  report(
      checking, DiagnosticKind::AggregateOfNonNumber,
      verb_of(expr.kind) + " tages af tal, men " + in_code(written(checking, value.span)) + " er " + type_words(*type),
      {value.span, type_words(*type)}, {}, "tæl dem i stedet: `antal ... hvor ...`");
  return std::nullopt;
}

// The same words, whatever the spaces between them.
std::string words_only(const std::string& text) {
  std::string words;
  for (const char letter : text) {
    if (letter != ' ' && letter != '\n' && letter != '\t' && letter != '(' && letter != ')') words += letter;
  }
  return words;
}

void check_best(Checking& checking, const Scope& inner, Expr& expr) {
  const Domain& domain = *expr.domain;
  Expr& rank = expr.arguments[*expr.by];
  const Known type = annotate(checking, inner, rank, Place::Operand);
  if (type && !is_number(*type) && !is_day(*type)) {
    report(checking, DiagnosticKind::RankNotComparable,
           "der vælges efter, hvad der er højest eller lavest, men " + in_code(written(checking, rank.span)) + " er " +
               type_words(*type),
           {rank.span, type_words(*type)}, {}, "vælg efter et tal, en dato eller en måned");
  }
  const bool same = words_only(written(checking, rank.span)) == words_only(written(checking, expr.arguments[0].span));
  if (!same && !domain.ties_by_lowest) {
    report(checking, DiagnosticKind::TiesUndecided,
           "er to lige højt efter " + in_code(written(checking, rank.span)) + ", siger intet, hvilken der tælles med",
           {rank.span, "to kan være lige"}, {{expr.arguments[0].span, "det, der lægges sammen"}},
           "tilføj `, ved lighed højest` eller `, ved lighed lavest`");
  }
  const std::size_t most = most_of(checking.rules, domain);
  if (*domain.best < most) return;
  report(checking, DiagnosticKind::BestOfAll,
         "der er højst " + std::to_string(most) + " i " + in_code(domain.name.text) + ", så alle tages med",
         {domain.best_span, "alle"}, {}, "skriv " + in_code("sum af ... for " + domain.name.text));
}

Known result_type(const Expr& expr, const Known& value) {
  const bool months = expr.domain->symbol_kind == SymbolKind::Period;
  if (expr.kind == Expr::Kind::Count) {
    Unit unit;
    unit.month = months ? 1 : 0;
    return number_type(unit);
  }
  if (!value || expr.kind != Expr::Kind::Sum || !months) return value;
  Type sum = *value;
  if (sum.unit.month < 0) ++sum.unit.month;  // kr/måned over months is kr
  return number_type(sum.unit, sum.percent);
}

// The time that the elements cover together, in a window that is read where the whole stands.
Known covered_type(Checking& checking, const Scope& scope, const Scope& inner, Expr& expr) {
  if (expr.domain->symbol_kind == SymbolKind::Period) {
    report(checking, DiagnosticKind::CoveredOfMonths,
           "samlet tid regnes af en listes datoer, men " + in_code(expr.domain->name.text) + " er en periode",
           {expr.domain->name.span, "en periode"}, {},
           "tæl dens måneder: " + in_code("antal " + expr.domain->name.text));
  }
  for (std::size_t i = 0; i < 4 && i < expr.arguments.size(); ++i) {
    annotate_date(checking, i < 2 ? inner : scope, expr.arguments[i]);
  }
  Unit unit;
  (expr.kind == Expr::Kind::CoveredMonths ? unit.month : unit.day) = 1;
  return number_type(unit);
}

bool is_covered(const Expr& expr) {
  return expr.kind == Expr::Kind::CoveredMonths || expr.kind == Expr::Kind::CoveredDays;
}

}  // namespace

std::size_t most_of(const RuleSet& rules, const Domain& domain) {
  if (domain.symbol_kind == SymbolKind::List) return rules.lists[domain.symbol].most;
  std::size_t most = 0;
  for (const PeriodVersion& version : rules.periods[domain.symbol].versions) {
    const bool year = version.stretch == PeriodVersion::Stretch::Year;
    most = std::max(most, year ? kMonthsPerYear : version.months);
  }
  return most;
}

std::optional<Type> aggregate_type(Checking& checking, const Scope& scope, Expr& expr) {
  const bool asks = expr.kind == Expr::Kind::Exists || expr.kind == Expr::Kind::All;
  if (!resolve_domain(checking, scope, *expr.domain)) return asks ? Known(yes_no_type()) : std::nullopt;
  Scope inner = scope;
  if (expr.domain->symbol_kind == SymbolKind::List) {
    check_nested(checking, scope, expr.domain->name, expr.domain->symbol, is_covered(expr));
    inner.element = expr.domain->symbol;
    inner.gone_through.push_back(expr.domain->symbol);
  }
  if (is_covered(expr)) {
    const Known covered = covered_type(checking, scope, inner, expr);
    if (expr.where) annotate_condition(checking, inner, expr.arguments[*expr.where]);
    return covered;
  }
  const bool counts = asks || expr.kind == Expr::Kind::Count;
  const Known value = counts ? std::nullopt : value_type(checking, inner, expr);
  if (expr.where) annotate_condition(checking, inner, expr.arguments[*expr.where]);
  if (expr.by) check_best(checking, inner, expr);
  return asks ? Known(yes_no_type()) : result_type(expr, value);
}

}  // namespace hjemmel
