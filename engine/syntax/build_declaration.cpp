// Laws, choices, lists, facts and interpretations, and what all declarations are made of.
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

Citations DeclarationBuilder::citations_before(Node node, const Token& place) const {
  const std::vector<Token> islands = node.all(TokenKind::Island);
  return islands.empty() || islands.front().begin > place.begin ? Citations{} : parse_citations_of(islands.front());
}

Citations DeclarationBuilder::citations_after(Node node, const Token& place) const {
  const std::vector<Token> islands = node.all(TokenKind::Island);
  return islands.empty() || islands.back().begin < place.begin ? Citations{} : parse_citations_of(islands.back());
}

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
  const std::vector<Word> names = words(node);
  if (names.empty()) return type;
  type.kind = Type::Kind::Choice;
  if (node.has(TokenKind::Valg)) {
    type.alternatives = names;
  } else {
    type.named = names[0];
  }
  return type;
}

void DeclarationBuilder::build(Node declaration) {
  const Node node = declaration[0];
  switch (node.rule()) {
    case RuleKind::Law:
      module_.laws.push_back(law(node));
      break;
    case RuleKind::Choice:
      module_.choices.push_back(choice(node));
      break;
    case RuleKind::List:
      module_.lists.push_back(list(node));
      break;
    case RuleKind::Fact:
      module_.facts.push_back(fact(node));
      break;
    case RuleKind::Rate:
      module_.rates.push_back(rate(node));
      break;
    case RuleKind::Regulation:
      module_.regulations.push_back(regulation(node));
      break;
    case RuleKind::Interpretation:
      module_.interpretations.push_back(interpretation(node));
      break;
    case RuleKind::MonthName:
      module_.months.push_back(month(node));
      break;
    case RuleKind::Period:
      module_.periods.push_back(period(node));
      break;
    case RuleKind::RuleDeclaration:
      module_.rules.push_back(rule(node));
      break;
    case RuleKind::Condition:
      module_.rules.push_back(condition(node));
      break;
    case RuleKind::Distribution:
      module_.distributions.push_back(distribution(node));
      break;
    case RuleKind::ExceptionTo:
      module_.exceptions.push_back(exception(node));
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

ChoiceDecl DeclarationBuilder::choice(Node node) {
  ChoiceDecl choice;
  choice.alternatives = words(node);
  choice.name = choice.alternatives.front();
  choice.alternatives.erase(choice.alternatives.begin());
  choice.label = text(*node.find(TokenKind::Text));
  choice.span = span(node);
  return choice;
}

ListDecl DeclarationBuilder::list(Node node) {
  ListDecl list;
  const std::vector<Word> names = words(node);
  list.name = names[0];
  list.element = names[1];
  const Token& most = *node.find(TokenKind::Number);
  list.most = count_of(most, kMostElements, "listens længde", report_);
  list.most_span = report_.span(most);
  list.shared = node.find(RuleKind::Shared).has_value();
  list.label = text(*node.find(TokenKind::Text));
  list.span = span(node);
  return list;
}

std::optional<Belonging> DeclarationBuilder::belonging(Node node) const {
  const std::optional<Node> element = node.find(RuleKind::Belonging);
  if (!element) return std::nullopt;
  return Belonging{.list = word(element->get(RuleKind::Name))};
}

std::vector<Rational> DeclarationBuilder::range_ends(Node range, const Type& type) const {
  std::vector<Rational> ends;
  bool negative = false;
  for (std::size_t i = 0; i < range.size(); ++i) {
    const Token& token = range[i].first();
    if (token.kind == TokenKind::Number) {
      const Rational end = number_of(token, type);
      ends.push_back(negative ? Rational(-end) : end);
    }
    negative = token.kind == TokenKind::Minus;
  }
  return ends;
}

FactDecl DeclarationBuilder::fact(Node node) {
  FactDecl fact;
  fact.name = word(node.get(RuleKind::Name));
  fact.belongs_to = belonging(node);
  fact.shared = node.find(RuleKind::Shared).has_value();
  if (const std::optional<Node> formerly = node.find(RuleKind::Formerly)) fact.formerly = words(*formerly);
  fact.type = type(node.get(RuleKind::Type));
  fact.discretion = node.has(TokenKind::Skoen);
  const Node frame = node.get(RuleKind::Frame);
  fact.frame = frame.has(TokenKind::Hver)    ? Frame::EveryMonth
               : frame.has(TokenKind::Hvert) ? Frame::EveryYear
                                             : Frame::Fixed;
  if (const std::optional<Node> range = node.find(RuleKind::Range)) {
    const std::vector<Rational> ends = range_ends(*range, fact.type);
    fact.least = ends.at(0);
    fact.most = ends.at(1);
    fact.range_span = report_.span(*range->find(TokenKind::Mellem), range->last());
  }
  if (const std::optional<Node> step = node.find(RuleKind::SmallestStep)) {
    fact.smallest_step = number_of(*step->find(TokenKind::Number), fact.type);
  }
  if (const std::optional<Node> carried = node.find(RuleKind::Carried)) {
    fact.carried_from = word(carried->get(RuleKind::Name));
  }
  fact.label = text(*node.find(TokenKind::Text));
  if (const std::optional<Node> sources = node.find(RuleKind::Sources)) fact.sources = words(*sources);
  fact.citations = citations(node);
  fact.span = span(node);
  return fact;
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

}  // namespace hjemmel::syntax
