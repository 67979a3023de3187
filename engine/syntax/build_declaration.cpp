// Everything but rules: laws, facts, rates, interpretations and month names.
#include <hjemmel/calendar.h>

#include <cassert>

#include "engine/syntax/builder.h"
#include "engine/syntax/citation_parser.h"

namespace hjemmel::syntax {
namespace {

int whole_number(const std::string& digits) {
  if (digits.size() > 9) return 0;
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return 0;
    number = number * 10 + (digit - '0');
  }
  return number;
}

}  // namespace

Word DeclarationBuilder::word(Node name) const { return Word{report_.text(name.first()), report_.span(name.first())}; }

Word DeclarationBuilder::text(const Token& token) const {
  return Word{report_.text(report_.span(token.begin + 1, token.end - 1)), report_.span(token)};
}

std::vector<Word> DeclarationBuilder::words(Node node) const {
  std::vector<Word> list;
  for (const Node name : node.all(RuleKind::Name)) list.push_back(word(name));
  return list;
}

// A date that does not exist has been reported among the lexical mistakes.
DateMark DeclarationBuilder::date(const Token& token) const {
  const std::optional<Date> date = parse_date(report_.text(token));
  return DateMark{date.value_or(Date{date::year{1900}, date::month{1}, date::day{1}}), report_.span(token)};
}

Rational DeclarationBuilder::number(const Token& token) const { return syntax::number_of(report_.text(token)); }

Rational DeclarationBuilder::number_of(const Token& token, const Type& type) const {
  return type.percent ? Rational(number(token) / 100) : number(token);
}

Citations DeclarationBuilder::parse_citations_of(const Token& island) const { return parse_citations(island, report_); }

Citations DeclarationBuilder::citations(Node node) const {
  const Token* island = node.find(TokenKind::Island);
  return island == nullptr ? Citations{} : parse_citations_of(*island);
}

Type DeclarationBuilder::type(Node node) {
  Type type;
  type.span = span(node);
  if (const std::optional<Node> measure = node.find(RuleKind::Measure)) type.unit = unit_of(*measure);
  if (node.has(TokenKind::Percent)) type.percent = true;
  if (node.has(TokenKind::Ja)) type.kind = Type::Kind::YesNo;
  if (node.has(TokenKind::Dato)) type.kind = Type::Kind::Date;
  if (node.has(TokenKind::Kalendermaaned)) type.kind = Type::Kind::Month;
  if (node.has(TokenKind::Valg)) {
    type.kind = Type::Kind::Choice;
    type.alternatives = words(node);
  }
  return type;
}

void DeclarationBuilder::build(Node declaration) {
  const Node node = declaration[0];
  switch (node.rule()) {
    case RuleKind::Law:
      module_.laws.push_back(law(node));
      break;
    case RuleKind::Fact:
      module_.facts.push_back(fact(node));
      break;
    case RuleKind::Rate:
      module_.rates.push_back(rate(node));
      break;
    case RuleKind::Interpretation:
      module_.interpretations.push_back(interpretation(node));
      break;
    case RuleKind::MonthName:
      module_.months.push_back(month(node));
      break;
    case RuleKind::RuleDeclaration:
      module_.rules.push_back(rule(node));
      break;
    case RuleKind::Condition:
      module_.rules.push_back(condition(node));
      break;
    default:
      assert(false);
  }
}

LawDecl DeclarationBuilder::law(Node node) {
  LawDecl law;
  law.name = word(node.get(RuleKind::Name));
  law.title = text(*node.find(TokenKind::Text));
  for (const Node part : node.all(RuleKind::Edition)) law.versions.push_back(edition(part));
  law.span = span(node);
  return law;
}

LawVersion DeclarationBuilder::edition(Node node) {
  LawVersion edition;
  edition.instrument = report_.text(node.first());
  const std::vector<Token> numbers = node.all(TokenKind::Number);
  edition.number = whole_number(report_.text(numbers[0]));
  edition.year = whole_number(report_.text(numbers[1]));
  const std::vector<Token> dates = node.all(TokenKind::Date);
  edition.dated = date(dates[0]);
  edition.in_force = date(dates[1]);
  edition.effect = date(dates[2]);
  if (const std::optional<Node> published = node.find(RuleKind::Published)) {
    edition.published = date(*published->find(TokenKind::Date));
  }
  if (const std::optional<Node> extract = node.find(RuleKind::Extract))
    edition.extract = text(*extract->find(TokenKind::Text));
  if (const Token* island = node.find(TokenKind::Island)) edition.provisions = parse_provisions(*island, report_);
  for (const Node row : node.all(RuleKind::Coverage)) edition.coverage.push_back(coverage(row));
  edition.span = span(node);
  return edition;
}

