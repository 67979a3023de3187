#include "engine/check/reads.h"

namespace hjemmel {
namespace {

using Visit = std::function<void(const Expr&, const Step*)>;
using VisitExpr = std::function<void(const Expr&)>;

void visit_first(const FirstValue& first, const Visit& visit) {
  const bool rows = first.kind == FirstValue::Kind::Choice || first.kind == FirstValue::Kind::Table;
  if (!rows) visit(first.value, nullptr);
  for (const ChoiceRow& row : first.rows) {
    if (row.condition) visit(*row.condition, nullptr);
    visit(row.value, nullptr);
  }
  for (const BracketRow& row : first.brackets) {
    visit(row.percent, nullptr);
    if (row.limit) visit(*row.limit, nullptr);
  }
}

void visit_versions(const std::vector<Version>& versions, const VisitExpr& visit) {
  for (const Version& version : versions) each_expression(version, [&](const Expr& e, const Step*) { visit(e); });
}

void visit_period(const PeriodDecl& period, const VisitExpr& visit) {
  for (const PeriodVersion& version : period.versions) {
    for (const Expr& same : version.unchanged) visit(same);
    if (version.where) visit(*version.where);
  }
}

void visit_distribution(const DistributionDecl& decl, const VisitExpr& visit) {
  for (const DistributionVersion& version : decl.versions) {
    visit(version.amount);
    for (const DistributionTarget& target : version.targets) {
      if (target.room) visit(*target.room);
    }
  }
}

void visit_own(const RuleSet& rules, const Symbol& symbol, const VisitExpr& visit) {
  switch (symbol.kind) {
    case SymbolKind::Rule:
      return visit_versions(rules.rules[symbol.index].versions, visit);
    case SymbolKind::Exception:
      return visit_versions(rules.exceptions[symbol.index].versions, visit);
    case SymbolKind::MonthName:
      return visit_versions(rules.months[symbol.index].versions, visit);
    case SymbolKind::Regulation:
      return visit_versions(rules.regulations[symbol.index].versions, visit);
    case SymbolKind::Period:
      return visit_period(rules.periods[symbol.index], visit);
    case SymbolKind::Distribution:
      return visit_distribution(rules.distributions[symbol.index], visit);
    default:
      return;
  }
}

}  // namespace

void each_part(const Expr& expr, const VisitExpr& visit) {
  visit(expr);
  for (const Expr& argument : expr.arguments) each_part(argument, visit);
}

void each_expression(const Version& version, const Visit& visit) {
  visit_first(version.first, visit);
  for (const Step& step : version.steps) {
    if (step.kind != Step::Kind::Round) visit(step.value, &step);
    if (step.out_of) visit(*step.out_of, &step);
    if (step.condition) visit(*step.condition, &step);
  }
}

void each_expression_of(const RuleSet& rules, const Symbol& symbol, const VisitExpr& visit) {
  visit_own(rules, symbol, visit);
  if (symbol.kind != SymbolKind::Rule) return;
  for (std::size_t i = 0; i < rules.exceptions.size(); ++i) {
    if (rules.exceptions[i].rule_symbol == symbol.index) visit_own(rules, {SymbolKind::Exception, i}, visit);
  }
}

void each_body(const RuleSet& rules, const std::function<void(const Symbol&, const Expr&)>& visit) {
  const auto all = [&](SymbolKind kind, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const Symbol symbol{kind, i};
      visit_own(rules, symbol, [&](const Expr& expr) { visit(symbol, expr); });
    }
  };
  all(SymbolKind::Rule, rules.rules.size());
  all(SymbolKind::Exception, rules.exceptions.size());
  all(SymbolKind::MonthName, rules.months.size());
  all(SymbolKind::Period, rules.periods.size());
  all(SymbolKind::Distribution, rules.distributions.size());
  all(SymbolKind::Regulation, rules.regulations.size());
}

void each_read(const Expr& part, const VisitRead& visit) {
  const auto read = [&](SymbolKind kind, std::size_t symbol, Span place) {
    if (kind != SymbolKind::None && kind != SymbolKind::Alternative) visit({kind, symbol}, place);
  };
  read(part.symbol_kind, part.symbol, part.span);
  if (part.month) read(part.month_symbol_kind, part.month_symbol, part.span);
  for (std::size_t i = 0; i < part.key_symbols.size(); ++i) {
    read(part.key_symbols[i].kind, part.key_symbols[i].symbol, part.keys[i].span);
  }
  if (part.domain) read(part.domain->symbol_kind, part.domain->symbol, part.domain->name.span);
}

void each_read_of(const RuleSet& rules, const Symbol& symbol, const VisitRead& visit) {
  each_expression_of(rules, symbol,
                     [&](const Expr& expr) { each_part(expr, [&](const Expr& part) { each_read(part, visit); }); });
  if (symbol.kind == SymbolKind::Rule) {
    const RuleDecl& rule = rules.rules[symbol.index];
    for (const std::size_t condition : rule.condition_symbols) {
      visit({SymbolKind::Rule, condition}, rule.name.span);
    }
  }
  if (symbol.kind != SymbolKind::Distribution) return;
  for (const DistributionVersion& version : rules.distributions[symbol.index].versions) {
    for (const DistributionTarget& target : version.targets) {
      const bool resolved = target.symbol_kind != SymbolKind::None;
      if (resolved) visit({target.symbol_kind, target.symbol}, target.name.span);
    }
  }
}

}  // namespace hjemmel
