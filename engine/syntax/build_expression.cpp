// The expressions of the language: chains of the grammar become left-leaning trees.
#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/syntax/builder.h"

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

void report_too_long(Span part, const Report& report) {
  report.add(DiagnosticKind::ExpressionTooLong,
             "udtrykket har for mange led; det højeste antal er " + std::to_string(kMaxHeight),
             Label{part, "dette led er et for meget"}, "del udtrykket op i mellemregninger");
}

}  // namespace

ExpressionBuilder::Sized ExpressionBuilder::unreadable(Span span) {
  Sized result;
  result.expr->span = span;
  return result;
}

ExpressionBuilder::Sized ExpressionBuilder::node_of(Expr::Kind kind, Node node) const {
  Sized result;
  result.expr->kind = kind;
  result.expr->span = report_.span(node.first(), node.last());
  return result;
}

void ExpressionBuilder::take(Sized& parent, Sized argument) const {
  if (parent.expr->kind == Expr::Kind::Error) return;
  parent.height = std::max(parent.height, argument.height + 1);
  const bool too_high = parent.height > kMaxHeight || parent.expr->arguments.size() >= kMaxHeight;
  if (too_high) report_too_long(argument.expr->span, report_);
  if (too_high || argument.expr->kind == Expr::Kind::Error) {
    parent = unreadable(parent.expr->span);
    return;
  }
  parent.expr->arguments.push_back(std::move(*argument.expr));
}

ExpressionBuilder::Sized ExpressionBuilder::join(Expr::Kind kind, Sized left, Sized right) {
  Sized joined;
  joined.expr->kind = kind;
  joined.expr->span = Span{left.expr->span.file, left.expr->span.begin, right.expr->span.end};
  if (left.height >= kMaxHeight) {  // the part that was one too many is the right one
    report_too_long(right.expr->span, report_);
    return unreadable(joined.expr->span);
  }
  take(joined, std::move(left));
  take(joined, std::move(right));
  return joined;
}

ExpressionBuilder::Sized ExpressionBuilder::fold(Node node, Sized (ExpressionBuilder::*operand)(Node),
                                                 Expr::Kind (*kind_of)(TokenKind)) {
  Sized left = (this->*operand)(node[0]);
  for (std::size_t i = 1; i + 1 < node.size(); i += 2) {
    const TokenKind sign = node[i].first().kind;
    left = join(kind_of(sign), std::move(left), (this->*operand)(node[i + 1]));
    if (left.expr->kind == Expr::Kind::Error) return left;
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
  const Node inner = node[0];
  if (inner.is(RuleKind::Aggregate)) return aggregate(inner);
  return inner.is(RuleKind::Duration) ? duration(inner) : junction_of(inner);
}

ExpressionBuilder::Sized ExpressionBuilder::junction_of(Node node) {
  refuse_mixture(node);
  return fold(node, &ExpressionBuilder::negation, &logical_kind);
}

ExpressionBuilder::Sized ExpressionBuilder::negation(Node node) {
  Sized inner = comparison(node.get(RuleKind::Comparison));
  if (!node.has(TokenKind::Ikke) || inner.expr->kind == Expr::Kind::Error) return inner;
  Sized negated = node_of(Expr::Kind::Not, node);
  take(negated, std::move(inner));
  return negated;
}

ExpressionBuilder::Sized ExpressionBuilder::comparison(Node node) {
  const std::vector<Node> sides = node.all(RuleKind::Sum);
  Sized left = sum_of(sides[0]);
  if (node.find(RuleKind::OneOf)) return one_of(node, std::move(left));
  if (sides.size() == 1) return left;
  Sized compared = join(Expr::Kind::Compare, std::move(left), sum_of(sides[1]));
  const std::optional<Node> comparator = node.find(RuleKind::Comparator);
  if (comparator) compared.expr->comparison = comparison_of(comparator->first().kind);
  return compared;
}

ExpressionBuilder::Sized ExpressionBuilder::one_of(Node node, Sized left) {
  Sized result = node_of(Expr::Kind::OneOf, node);
  if (node.has(TokenKind::Ikke)) result.expr->comparison = Expr::Comparison::IsNot;
  take(result, std::move(left));
  for (const Node other : node.get(RuleKind::OneOf).all(RuleKind::Sum)) take(result, sum_of(other));
  return result;
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
  if (parts[0].first().kind == TokenKind::Resten) {
    report_.add(DiagnosticKind::RestOfForm, "det, en fordeling har tilbage, læses med `rest af`",
                Label{report_.span(parts[0].first()), "her ventes `rest`"},
                "skriv " + in_code("rest af " + report_.text(parts[1].first())));
  }
  return join(Expr::Kind::Share, std::move(first), primary_of(parts[1]));
}

ExpressionBuilder::Sized ExpressionBuilder::provisional(Node node) {
  const std::vector<Node> parts = node.all(RuleKind::Expression);
  Sized first = any(parts[0]);
  if (node.find(RuleKind::AsIf)) return as_if(node, std::move(first));
  if (parts.size() == 1) return first;
  return join(Expr::Kind::Provisional, std::move(first), any(parts[1]));
}

ExpressionBuilder::Sized ExpressionBuilder::as_if(Node node, Sized asked) {
  Sized result = node_of(Expr::Kind::AsIf, node);
  take(result, std::move(asked));
  for (const Node part : node.get(RuleKind::AsIf).all(RuleKind::Supposed)) {
    result.expr->supposed.push_back(word(part.get(RuleKind::Name)));
    take(result, sum_of(part.get(RuleKind::Sum)));
  }
  return result;
}

Expr ExpressionBuilder::value(Node node) {
  const Node inner = node[0];
  if (inner.is(RuleKind::Provisional)) return std::move(*provisional(inner).expr);
  Expr expr;
  expr.kind = Expr::Kind::Unsupported;
  expr.span = report_.span(inner.first(), inner.last());
  const Token& text = *inner.find(TokenKind::Text);
  expr.name = Word{report_.text(report_.span(text.begin + 1, text.end - 1)), report_.span(text)};
  return expr;
}

}  // namespace hjemmel::syntax
