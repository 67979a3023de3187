// Month names, periods and distributions.
#include "engine/syntax/builder.h"

namespace hjemmel::syntax {

MonthDecl DeclarationBuilder::month(Node node) {
  MonthDecl month;
  month.name = word(node.get(RuleKind::Name));
  month.label = text(*node.find(TokenKind::Text));
  for (const Node part : node.all(RuleKind::Version)) month.versions.push_back(version(part));
  month.span = span(node);
  return month;
}

PeriodDecl DeclarationBuilder::period(Node node) {
  PeriodDecl period;
  period.name = word(node.get(RuleKind::Name));
  period.label = text(*node.find(TokenKind::Text));
  for (const Node part : node.all(RuleKind::PeriodVersion)) period.versions.push_back(period_version(part));
  period.span = span(node);
  return period;
}

PeriodVersion DeclarationBuilder::period_version(Node node) {
  PeriodVersion version;
  validity(node, version);
  version.citations = citations(node);
  const Node stretch = node.get(RuleKind::Stretch);
  version.stretch_span = span(stretch);
  if (const Token* months = stretch.find(TokenKind::Number)) {
    version.months = count_of(*months, kMostMonths, "antallet af måneder", report_);
  } else {
    version.stretch = PeriodVersion::Stretch::Year;
  }
  if (const std::optional<Node> unchanged = node.find(RuleKind::Unchanged)) {
    for (const Node same : unchanged->all(RuleKind::Sum)) version.unchanged.push_back(expressions_.sum(same));
  }
  if (const std::optional<Node> where = node.find(RuleKind::Where)) {
    version.where = expressions_.junction(where->get(RuleKind::Junction));
  }
  return version;
}

DistributionDecl DeclarationBuilder::distribution(Node node) {
  DistributionDecl distribution;
  distribution.name = word(node.get(RuleKind::Name));
  distribution.type = type(node.get(RuleKind::Type));
  distribution.label = text(*node.find(TokenKind::Text));
  for (const Node part : node.all(RuleKind::DistributionVersion)) {
    distribution.versions.push_back(distribution_version(part));
  }
  distribution.span = span(node);
  return distribution;
}

// An island before the amount is the version's own, one after it the amount's.
DistributionVersion DeclarationBuilder::distribution_version(Node node) {
  DistributionVersion version;
  validity(node, version);
  const Node amount = node.get(RuleKind::Expression);
  version.citations = citations_before(node, amount.first());
  version.amount = expressions_.expression(amount);
  version.amount_citations = citations_after(node, amount.first());
  for (const Node part : node.all(RuleKind::Target)) {
    check_order(part, version.targets.empty());
    version.targets.push_back(target(part));
  }
  const Node rest = node.get(RuleKind::Rest);
  if (rest.has(TokenKind::Foeres)) version.rest = DistributionVersion::Rest::CarriedOn;
  version.rest_citations = citations(rest);
  return version;
}

// `først` begins the first line and no other.
void DeclarationBuilder::check_order(Node target, bool first) const {
  if (target.has(TokenKind::Foerst) == first) return;
  const Span place = report_.span(target.first());
  if (first) {
    report_.add(DiagnosticKind::MissingFirstTarget, "fordelingen siger ikke, hvor beløbet lægges først",
                Label{place, "her ventes `først`"},
                "skriv den første linje med `først i` og de følgende med `dernæst i`");
  } else {
    report_.add(DiagnosticKind::SecondFirst, "`først i` står én gang i en fordeling",
                Label{place, "her ventes `dernæst`"}, "skriv de følgende linjer med `dernæst i`");
  }
}

DistributionTarget DeclarationBuilder::target(Node node) {
  DistributionTarget target;
  target.name = word(node.get(RuleKind::Name));
  if (const std::optional<Node> room = node.find(RuleKind::Expression)) target.room = expressions_.expression(*room);
  target.citations = citations(node);
  target.span = span(node);
  return target;
}

}  // namespace hjemmel::syntax
