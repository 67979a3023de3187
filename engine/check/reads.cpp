#include "engine/check/reads.h"

namespace hjemmel {
namespace {

using Visit = std::function<void(const Expr&, const Step*)>;

void visit_first(const FirstValue& first, const Visit& visit) {
  if (first.kind != FirstValue::Kind::Choice) visit(first.value, nullptr);
  for (const ChoiceRow& row : first.rows) {
    if (row.condition) visit(*row.condition, nullptr);
    visit(row.value, nullptr);
  }
  for (const BracketRow& row : first.brackets) {
    visit(row.percent, nullptr);
    if (row.limit) visit(*row.limit, nullptr);
  }
}

}  // namespace

void each_part(const Expr& expr, const std::function<void(const Expr&)>& visit) {
  visit(expr);
  for (const Expr& argument : expr.arguments) each_part(argument, visit);
}

void each_expression(const Version& version, const Visit& visit) {
  visit_first(version.first, visit);
  for (const Step& step : version.steps) {
    if (step.kind != Step::Kind::Round) visit(step.value, &step);
    if (step.out_of) visit(*step.out_of, &step);
    if (step.condition) visit(*step.condition, &step);
  }
}

void each_name(const Version& version, const Visit& visit) {
  each_expression(version, [&](const Expr& expr, const Step* step) {
    each_part(expr, [&](const Expr& part) {
      const bool resolved = part.kind == Expr::Kind::Name && part.symbol_kind != SymbolKind::None;
      if (resolved && part.symbol_kind != SymbolKind::Alternative) visit(part, step);
    });
  });
}

}  // namespace hjemmel
