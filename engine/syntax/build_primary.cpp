// The smallest parts of an expression: numbers with their units, dates, months, names and what stands in brackets.
#include <hjemmel/calendar.h>

#include <utility>

#include "engine/syntax/builder.h"
#include "engine/values/danish_number.h"

namespace hjemmel::syntax {
namespace {

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

}  // namespace

Unit unit_of(Node measure) {
  Unit unit;
  const std::vector<Node> parts = measure.all(RuleKind::MeasureWord);
  count(unit, parts[0].first().kind, 1);
  if (parts.size() > 1) count(unit, parts[1].first().kind, -1);
  return unit;
}

Rational number_of(const std::string& text) { return parse_danish_number(text).value_or(Rational(0)); }

Word ExpressionBuilder::word(Node name) const { return Word{report_.text(name.first()), report_.span(name.first())}; }

ExpressionBuilder::Sized ExpressionBuilder::primary_of(Node node) {
  if (node.has(TokenKind::Number)) return number(node);
  if (node.has(TokenKind::Date) || node.has(TokenKind::Month)) return date_or_month(node);
  if (node.has(TokenKind::Rest)) return rest(node);
  if (node.has(TokenKind::Maaneden) || node.has(TokenKind::Dag)) return month_word(node);
  if (const std::optional<Node> name = node.find(RuleKind::Reading)) return reading(*name);
  if (const std::optional<Node> inner = node.find(RuleKind::Enclosed)) return enclosed(*inner);
  Sized result = node_of(Expr::Kind::YesNo, node);
  result.expr->number = node.has(TokenKind::Ja) ? 1 : 0;
  return result;
}

ExpressionBuilder::Sized ExpressionBuilder::enclosed(Node node) {
  Sized result = provisional(node.get(RuleKind::Provisional));
  result.expr->in_brackets = true;
  result.expr->span = report_.span(node.first(), node.last());
  return result;
}

ExpressionBuilder::Sized ExpressionBuilder::number(Node node) {
  Sized result = node_of(Expr::Kind::Number, node);
  result.expr->number = number_of(report_.text(node.first()));
  if (node.has(TokenKind::Percent)) {
    result.expr->kind = Expr::Kind::Percent;
    result.expr->number /= 100;
  } else if (const std::optional<Node> measure = node.find(RuleKind::Measure)) {
    result.expr->unit = unit_of(*measure);
    result.expr->has_unit = true;
  }
  return result;
}

// One that does not exist has been reported among the lexical mistakes.
ExpressionBuilder::Sized ExpressionBuilder::date_or_month(Node node) {
  const bool whole_date = node.has(TokenKind::Date);
  Sized result = node_of(whole_date ? Expr::Kind::Date : Expr::Kind::Month, node);
  const std::string text = report_.text(node.first());
  if (const std::optional<Date> date = parse_date(text)) result.expr->number = day_number(*date);
  if (const std::optional<Month> month = parse_month(text)) result.expr->number = month_number(*month);
  return result;
}

ExpressionBuilder::Sized ExpressionBuilder::rest(Node node) {
  Sized result = node_of(Expr::Kind::Rest, node);
  result.expr->name = word(node.get(RuleKind::Name));
  return result;
}

// måneden, måneden før, måneden for D, første dag i M, sidste dag i M.
ExpressionBuilder::Sized ExpressionBuilder::month_word(Node node) {
  if (const std::optional<Node> month = node.find(RuleKind::MonthRef)) {
    Sized day = node_of(node.has(TokenKind::Foerste) ? Expr::Kind::FirstDay : Expr::Kind::LastDay, node);
    day.expr->month = month_ref(*month);
    return day;
  }
  if (!node.has(TokenKind::For)) {
    return node_of(node.has(TokenKind::Foer) ? Expr::Kind::MonthBefore : Expr::Kind::ThisMonth, node);
  }
  Sized month = node_of(Expr::Kind::MonthOf, node);
  const std::optional<Node> name = node.find(RuleKind::Reading);
  take(month, name ? reading(*name) : enclosed(node.get(RuleKind::Enclosed)));
  return month;
}

ExpressionBuilder::Sized ExpressionBuilder::reading(Node node) {
  Sized result = node_of(Expr::Kind::Name, node);
  const std::vector<Node> names = node.all(RuleKind::Name);
  result.expr->name = word(names[0]);
  for (std::size_t i = 1; i < names.size(); ++i) result.expr->keys.push_back(word(names[i]));
  if (const Token* partners = node.find(TokenKind::Partners)) {
    result.expr->partners = true;
    result.expr->partners_span = report_.span(*partners);
  }
  if (const std::optional<Node> month = node.find(RuleKind::MonthRef)) result.expr->month = month_ref(*month);
  return result;
}

MonthRef ExpressionBuilder::month_ref(Node node) {
  MonthRef month;
  month.span = report_.span(node.first(), node.last());
  const std::optional<Node> named = node.find(RuleKind::Name);
  if (named) month.name = word(*named);
  if (const Token* fixed = node.find(TokenKind::Month)) {
    month.kind = MonthRef::Kind::Fixed;
    month.month = parse_month(report_.text(*fixed)).value_or(Month{date::year{1900}, date::month{1}});
  } else if (node.has(TokenKind::Aarets)) {
    month.kind = node.has(TokenKind::Foerste) ? MonthRef::Kind::FirstOfYear : MonthRef::Kind::LastOfYear;
  } else if (!node.has(TokenKind::Maaneden)) {
    month.kind = MonthRef::Kind::Named;
  } else if (node.has(TokenKind::Foer)) {
    month.kind = named ? MonthRef::Kind::MonthBeforeOf : MonthRef::Kind::MonthBefore;
  }
  return month;
}

}  // namespace hjemmel::syntax
