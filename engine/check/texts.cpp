// Texts that staff read must say something.
#include "engine/check/declared_values.h"

namespace hjemmel {
namespace {

void check_text(Checking& checking, const Word& text, const std::string& what) {
  if (text.text.find_first_not_of(' ') != std::string::npos) return;
  report(checking, DiagnosticKind::EmptyText, what + " mangler; teksten læses af dem, der bruger resultatet",
         {text.span, "her mangler en tekst"}, {}, "skriv en tekst mellem anførselstegnene");
}

void check_rows(Checking& checking, const Version& version) {
  for (const ChoiceRow& row : version.first.rows) {
    if (row.value.kind == Expr::Kind::Unsupported)
      check_text(checking, row.value.name, "grunden til, at det ikke er understøttet,");
  }
  if (version.refusal) check_text(checking, *version.refusal, "teksten til et afslag");
}

template <class Declaration>
void check_labels(Checking& checking, const std::vector<Declaration>& all, const std::string& what) {
  for (const Declaration& declaration : all) check_text(checking, declaration.label, what);
}

void check_kinds(Checking& checking) {
  const RuleSet& rules = checking.rules;
  check_labels(checking, rules.choices, "valgets betegnelse");
  check_labels(checking, rules.lists, "listens betegnelse");
  check_labels(checking, rules.periods, "periodens betegnelse");
  check_labels(checking, rules.regulations, "reguleringens betegnelse");
  check_labels(checking, rules.distributions, "fordelingens betegnelse");
  check_labels(checking, rules.exceptions, "undtagelsens betegnelse");
  for (const ExceptionDecl& exception : rules.exceptions) {
    for (const Version& version : exception.versions) check_rows(checking, version);
  }
}

}  // namespace

void check_texts(Checking& checking) {
  const RuleSet& rules = checking.rules;
  for (const Module& module : checking.modules) check_text(checking, module.title, "modulets titel");
  for (const FactDecl& fact : rules.facts) check_text(checking, fact.label, "spørgsmålet");
  for (const RateDecl& rate : rules.rates) {
    check_text(checking, rate.label, "satsens betegnelse");
    for (const RateRow& row : rate.rows) {
      if (row.deviates) check_text(checking, *row.deviates, "grunden til, at rækken afviger,");
      if (row.misprint) check_text(checking, *row.misprint, "grunden til, at tallet er en trykfejl,");
    }
  }
  check_kinds(checking);
  for (const MonthDecl& month : rules.months) check_text(checking, month.label, "månedens betegnelse");
  for (const RuleDecl& rule : rules.rules) {
    check_text(checking, rule.label, "betegnelsen");
    for (const Version& version : rule.versions) check_rows(checking, version);
  }
  for (const InterpretationDecl& decl : rules.interpretations) {
    check_text(checking, decl.question, "fortolkningens spørgsmål");
    for (const auto& alternative : decl.alternatives) check_text(checking, alternative.reason, "begrundelsen");
  }
  for (const LawDecl& law : rules.laws) {
    check_text(checking, law.title, "lovens titel");
    for (const LawVersion& edition : law.versions) {
      for (const CoverageRow& row : edition.coverage) check_text(checking, row.reason, "grunden");
    }
  }
}

}  // namespace hjemmel
