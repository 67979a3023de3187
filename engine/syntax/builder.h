// Turns the tree of one declaration into the nodes of ast.h. What the grammar lets through but the language does not
// have is reported here: mixed og and eller, a heading twice, an impossible date.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "engine/syntax/ast.h"
#include "engine/syntax/number_mistakes.h"
#include "engine/syntax/report.h"
#include "engine/syntax/tree.h"

namespace hjemmel::syntax {

// Higher trees than this are refused: the rooms that follow walk through an expression recursively.
constexpr int kMaxHeight = 500;

class ExpressionBuilder {
 public:
  explicit ExpressionBuilder(const Report& report) : report_(report) {}

  Expr expression(Node node) { return std::move(*any(node).expr); }
  Expr value(Node node);  // the rule `value`: with foreløbigt or som om, or ikke understøttet
  Expr junction(Node node) { return std::move(*junction_of(node).expr); }
  Expr sum(Node node) { return std::move(*sum_of(node).expr); }
  Expr primary(Node node) { return std::move(*primary_of(node).expr); }

 private:
  // Boxed, because the functions below call each other some ten deep for each bracket.
  struct Sized {
    std::unique_ptr<Expr> expr = std::make_unique<Expr>();
    int height = 1;
  };

  Sized any(Node node);
  Sized junction_of(Node node);
  Sized negation(Node node);
  Sized comparison(Node node);
  Sized one_of(Node node, Sized left);
  Sized sum_of(Node node);
  Sized product(Node node);
  Sized share(Node node);
  Sized primary_of(Node node);
  Sized provisional(Node node);
  Sized as_if(Node node, Sized asked);
  Sized number(Node node);
  Sized date_or_month(Node node);
  Sized reading(Node node);
  Sized rest(Node node);
  Sized month_word(Node node);
  Sized enclosed(Node node);

  Sized aggregate(Node node);
  Sized duration(Node node);
  Domain domain(Node node);
  void where(Node node, Sized& aggregate);

  static Sized unreadable(Span span);
  // A node with its arguments, one by one; unreadable when one of them is, or when it becomes too high.
  Sized node_of(Expr::Kind kind, Node node) const;
  void take(Sized& parent, Sized argument) const;

  Word word(Node name) const;
  Sized fold(Node node, Sized (ExpressionBuilder::*operand)(Node), Expr::Kind (*kind_of)(TokenKind));
  Sized join(Expr::Kind kind, Sized left, Sized right);
  MonthRef month_ref(Node node);
  void refuse_mixture(Node node);

  const Report& report_;
};

class DeclarationBuilder {
 public:
  DeclarationBuilder(const Report& report, Module& module) : report_(report), expressions_(report), module_(module) {}

  // REQUIRES: a node of the rule `declaration`.
  void build(Node declaration);

 private:
  LawDecl law(Node node);
  LawVersion edition(Node node);
  CoverageRow coverage(Node node);
  ChoiceDecl choice(Node node);
  ListDecl list(Node node);
  FactDecl fact(Node node);
  std::vector<Rational> range_ends(Node range, const Type& type) const;
  std::optional<Belonging> belonging(Node node) const;
  RateDecl rate(Node node);
  void regulated(Node node, RateDecl& rate);
  RateRow rate_row(Node node, const Type& type);
  void rate_cells(Node node, const Type& type, RateRow& row);
  RateCell rate_cell(Node node, const Type& type);
  Expr rate_value(Node node, const Type& type);
  void rate_mark(Node node, RateRow& row);
  RegulationDecl regulation(Node node);
  InterpretationDecl interpretation(Node node);
  MonthDecl month(Node node);
  PeriodDecl period(Node node);
  PeriodVersion period_version(Node node);
  DistributionDecl distribution(Node node);
  DistributionVersion distribution_version(Node node);
  DistributionTarget target(Node node);
  void check_order(Node target, bool first) const;
  ExceptionDecl exception(Node node);
  RuleDecl rule(Node node);
  RuleDecl condition(Node node);
  void heading(Node node, RuleDecl& rule);

  template <class Part>
  void validity(Node node, Part& part) const;  // fra D [til D]
  Version version(Node node);
  Version condition_version(Node node);
  Version exception_version(Node node);
  FirstValue first_value(Node node);
  ChoiceRow choice_row(Node node);
  BracketRow bracket_row(Node node);
  Step step(Node node);
  void step_value(Node node, Step& step);
  Rounding rounding(Node node);
  void rounding_target(Node node, Rounding& rounding);
  void only_in(Node node, Step& step);

  Type type(Node node);
  Word word(Node name) const;
  Word text(const Token& token) const;
  std::vector<Word> words(Node node) const;
  std::vector<Companion> companions(Node node) const;
  DateMark date(const Token& token) const;
  Rational number(const Token& token) const;
  Rational number_of(const Token& token, const Type& type) const;  // a percentage holds a hundredth of what is written
  Citations citations(Node node) const;
  Citations citations_before(Node node, const Token& place) const;  // of the islands among the node's own tokens
  Citations citations_after(Node node, const Token& place) const;
  Citations parse_citations_of(const Token& island) const;
  Span span(Node node) const { return report_.span(node.first(), node.last()); }

  const Report& report_;
  ExpressionBuilder expressions_;
  Module& module_;
};

// kr/måned is {kr = 1, month = -1}. REQUIRES: a node of the rule `measure`.
Unit unit_of(Node measure);

// The limits of a list, of the best n and of the months of a period: each becomes as many nodes of a plan.
constexpr std::size_t kMostElements = 100;
constexpr std::size_t kMostMonths = 120;

template <class Part>
void DeclarationBuilder::validity(Node node, Part& part) const {
  const std::vector<Token> dates = node.all(TokenKind::Date);
  part.from = date(dates[0]);
  if (dates.size() > 1) part.to = date(dates[1]);
  part.span = span(node);
}

// Reads a number that lexical_mistakes.h has let through; 0 for one that it has reported.
Rational number_of(const std::string& text);

}  // namespace hjemmel::syntax
