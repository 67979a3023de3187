// What goes through a list or a period, and what lies between two dates.
#include <cassert>
#include <utility>

#include "engine/syntax/builder.h"

namespace hjemmel::syntax {
namespace {

Expr::Kind aggregate_kind(Node node) {
  switch (node.first().kind) {
    case TokenKind::Antal:
      return Expr::Kind::Count;
    case TokenKind::Sum:
      return Expr::Kind::Sum;
    case TokenKind::Hoejeste:
      return Expr::Kind::Highest;
    case TokenKind::Laveste:
      return Expr::Kind::Lowest;
    case TokenKind::Findes:
      return Expr::Kind::Exists;
    case TokenKind::Alle:
      return Expr::Kind::All;
    case TokenKind::Samlede:
      return node.has(TokenKind::Dag) ? Expr::Kind::CoveredDays : Expr::Kind::CoveredMonths;
    default:
      break;
  }
  assert(false);
  return Expr::Kind::Count;
}

}  // namespace

void ExpressionBuilder::where(Node node, Sized& aggregate) {
  const std::optional<Node> narrowed = node.find(RuleKind::Where);
  if (!narrowed) return;
  aggregate.expr->where = aggregate.expr->arguments.size();
  take(aggregate, junction_of(narrowed->get(RuleKind::Junction)));
}

// "de 2 regnskaber hvor C med højest F, ved lighed lavest": the words after `med` and after `lighed`, in that order.
Domain ExpressionBuilder::domain(Node node) {
  Domain domain;
  domain.name = word(node.get(RuleKind::Name));
  const Token* best = node.find(TokenKind::Number);
  if (best == nullptr) return domain;
  domain.best_span = report_.span(*best);
  domain.best = count_of(*best, kMostElements, "antallet af dem, der tages", report_);
  std::vector<bool> by_lowest;
  for (std::size_t i = 0; i < node.size(); ++i) {
    const bool word = node[i].is_token();
    if (word && node[i].first().kind == TokenKind::Hoejest) by_lowest.push_back(false);
    if (word && node[i].first().kind == TokenKind::Lavest) by_lowest.push_back(true);
  }
  domain.by_lowest = by_lowest.at(0);
  if (by_lowest.size() > 1) domain.ties_by_lowest = by_lowest[1];
  return domain;
}

ExpressionBuilder::Sized ExpressionBuilder::aggregate(Node node) {
  Sized result = node_of(aggregate_kind(node), node);
  const std::optional<Node> through = node.find(RuleKind::Domain);
  result.expr->domain = domain(through ? *through : node);
  for (const Node value : node.all(RuleKind::Sum)) take(result, sum_of(value));
  if (const std::optional<Node> demanded = node.find(RuleKind::Junction)) {
    result.expr->where = result.expr->arguments.size();
    take(result, junction_of(*demanded));
  }
  where(through ? *through : node, result);
  if (through && through->find(RuleKind::Sum)) {
    result.expr->by = result.expr->arguments.size();
    take(result, sum_of(through->get(RuleKind::Sum)));
  }
  return result;
}

ExpressionBuilder::Sized ExpressionBuilder::duration(Node node) {
  const Expr::Kind kind = node.has(TokenKind::Aar)        ? Expr::Kind::WholeYears
                          : node.has(TokenKind::Maaneder) ? Expr::Kind::WholeMonths
                                                          : Expr::Kind::Days;
  Sized result = node_of(kind, node);
  for (const Node end : node.all(RuleKind::Sum)) take(result, sum_of(end));
  return result;
}

}  // namespace hjemmel::syntax
