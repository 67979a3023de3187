#include "engine/check/unused.h"

namespace hjemmel {
namespace {

void report_unused(Checking& checking, DiagnosticKind kind, const Word& name, const std::string& message) {
  report(checking, kind, message, {name.span, "bruges ikke"}, {}, "slet den, eller læs den der, hvor den hører til");
}

void check_rule(Checking& checking, const RuleDecl& rule) {
  const std::string name = in_code(rule.name.text);
  switch (rule.kind) {
    case RuleDecl::Kind::Intermediate:
      return report_unused(checking, DiagnosticKind::UnusedIntermediate, rule.name,
                           "ingen regel bruger mellemregningen " + name);
    case RuleDecl::Kind::Condition:
      return report_unused(checking, DiagnosticKind::UnusedCondition, rule.name,
                           "ingen ydelse kræver betingelsen " + name);
    case RuleDecl::Kind::Rule:
      // Rules without a benefit can be a module that others will use.
      if (checking.rules.benefits.empty()) return;
      return report_unused(checking, DiagnosticKind::UnusedRule, rule.name, "ingen ydelse når frem til reglen " + name);
    case RuleDecl::Kind::Benefit:
      return;
  }
}

template <class Declaration, class Report>
void check_each(Checking& checking, const std::vector<Declaration>& all, SymbolKind kind, Report report_one) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!checking.read.contains({kind, i})) report_one(all[i]);
  }
}

void check_unused_kinds(Checking& checking) {
  const RuleSet& rules = checking.rules;
  check_each(checking, rules.choices, SymbolKind::Choice, [&](const ChoiceDecl& choice) {
    report_unused(checking, DiagnosticKind::UnusedChoice, choice.name,
                  "intet er erklæret som valget " + in_code(choice.name.text));
  });
  check_each(checking, rules.lists, SymbolKind::List, [&](const ListDecl& list) {
    report_unused(checking, DiagnosticKind::UnusedList, list.name,
                  "ingen regel læser listen " + in_code(list.name.text));
  });
  check_each(checking, rules.periods, SymbolKind::Period, [&](const PeriodDecl& period) {
    report_unused(checking, DiagnosticKind::UnusedPeriod, period.name,
                  "ingen regel går perioden " + in_code(period.name.text) + " igennem");
  });
  check_each(checking, rules.regulations, SymbolKind::Regulation, [&](const RegulationDecl& regulation) {
    report_unused(checking, DiagnosticKind::UnusedRegulation, regulation.name,
                  "ingen sats reguleres med " + in_code(regulation.name.text));
  });
  check_each(checking, rules.distributions, SymbolKind::Distribution, [&](const DistributionDecl& distribution) {
    report_unused(checking, DiagnosticKind::UnusedDistribution, distribution.name,
                  "ingen regel læser fordelingen " + in_code(distribution.name.text));
  });
}

void check_uses(Checking& checking, std::size_t index) {
  for (const Word& use : checking.modules[index].uses) {
    const auto used = checking.module_names.find(use.text);
    if (used == checking.module_names.end() || checking.module_reads.contains({index, used->second})) continue;
    report(checking, DiagnosticKind::UselessUse, "intet navn fra modulet " + in_code(use.text) + " bruges i denne fil",
           {use.span, "bruges ikke"}, {}, "slet det efter `brug`");
  }
}

}  // namespace

void check_unused(Checking& checking) {
  const RuleSet& rules = checking.rules;
  check_each(checking, rules.facts, SymbolKind::Fact, [&](const FactDecl& fact) {
    report_unused(checking, DiagnosticKind::UnusedFact, fact.name,
                  "ingen regel læser oplysningen " + in_code(fact.name.text));
  });
  check_each(checking, rules.rates, SymbolKind::Rate, [&](const RateDecl& rate) {
    report_unused(checking, DiagnosticKind::UnusedRate, rate.name,
                  "ingen regel læser satsen " + in_code(rate.name.text));
  });
  check_each(checking, rules.interpretations, SymbolKind::Interpretation, [&](const InterpretationDecl& decl) {
    report_unused(checking, DiagnosticKind::UnusedInterpretation, decl.name,
                  "ingen regel spørger om fortolkningen " + in_code(decl.name.text));
  });
  check_each(checking, rules.months, SymbolKind::MonthName, [&](const MonthDecl& month) {
    report_unused(checking, DiagnosticKind::UnusedMonthName, month.name,
                  "ingen regel læser noget i måneden " + in_code(month.name.text));
  });
  check_unused_kinds(checking);
  check_each(checking, rules.rules, SymbolKind::Rule, [&](const RuleDecl& rule) { check_rule(checking, rule); });
  for (std::size_t i = 0; i < checking.modules.size(); ++i) check_uses(checking, i);
}

}  // namespace hjemmel
