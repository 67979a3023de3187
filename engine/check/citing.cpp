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
    visit_all(rate.rows[i].citations, citing, visit);
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
  for (std::size_t i = 0; i < rules.months.size(); ++i) {
    visit_versions(rules.months[i].versions, {SymbolKind::MonthName, i}, visit);
  }
  for (std::size_t i = 0; i < rules.rules.size(); ++i) {
    visit_versions(rules.rules[i].versions, {SymbolKind::Rule, i}, visit);
  }
}

}  // namespace hjemmel