CoverageRow DeclarationBuilder::coverage(Node node) {
  CoverageRow row;
  if (node.has(TokenKind::Afgoeres)) row.kind = CoverageRow::Kind::DecidedByPerson;
  if (node.has(TokenKind::Understoettet)) row.kind = CoverageRow::Kind::Unsupported;
  row.provisions = parse_provisions(*node.find(TokenKind::Island), report_);
  row.reason = text(*node.find(TokenKind::Text));
  row.span = span(node);
  return row;
}

FactDecl DeclarationBuilder::fact(Node node) {
  FactDecl fact;
  fact.name = word(node.get(RuleKind::Name));
  fact.type = type(node.get(RuleKind::Type));
  fact.discretion = node.has(TokenKind::Skoen);
  const Node frame = node.get(RuleKind::Frame);
  fact.frame = frame.has(TokenKind::Hver)    ? Frame::EveryMonth
               : frame.has(TokenKind::Hvert) ? Frame::EveryYear
                                             : Frame::Fixed;
  if (const std::optional<Node> range = node.find(RuleKind::Range)) {
    const std::vector<Token> ends = range->all(TokenKind::Number);
    fact.least = number_of(ends[0], fact.type);
    fact.most = number_of(ends[1], fact.type);
    fact.range_span = report_.span(*range->find(TokenKind::Mellem), range->last());
  }
  if (const std::optional<Node> step = node.find(RuleKind::SmallestStep)) {
    fact.smallest_step = number_of(*step->find(TokenKind::Number), fact.type);
  }
  fact.label = text(*node.find(TokenKind::Text));
  if (const std::optional<Node> sources = node.find(RuleKind::Sources)) fact.sources = words(*sources);
  fact.citations = citations(node);
  fact.span = span(node);
  return fact;
}

RateDecl DeclarationBuilder::rate(Node node) {
  RateDecl rate;
  rate.name = word(node.get(RuleKind::Name));
  rate.type = type(node.get(RuleKind::Type));
  rate.yearly = node.has(TokenKind::Hvert);
  rate.label = text(*node.find(TokenKind::Text));
  for (const Node row : node.all(RuleKind::RateRow)) rate.rows.push_back(rate_row(row, rate.type));
  rate.span = span(node);
  return rate;
}

RateRow DeclarationBuilder::rate_row(Node node, const Type& type) {
  RateRow row;
  row.from = date(*node.find(TokenKind::Date));
  row.value = expressions_.sum(node.get(RuleKind::Sum));
  const bool plain = row.value.kind == Expr::Kind::Number && !row.value.has_unit;
  if (plain && type.percent) row.value.number /= 100;
  for (const Node mark : node.all(RuleKind::RateMark)) rate_mark(mark, row);
  row.citations = citations(node);
  row.span = span(node);
  return row;
}

void DeclarationBuilder::rate_mark(Node node, RateRow& row) {
  const TokenKind kind = node.first().kind;
  const bool repeated = (kind == TokenKind::Fremskrevet && row.projected) ||
                        (kind == TokenKind::Ubekraeftet && row.unverified) ||
                        (kind == TokenKind::Kilde && row.source) || (kind == TokenKind::Kendt && row.known);
  if (repeated) {
    const std::string written = in_code(report_.text(node.first()));
    report_.add(DiagnosticKind::RepeatedMark, written + " står to gange i rækken", Label{span(node), "står her igen"},
                "skriv det én gang");
    return;
  }
  if (kind == TokenKind::Fremskrevet) row.projected = true;
  if (kind == TokenKind::Ubekraeftet) row.unverified = true;
  if (kind == TokenKind::Kilde) row.source = text(node.last());
  if (kind == TokenKind::Kendt) row.known = date(node.last());
}

InterpretationDecl DeclarationBuilder::interpretation(Node node) {
  InterpretationDecl interpretation;
  const std::vector<Word> names = words(node);
  const std::vector<Token> texts = node.all(TokenKind::Text);
  interpretation.name = names[0];
  interpretation.question = text(texts[0]);
  interpretation.citations = citations(node);
  interpretation.alternatives.push_back({names[1], text(texts[1])});
  for (const Node other : node.all(RuleKind::Alternative)) {
    interpretation.alternatives.push_back({word(other.get(RuleKind::Name)), text(*other.find(TokenKind::Text))});
  }
  interpretation.span = span(node);
  return interpretation;
}

MonthDecl DeclarationBuilder::month(Node node) {
  MonthDecl month;
  month.name = word(node.get(RuleKind::Name));
  month.label = text(*node.find(TokenKind::Text));
  for (const Node part : node.all(RuleKind::Version)) month.versions.push_back(version(part));
  month.span = span(node);
  return month;
}

}  // namespace hjemmel::syntax
