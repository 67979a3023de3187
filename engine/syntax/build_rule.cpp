// Rules, conditions and benefits: versions, their first value and the steps after it.
#include <cassert>

#include "engine/syntax/builder.h"

namespace hjemmel::syntax {
namespace {

RuleDecl::Kind rule_kind(TokenKind word) {
  if (word == TokenKind::Mellemregning) return RuleDecl::Kind::Intermediate;
  return word == TokenKind::Ydelse ? RuleDecl::Kind::Benefit : RuleDecl::Kind::Rule;
}

Step::Kind step_kind(RuleKind rule) {
  switch (rule) {
    case RuleKind::Added:
      return Step::Kind::Add;
    case RuleKind::Reduced:
      return Step::Kind::Subtract;
    case RuleKind::Multiplied:
      return Step::Kind::Multiply;
    case RuleKind::AtMost:
      return Step::Kind::AtMost;
    case RuleKind::AtLeast:
      return Step::Kind::AtLeast;
    case RuleKind::Instead:
      return Step::Kind::Instead;
    case RuleKind::Proportion:
      return Step::Kind::Proportion;
    case RuleKind::Rounding:
      return Step::Kind::Round;
    default:
      break;
  }
  assert(false);
  return Step::Kind::Add;
}

}  // namespace

RuleDecl DeclarationBuilder::rule(Node node) {
  RuleDecl rule;
  rule.kind = rule_kind(node.first().kind);
  rule.name = word(node.get(RuleKind::Name));
  rule.belongs_to = belonging(node);
  rule.type = type(node.get(RuleKind::Type));
  rule.label = text(*node.find(TokenKind::Text));
  rule.span = span(node);
  for (const Node line : node.all(RuleKind::Heading)) heading(line, rule);
  for (const Node part : node.all(RuleKind::Version)) rule.versions.push_back(version(part));
  return rule;
}

RuleDecl DeclarationBuilder::condition(Node node) {
  RuleDecl rule;
  rule.kind = RuleDecl::Kind::Condition;
  rule.name = word(node.get(RuleKind::Name));
  rule.type.kind = Type::Kind::YesNo;
  rule.type.span = rule.name.span;
  rule.label = text(*node.find(TokenKind::Text));
  rule.span = span(node);
  for (const Node part : node.all(RuleKind::ConditionVersion)) rule.versions.push_back(condition_version(part));
  return rule;
}

void DeclarationBuilder::heading(Node node, RuleDecl& rule) {
  const Node line = node[0];
  const bool payment = line.is(RuleKind::Payment);
  const bool requirements = line.is(RuleKind::Requirements);
  const std::string written = payment ? "`betales af`" : requirements ? "`kræver`" : "`sammen med`";
  const bool repeated = payment        ? rule.payment.has_value()
                        : requirements ? !rule.conditions.empty()
                                       : !rule.companions.empty();
  if (repeated) {
    report_.add(DiagnosticKind::RepeatedHeading, written + " står to gange", Label{span(line), "står her igen"},
                "saml det på én linje; navne i en liste skilles med `;`");
    return;
  }
  if (!payment && rule.kind != RuleDecl::Kind::Benefit) {
    report_.add(DiagnosticKind::HeadingOnlyForBenefit, "kun en `ydelse` kan have linjen " + written,
                Label{report_.span(line.first()), "står ikke i en ydelse"},
                "skriv linjen i den ydelse, som det handler om");
    return;
  }
  if (payment) {
    const std::vector<Word> parties = words(line);
    rule.payment = Payment{parties[0], parties[1]};
  } else if (requirements) {
    rule.conditions = words(line);
  } else {
    rule.companions = companions(line);
  }
}

std::vector<Companion> DeclarationBuilder::companions(Node node) const {
  std::vector<Companion> list;
  for (const Node part : node.all(RuleKind::Companion)) {
    list.push_back(Companion{part.has(TokenKind::Partners), word(part.get(RuleKind::Name))});
  }
  return list;
}

ExceptionDecl DeclarationBuilder::exception(Node node) {
  ExceptionDecl exception;
  const std::vector<Word> names = words(node);
  exception.name = names[0];
  exception.rule = names[1];
  exception.label = text(*node.find(TokenKind::Text));
  for (const Node part : node.all(RuleKind::ExceptionVersion)) exception.versions.push_back(exception_version(part));
  exception.span = span(node);
  return exception;
}

Version DeclarationBuilder::exception_version(Node node) {
  Version version;
  validity(node, version);
  version.citations = citations(node);
  const Node row = node.get(RuleKind::ChoiceRow);
  version.first.kind = FirstValue::Kind::Choice;
  version.first.span = span(row);
  version.first.rows.push_back(choice_row(row));
  for (const Node part : node.all(RuleKind::Step)) version.steps.push_back(step(part));
  return version;
}

Version DeclarationBuilder::version(Node node) {
  Version version;
  validity(node, version);
  version.citations = citations(node);
  version.first = first_value(node.get(RuleKind::FirstValue));
  for (const Node part : node.all(RuleKind::Step)) version.steps.push_back(step(part));
  return version;
}

// An island before the yes/no expression is the version's own, one after it the expression's.
Version DeclarationBuilder::condition_version(Node node) {
  Version version;
  validity(node, version);
  const Node asked = node.get(RuleKind::Expression);
  version.citations = citations_before(node, asked.first());
  version.first.citations = citations_after(node, asked.first());
  version.first.value = expressions_.expression(asked);
  version.first.span = span(asked);
  if (const Token* refusal = node.find(TokenKind::Text)) version.refusal = text(*refusal);
  return version;
}

FirstValue DeclarationBuilder::first_value(Node node) {
  FirstValue first;
  first.span = span(node);
  if (const std::optional<Node> brackets = node.find(RuleKind::Brackets)) {
    first.kind = FirstValue::Kind::Brackets;
    first.value = expressions_.expression(brackets->get(RuleKind::Expression));
    first.citations = citations(*brackets);
    for (const Node row : brackets->all(RuleKind::BracketRow)) first.brackets.push_back(bracket_row(row));
    first.brackets.push_back(bracket_row(brackets->get(RuleKind::LastBracket)));
  } else if (node.find(RuleKind::ChoiceRow)) {
    first.kind = node.has(TokenKind::Tabel) ? FirstValue::Kind::Table : FirstValue::Kind::Choice;
    for (const Node row : node.all(RuleKind::ChoiceRow)) first.rows.push_back(choice_row(row));
    if (const std::optional<Node> otherwise = node.find(RuleKind::Otherwise)) {
      first.rows.push_back(choice_row(*otherwise));
    }
  } else {
    first.value = expressions_.value(node.get(RuleKind::Value));
    first.citations = citations(node);
  }
  return first;
}

ChoiceRow DeclarationBuilder::choice_row(Node node) {
  ChoiceRow row;
  row.span = span(node);
  if (const std::optional<Node> asked = node.find(RuleKind::Expression))
    row.condition = expressions_.expression(*asked);
  row.value = expressions_.value(node.get(RuleKind::Value));
  row.citations = citations(node);
  return row;
}

BracketRow DeclarationBuilder::bracket_row(Node node) {
  BracketRow row;
  row.span = span(node);
  row.percent = expressions_.primary(node.get(RuleKind::Primary));
  if (const std::optional<Node> limit = node.find(RuleKind::Expression)) row.limit = expressions_.expression(*limit);
  row.citations = citations(node);
  return row;
}

Step DeclarationBuilder::step(Node node) {
  Step step;
  step.span = span(node);
  step.kind = step_kind(node[0].rule());
  step_value(node[0], step);
  if (const std::optional<Node> given = node.find(RuleKind::Given)) {
    step.condition = expressions_.expression(given->get(RuleKind::Expression));
  }
  if (const std::optional<Node> period = node.find(RuleKind::OnlyIn)) only_in(*period, step);
  step.citations = citations(node);
  if (step.kind == Step::Kind::Instead && !step.condition) {
    report_.add(DiagnosticKind::InsteadWithoutCondition, "`i stedet` siger ikke, hvornår det gælder",
                Label{span(node[0]), "her mangler `hvis`"},
                "skriv `i stedet beløbet hvis betingelsen`; uden betingelse er det reglens første værdi");
  }
  return step;
}

void DeclarationBuilder::step_value(Node node, Step& step) {
  if (step.kind == Step::Kind::Round) {
    step.rounding = rounding(node);
  } else if (step.kind == Step::Kind::Proportion) {
    const std::vector<Node> parts = node.all(RuleKind::Expression);
    step.value = expressions_.expression(parts[0]);
    step.out_of = expressions_.expression(parts[1]);
  } else {
    step.value = expressions_.value(node.get(RuleKind::Value));
  }
}

Rounding DeclarationBuilder::rounding(Node node) {
  Rounding rounding;
  rounding.span = span(node);
  if (node.has(TokenKind::Op)) rounding.direction = Rounding::Direction::Up;
  if (node.has(TokenKind::Ned)) rounding.direction = Rounding::Direction::Down;
  rounding_target(node.get(RuleKind::RoundingTarget), rounding);
  if (const std::optional<Node> halves = node.find(RuleKind::Name)) rounding.halves = word(*halves);
  return rounding;
}

void DeclarationBuilder::rounding_target(Node node, Rounding& rounding) {
  const Token* to = node.find(TokenKind::Number);
  rounding.to = to == nullptr ? Rational(1) : number(*to);
  if (node.has(TokenKind::Oere) || node.has(TokenKind::Percent)) rounding.to = Rational(1, 100);
  if (node.has(TokenKind::Tal)) rounding.what = Rounding::What::Number;
  if (node.has(TokenKind::Percent)) rounding.what = Rounding::What::Percent;
}

void DeclarationBuilder::only_in(Node node, Step& step) {
  const std::vector<Token> dates = node.all(TokenKind::Date);
  if (node.has(TokenKind::Fra)) step.only_from = date(dates.front());
  if (node.has(TokenKind::Til)) step.only_to = date(dates.back());
}

}  // namespace hjemmel::syntax
