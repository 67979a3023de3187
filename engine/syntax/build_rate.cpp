// Rates with their rows, keyed ones too, and the regulations they follow.
#include "engine/syntax/builder.h"

namespace hjemmel::syntax {
namespace {

// 1 January of "niveau 2024"; nothing when the year is not one between 1900 and 2199, which is reported.
std::optional<Date> level_begin(const Token& token, const Report& report) {
  const std::string text = report.text(token);
  if (const std::optional<Date> begin = parse_date(text + "-01-01")) return begin;
  report.add(DiagnosticKind::LevelYear, in_code("niveau " + text) + " nævner ikke et år",
             Label{report.span(token), "her ventes et år mellem 1900 og 2199"},
             "skriv det år, hvis niveau loven nævner beløbet i: `niveau 2024 6.955`");
  return std::nullopt;
}

}  // namespace

RateDecl DeclarationBuilder::rate(Node node) {
  RateDecl rate;
  rate.name = word(node.get(RuleKind::Name));
  if (const std::optional<Node> keys = node.find(RuleKind::KeyTypes)) rate.key_types = words(*keys);
  if (rate.key_types.size() > 2) {
    report_.add(DiagnosticKind::TooManyKeys, "en sats kan højst slås op efter to valg",
                Label{rate.key_types[2].span, "dette er det tredje"},
                "del satsen i flere, eller vælg mellem dem med `når` i en mellemregning");
  }
  rate.type = type(node.get(RuleKind::Type));
  rate.yearly = node.has(TokenKind::Hvert);
  rate.label = text(*node.find(TokenKind::Text));
  if (const std::optional<Node> line = node.find(RuleKind::Regulated)) regulated(*line, rate);
  for (const Node row : node.all(RuleKind::RateRow)) rate.rows.push_back(rate_row(row, rate.type));
  rate.span = span(node);
  return rate;
}

void DeclarationBuilder::regulated(Node node, RateDecl& rate) {
  rate.regulation = word(node.get(RuleKind::Name));
  if (const std::optional<Node> to = node.find(RuleKind::Rounding)) rate.regulated_to = rounding(*to);
  rate.regulation_citations = citations(node);
}

RateRow DeclarationBuilder::rate_row(Node node, const Type& type) {
  RateRow row;
  row.level = node.has(TokenKind::Niveau);
  bool readable = true;
  if (row.level) {
    const Token& year = *node.find(TokenKind::Number);
    const std::optional<Date> begin = level_begin(year, report_);
    readable = begin.has_value();
    row.from = DateMark{begin.value_or(Date{date::year{1900}, date::month{1}, date::day{1}}), report_.span(year)};
  } else {
    row.from = date(*node.find(TokenKind::Date));
  }
  row.value.span = row.from.span;
  const std::optional<Node> cells = node.find(RuleKind::Cells);
  row.has_value = cells.has_value();
  if (cells) rate_cells(*cells, type, row);
  for (const Node mark : node.all(RuleKind::RateMark)) rate_mark(mark, row);
  if (readable && !row.has_value && (!row.projected || row.level)) {
    report_.add(
        DiagnosticKind::MissingRateValue, "rækken har ikke noget tal",
        Label{row.from.span, "efter dette ventes et tal"},
        "skriv `fra 2024-01-01 16.323 [FBEK § 3 stk. 2]`; kun `fremskrevet` i en sats, der reguleres, kan stå uden");
  }
  row.citations = citations(node);
  row.span = span(node);
  return row;
}

void DeclarationBuilder::rate_cells(Node node, const Type& type, RateRow& row) {
  if (const std::optional<Node> value = node.find(RuleKind::Sum)) {
    row.value = rate_value(*value, type);
    if (node.has(TokenKind::Minus)) {
      row.value.number = -row.value.number;
      row.value.span.begin = report_.span(node.first()).begin;
    }
    return;
  }
  for (const Node cell : node.all(RuleKind::KeyedCell)) row.cells.push_back(rate_cell(cell, type));
  for (const Node group : node.all(RuleKind::KeyedCells)) {
    for (const Node part : group.all(RuleKind::KeyedCell)) {
      RateCell cell = rate_cell(part, type);
      cell.keys.insert(cell.keys.begin(), word(group.get(RuleKind::Name)));
      row.cells.push_back(std::move(cell));
    }
  }
}

RateCell DeclarationBuilder::rate_cell(Node node, const Type& type) {
  RateCell cell;
  cell.keys = words(node);
  cell.value = rate_value(node.get(RuleKind::Sum), type);
  return cell;
}

// A number without a unit takes the rate's: in a percentage it is a number of hundredths.
Expr DeclarationBuilder::rate_value(Node node, const Type& type) {
  Expr value = expressions_.sum(node);
  const bool plain = value.kind == Expr::Kind::Number && !value.has_unit;
  if (plain && type.percent) value.number /= 100;
  return value;
}

void DeclarationBuilder::rate_mark(Node node, RateRow& row) {
  const TokenKind kind = node.first().kind;
  const bool repeated = (kind == TokenKind::Fremskrevet && row.projected) ||
                        (kind == TokenKind::Ubekraeftet && row.unverified) ||
                        (kind == TokenKind::Kilde && row.source) || (kind == TokenKind::Kendt && row.known) ||
                        ((kind == TokenKind::Afviger || kind == TokenKind::Trykfejl) && (row.deviates || row.misprint));
  if (repeated) {
    const std::string written = in_code(report_.text(node.first()));
    report_.add(DiagnosticKind::RepeatedMark, written + " står to gange i rækken", Label{span(node), "står her igen"},
                "skriv det én gang");
    return;
  }
  if (kind == TokenKind::Fremskrevet) row.projected = true;
  if (kind == TokenKind::Ubekraeftet) row.unverified = true;
  if (kind == TokenKind::Kilde) row.source = text(node.last());
  if (kind == TokenKind::Afviger) row.deviates = text(node.last());
  if (kind == TokenKind::Trykfejl) row.misprint = text(node.last());
  if (kind == TokenKind::Kendt) row.known = date(node.last());
}

RegulationDecl DeclarationBuilder::regulation(Node node) {
  RegulationDecl regulation;
  regulation.name = word(node.get(RuleKind::Name));
  regulation.label = text(*node.find(TokenKind::Text));
  for (const Node part : node.all(RuleKind::Version)) regulation.versions.push_back(version(part));
  regulation.span = span(node);
  return regulation;
}

}  // namespace hjemmel::syntax
