#include "engine/check/citing.h"

namespace hjemmel {
namespace {

using Visit = std::function<void(const Citing&)>;

void visit_all(const Citations& citations, Citing citing, const Visit& visit) {
  for (const Citation& citation : citations) {
    citing.citation = &citation;
    visit(citing);
  }
}

void visit_first(const FirstValue& first, const Citing& citing, const Visit& visit) {
  visit_all(first.citations, citing, visit);
  for (const BracketRow& row : first.brackets) visit_all(row.citations, citing, visit);
  for (const ChoiceRow& row : first.rows) {
    Citing of_row = citing;
    if (row.value.kind == Expr::Kind::Unsupported) of_row.role = Citing::Role::NotSupported;
    visit_all(row.citations, of_row, visit);
  }
}

void visit_versions(const std::vector<Version>& versions, const Symbol& owner, const Visit& visit) {
  for (std::size_t i = 0; i < versions.size(); ++i) {
    Citing citing;
    citing.owner = owner;
    citing.months = months_of(versions, i);
    visit_all(versions[i].citations, citing, visit);
    visit_first(versions[i].first, citing, visit);
    for (const Step& step : versions[i].steps) {
      const std::optional<Months> months = months_of_step(step, citing.months);
      if (!months) continue;
      Citing of_step = citing;
      of_step.months = *months;
      visit_all(step.citations, of_step, visit);
    }
  }
}

void visit_rate(const RateDecl& rate, const Symbol& owner, const Visit& visit) {
  for (std::size_t i = 0; i < rate.rows.size(); ++i) {
    Citing citing;
    citing.owner = owner;
    citing.months = months_of_row(rate, i);
    // What the law names in the level of a year stands in the editions that name it, not in that year's.
    citing.in_any_edition = rate.rows[i].level;
    visit_all(rate.rows[i].citations, citing, visit);
  }
  if (rate.rows.empty()) return;
  Citing regulated;
  regulated.owner = owner;
  regulated.in_any_edition = true;
  visit_all(rate.regulation_citations, regulated, visit);
}

void visit_period(const PeriodDecl& period, const Symbol& owner, const Visit& visit) {
  for (std::size_t i = 0; i < period.versions.size(); ++i) {
    Citing citing;
    citing.owner = owner;
    citing.months = months_of(period.versions, i);
    visit_all(period.versions[i].citations, citing, visit);
  }
}

void visit_distribution(const DistributionDecl& decl, const Symbol& owner, const Visit& visit) {
  for (std::size_t i = 0; i < decl.versions.size(); ++i) {
    const DistributionVersion& version = decl.versions[i];
    Citing citing;
    citing.owner = owner;
    citing.months = months_of(decl.versions, i);
    visit_all(version.citations, citing, visit);
    visit_all(version.amount_citations, citing, visit);
    for (const DistributionTarget& target : version.targets) visit_all(target.citations, citing, visit);
    visit_all(version.rest_citations, citing, visit);
  }
}

void visit_timeless(const Citations& citations, Citing::Role role, const Symbol& owner, const Visit& visit) {
  Citing citing;
  citing.owner = owner;
  citing.role = role;
  citing.in_any_edition = true;
  visit_all(citations, citing, visit);
}

}  // namespace

void each_citing(const RuleSet& rules, const std::function<void(const Citing&)>& visit) {
  for (std::size_t i = 0; i < rules.facts.size(); ++i) {
    const FactDecl& fact = rules.facts[i];
    const Citing::Role role = fact.discretion ? Citing::Role::AsksPerson : Citing::Role::Asks;
    visit_timeless(fact.citations, role, {SymbolKind::Fact, i}, visit);
  }
  for (std::size_t i = 0; i < rules.interpretations.size(); ++i) {
    const Symbol owner{SymbolKind::Interpretation, i};
    visit_timeless(rules.interpretations[i].citations, Citing::Role::Interprets, owner, visit);
  }
  for (std::size_t i = 0; i < rules.rates.size(); ++i) visit_rate(rules.rates[i], {SymbolKind::Rate, i}, visit);
  const auto visit_each = [&](const auto& declarations, SymbolKind kind) {
    for (std::size_t i = 0; i < declarations.size(); ++i) visit_versions(declarations[i].versions, {kind, i}, visit);
  };
  visit_each(rules.regulations, SymbolKind::Regulation);
  visit_each(rules.months, SymbolKind::MonthName);
  visit_each(rules.rules, SymbolKind::Rule);
  visit_each(rules.exceptions, SymbolKind::Exception);
  for (std::size_t i = 0; i < rules.periods.size(); ++i) {
    visit_period(rules.periods[i], {SymbolKind::Period, i}, visit);
  }
  for (std::size_t i = 0; i < rules.distributions.size(); ++i) {
    visit_distribution(rules.distributions[i], {SymbolKind::Distribution, i}, visit);
  }
}

}  // namespace hjemmel
