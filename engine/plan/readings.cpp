#include "engine/plan/readings.h"

#include <algorithm>
#include <vector>

namespace hjemmel {
namespace {

// Gathers the names in the parts of one declaration.
class Gatherer {
 public:
  explicit Gatherer(std::set<Named>& names) : names_(names) {}

  void add(SymbolKind kind, std::size_t symbol) { names_.insert({kind, symbol}); }

  void expression(const Expr& expr) {
    if (expr.symbol_kind != SymbolKind::None) add(expr.symbol_kind, expr.symbol);
    if (expr.month && expr.month->kind == MonthRef::Kind::Named) {
      const bool is_month_name = expr.month_symbol_kind == SymbolKind::None;
      add(is_month_name ? SymbolKind::MonthName : expr.month_symbol_kind, expr.month_symbol);
    }
    if (expr.month && expr.month->kind == MonthRef::Kind::MonthBeforeOf) add(SymbolKind::Fact, expr.month_symbol);
    for (const Expr::KeySymbol& key : expr.key_symbols) add(key.kind, key.symbol);
    if (expr.domain) add(expr.domain->symbol_kind, expr.domain->symbol);
    for (const Expr& argument : expr.arguments) expression(argument);
  }

  void version(const Version& version) {
    if (version.first.kind == FirstValue::Kind::Plain || version.first.kind == FirstValue::Kind::Brackets) {
      expression(version.first.value);
    }
    for (const ChoiceRow& row : version.first.rows) {
      if (row.condition) expression(*row.condition);
      expression(row.value);
    }
    for (const BracketRow& row : version.first.brackets) {
      expression(row.percent);
      if (row.limit) expression(*row.limit);
    }
    for (const Step& step : version.steps) this->step(step);
  }

  void step(const Step& step) {
    if (step.kind != Step::Kind::Round) expression(step.value);
    if (step.out_of) expression(*step.out_of);
    if (step.condition) expression(*step.condition);
  }

  void period(const PeriodVersion& version) {
    for (const Expr& same : version.unchanged) expression(same);
    if (version.where) expression(*version.where);
  }

  void distribution(const DistributionVersion& version) {
    expression(version.amount);
    for (const DistributionTarget& target : version.targets) {
      add(target.symbol_kind, target.symbol);
      if (target.room) expression(*target.room);
    }
  }

 private:
  std::set<Named>& names_;
};

}  // namespace

const std::set<Named>& Readings::read_by(const Named& declaration) const {
  const auto found = direct_.find(declaration);
  if (found != direct_.end()) return found->second;
  std::set<Named>& names = direct_[declaration];
  Gatherer gatherer(names);
  const auto& [kind, symbol] = declaration;
  if (kind == SymbolKind::Rule) {
    for (const Version& version : rules_.rules[symbol].versions) gatherer.version(version);
    for (const std::size_t condition : rules_.rules[symbol].condition_symbols) gatherer.add(kind, condition);
    for (const ExceptionDecl& exception : rules_.exceptions) {
      if (exception.rule_symbol != symbol) continue;
      for (const Version& version : exception.versions) gatherer.version(version);
    }
  } else if (kind == SymbolKind::MonthName) {
    for (const Version& version : rules_.months[symbol].versions) gatherer.version(version);
  } else if (kind == SymbolKind::Period) {
    for (const PeriodVersion& version : rules_.periods[symbol].versions) gatherer.period(version);
  } else if (kind == SymbolKind::Distribution) {
    for (const DistributionVersion& version : rules_.distributions[symbol].versions) gatherer.distribution(version);
  }
  return names;
}

bool Readings::reaches(const Named& from, const std::set<Named>& any) const {
  const std::set<Named> all = all_from({from});
  return std::any_of(any.begin(), any.end(), [&](const Named& name) { return all.count(name) != 0; });
}

std::set<Named> Readings::all_from(const std::set<Named>& from) const {
  std::set<Named> seen = from;
  std::vector<Named> open(from.begin(), from.end());
  while (!open.empty()) {
    const Named next = open.back();
    open.pop_back();
    for (const Named& read : read_by(next)) {
      if (seen.insert(read).second) open.push_back(read);
    }
  }
  return seen;
}

}  // namespace hjemmel
