// The expressions of the language: chains of the grammar become left-leaning trees.
#include <cassert>
#include <utility>

#include "engine/syntax/builder.h"
#include "engine/values/danish_number.h"

namespace hjemmel::syntax {
namespace {

Expr::Kind sum_kind(TokenKind sign) { return sign == TokenKind::Plus ? Expr::Kind::Add : Expr::Kind::Subtract; }
Expr::Kind product_kind(TokenKind sign) { return sign == TokenKind::Star ? Expr::Kind::Multiply : Expr::Kind::Divide; }
Expr::Kind logical_kind(TokenKind word) { return word == TokenKind::Og ? Expr::Kind::And : Expr::Kind::Or; }

Expr::Comparison comparison_of(TokenKind word) {
  switch (word) {
    case TokenKind::Ikke:
      return Expr::Comparison::IsNot;
    case TokenKind::Mindst:
      return Expr::Comparison::AtLeast;
    case TokenKind::Hoejst:
      return Expr::Comparison::AtMost;
    case TokenKind::Over:
      return Expr::Comparison::Over;
    case TokenKind::Under:
      return Expr::Comparison::Under;
    case TokenKind::Foer:
      return Expr::Comparison::Before;
    case TokenKind::Efter:
      return Expr::Comparison::After;
    case TokenKind::Senest:
      return Expr::Comparison::NoLaterThan;
    case TokenKind::Tidligst:
      return Expr::Comparison::NoEarlierThan;
    default:
      break;
  }
  assert(false);
  return Expr::Comparison::Is;
}

void count(Unit& unit, TokenKind word, int times) {
  switch (word) {
    case TokenKind::Kr:
      unit.kr += times;
      break;
    case TokenKind::Time:
      unit.hour += times;
      break;
    case TokenKind::Dag:
      unit.day += times;
      break;
    case TokenKind::Uge:
      unit.week += times;
      break;
    case TokenKind::Aar:
      unit.year += times;
      break;
    default:
      unit.month += times;
      break;
  }
}

Expr unreadable(Span span) {
  Expr expr;
  expr.kind = Expr::Kind::Error;
  expr.span = span;
  return expr;
}

}  // namespace

Unit unit_of(Node measure) {
  Unit unit;
  const std::vector<Node> parts = measure.all(RuleKind::MeasureWord);
  count(unit, parts[0].first().kind, 1);
  if (parts.size() > 1) count(unit, parts[1].first().kind, -1);
  return unit;
}

Rational number_of(const std::string& text) { return parse_danish_number(text).value_or(Rational(0)); }

ExpressionBuilder::Sized ExpressionBuilder::join(Expr::Kind kind, Sized left, Sized right) {
  Sized joined;
  joined.height = std::max(left.height, right.height) + 1;
  joined.expr.span = Span{left.expr.span.file, left.expr.span.begin, right.expr.span.end};
  if (joined.height > kMaxHeight) {
    report_.add(DiagnosticKind::ExpressionTooLong,
                "udtrykket har for mange led; det højeste antal er " + std::to_string(kMaxHeight),
                Label{right.expr.span, "dette led er et for meget"}, "del udtrykket op i mellemregninger");
    return Sized{unreadable(joined.expr.span), 1};
  }
  const bool broken = left.expr.kind == Expr::Kind::Error || right.expr.kind == Expr::Kind::Error;
  if (broken) return Sized{unreadable(joined.expr.span), 1};
  joined.expr.kind = kind;
  joined.expr.arguments.push_back(std::move(left.expr));
  joined.expr.arguments.push_back(std::move(right.expr));
  return joined;
}

ExpressionBuilder::Sized ExpressionBuilder::fold(Node node, Sized (ExpressionBuilder::*operand)(Node),
                                                 Expr::Kind (*kind_of)(TokenKind)) {
  Sized left = (this->*operand)(node[0]);
  for (std::size_t i = 1; i + 1 < node.size(); i += 2) {
    const TokenKind sign = node[i].first().kind;
    left = join(kind_of(sign), std::move(left), (this->*operand)(node[i + 1]));
    if (left.expr.kind == Expr::Kind::Error) return left;
  }
  return left;
}

void ExpressionBuilder::refuse_mixture(Node node) {
  const Token* both = node.find(TokenKind::Og);
  const Token* either = node.find(TokenKind::Eller);
  if (both == nullptr || either == nullptr) return;
  const bool both_first = both->begin < either->begin;
  report_.add(Diagnostic{
      DiagnosticKind::MixedAndOr,
      "`og` og `eller` står i samme betingelse uden parenteser",
      Label{report_.span(both_first ? *either : *both), "hører dette ord til det foregående eller det følgende?"},
      {Label{report_.span(both_first ? *both : *either), "dette ord står allerede her"}},
      "sæt parenteser, for eksempel `(a og b) eller c` eller `a og (b eller c)`"});
}

ExpressionBuilder::Sized ExpressionBuilder::any(Node node) {
  if (!node.is(RuleKind::Expression)) return Sized{};
  refuse_mixture(node);
  return fold(node, &ExpressionBuilder::negation, &logical_kind);
}

ExpressionBuilder::Sized ExpressionBuilder::negation(Node node) {
  Sized inner = comparison(node.get(RuleKind::Comparison));
  if (!node.has(TokenKind::Ikke) || inner.expr.kind == Expr::Kind::Error) return inner;
  Sized negated;
  negated.height = inner.height + 1;
  negated.expr.kind = Expr::Kind::Not;
  negated.expr.span = report_.span(node.first(), node.last());
  negated.expr.arguments.push_back(std::move(inner.expr));
  return negated;
}

ExpressionBuilder::Sized ExpressionBuilder::comparison(Node node) {
  const std::vector<Node> sides = node.all(RuleKind::Sum);
  Sized left = sum_of(sides[0]);
  if (sides.size() == 1) return left;
  Sized compared = join(Expr::Kind::Compare, std::move(left), sum_of(sides[1]));
  const std::optional<Node> comparator = node.find(RuleKind::Comparator);
  if (comparator) compared.expr.comparison = comparison_of(comparator->first().kind);
  return compared;
}

ExpressionBuilder::Sized ExpressionBuilder::sum_of(Node node) {
  return fold(node, &ExpressionBuilder::product, &sum_kind);
}

ExpressionBuilder::Sized ExpressionBuilder::product(Node node) {
  return fold(node, &ExpressionBuilder::share, &product_kind);
}

ExpressionBuilder::Sized ExpressionBuilder::share(Node node) {
  const std::vector<Node> parts = node.all(RuleKind::Primary);
  Sized first = primary_of(parts[0]);
  if (parts.size() == 1) return first;
  return join(Expr::Kind::Share, std::move(first), primary_of(parts[1]));
}

ExpressionBuilder::Sized ExpressionBuilder::provisional(Node node) {
  const std::vector<Node> parts = node.all(RuleKind::Expression);
  Sized first = any(parts[0]);
  if (parts.size() == 1) return first;
  return join(Expr::Kind::Provisional, std::move(first), any(parts[1]));
}

Expr ExpressionBuilder::value(Node node) {
  const Node inner = node[0];
  if (inner.is(RuleKind::Provisional)) return provisional(inner).expr;
  Expr expr;
  expr.kind = Expr::Kind::Unsupported;
  expr.span = report_.span(inner.first(), inner.last());
  const Token& text = *inner.find(TokenKind::Text);
  expr.name = Word{report_.text(report_.span(text.begin + 1, text.end - 1)), report_.span(text)};
  return expr;
}

ExpressionBuilder::Sized ExpressionBuilder::primary_of(Node node) {
  if (node.has(TokenKind::Number)) return number(node);
  if (node.find(RuleKind::Name)) return name(node);
  Sized result;
  if (const std::optional<Node> inner = node.find(RuleKind::Provisional)) {
    result = provisional(*inner);
    result.expr.in_brackets = true;
  } else if (node.has(TokenKind::Maaneden)) {
    result.expr.kind = node.has(TokenKind::Foer) ? Expr::Kind::MonthBefore : Expr::Kind::ThisMonth;
  } else {
    result.expr.kind = Expr::Kind::YesNo;
    result.expr.number = node.has(TokenKind::Ja) ? 1 : 0;
  }
  result.expr.span = report_.span(node.first(), node.last());
  return result;
}

ExpressionBuilder::Sized ExpressionBuilder::number(Node node) {
  Sized result;
  result.expr.span = report_.span(node.first(), node.last());
  result.expr.kind = Expr::Kind::Number;
  result.expr.number = number_of(report_.text(node.first()));
  if (node.has(TokenKind::Percent)) {
    result.expr.kind = Expr::Kind::Percent;
    result.expr.number /= 100;
  } else if (const std::optional<Node> measure = node.find(RuleKind::Measure)) {
    result.expr.unit = unit_of(*measure);
    result.expr.has_unit = true;
  }
  return result;
}

ExpressionBuilder::Sized ExpressionBuilder::name(Node node) {
  Sized result;
  const Token& token = node.get(RuleKind::Name).first();
  result.expr.kind = Expr::Kind::Name;
  result.expr.span = report_.span(node.first(), node.last());
  result.expr.name = Word{report_.text(token), report_.span(token)};
  if (const std::optional<Node> month = node.find(RuleKind::MonthRef)) result.expr.month = month_ref(*month);
  return result;
}

MonthRef ExpressionBuilder::month_ref(Node node) {
  MonthRef month;
  month.span = report_.span(node.first(), node.last());
  const std::optional<Node> named = node.find(RuleKind::Name);
  if (named) month.name = Word{report_.text(named->first()), report_.span(named->first())};
  if (!node.has(TokenKind::Maaneden)) {
    month.kind = MonthRef::Kind::Named;
  } else if (node.has(TokenKind::Foer)) {
    month.kind = named ? MonthRef::Kind::MonthBeforeOf : MonthRef::Kind::MonthBefore;
  }
  return month;
}

}  // namespace hjemmel::syntax
