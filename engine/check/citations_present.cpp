// Who must cite, and who must not.
#include "engine/check/citations.h"

namespace hjemmel {
namespace {

template <class Dated>
void check_version(Checking& checking, const std::string& what, const Dated& version) {
  if (!version.citations.empty()) return;
  report(checking, DiagnosticKind::MissingCitation, what + " har ingen hjemmel fra " + to_text(version.from.date),
         {version.from.span, "uden hjemmel"}, {}, "skriv bestemmelsen efter datoen: `[FBEK § 3 stk. 2]`");
}

void check_rule(Checking& checking, const RuleDecl& rule, const Symbol& symbol) {
  for (const Version& version : rule.versions) {
    if (rule.kind != RuleDecl::Kind::Intermediate) {
      check_version(checking, kind_words(checking.rules, symbol) + " " + in_code(rule.name.text), version);
    } else if (!version.citations.empty()) {
      report(checking, DiagnosticKind::IntermediateWithCitation,
             "mellemregningen " + in_code(rule.name.text) +
                 " tjener kun andre og viser deres hjemmel; den har ikke sin egen",
             {version.citations.front().span, "hjemmel på en mellemregning"}, {{rule.name.span, "en mellemregning"}},
             "kald den `regel`, hvis bestemmelsen siger netop det, eller sæt henvisningen på et trin");
    }
  }
}

void check_rate(Checking& checking, const RateDecl& rate) {
  for (const RateRow& row : rate.rows) {
    if (!row.citations.empty()) continue;
    report(checking, DiagnosticKind::RateRowWithoutCitation,
           "satsen " + in_code(rate.name.text) + " har ingen hjemmel fra " + to_text(row.from.date),
           {row.from.span, "uden hjemmel"}, {}, "skriv bestemmelsen til sidst i rækken: `[LAB § 189 a]`");
  }
}

template <class Declaration>
void check_each(Checking& checking, const std::vector<Declaration>& all, const std::string& what) {
  for (const Declaration& declaration : all) {
    for (const auto& version : declaration.versions) {
      check_version(checking, what + " " + in_code(declaration.name.text), version);
    }
  }
}

void check_fact(Checking& checking, const FactDecl& fact) {
  if (fact.sources.size() < 2 || !fact.citations.empty()) return;
  report(checking, DiagnosticKind::RankedSourcesWithoutCitation,
         in_code(fact.name.text) + " har kilder, hvor den ene går forud for den anden; det kræver en hjemmel",
         {fact.sources[1].span, "går efter"}, {{fact.sources[0].span, "går forud"}},
         "skriv bestemmelsen efter kilderne, eller nævn kun én kilde");
}

}  // namespace

void check_citations_present(Checking& checking) {
  const RuleSet& rules = checking.rules;
  for (std::size_t i = 0; i < rules.rules.size(); ++i) check_rule(checking, rules.rules[i], {SymbolKind::Rule, i});
  check_each(checking, rules.months, "måneden");
  check_each(checking, rules.periods, "perioden");
  check_each(checking, rules.distributions, "fordelingen");
  check_each(checking, rules.regulations, "reguleringen");
  check_each(checking, rules.exceptions, "undtagelsen");
  for (const RateDecl& rate : rules.rates) check_rate(checking, rate);
  for (const FactDecl& fact : rules.facts) check_fact(checking, fact);
  for (const InterpretationDecl& decl : rules.interpretations) {
    if (!decl.citations.empty()) continue;
    report(checking, DiagnosticKind::InterpretationWithoutCitation,
           "fortolkningen " + in_code(decl.name.text) + " siger ikke, hvilken bestemmelse der fortolkes",
           {decl.name.span, "uden bestemmelse"}, {}, "skriv bestemmelsen efter spørgsmålet: `[FBEK § 15 stk. 2]`");
  }
}

}  // namespace hjemmel
