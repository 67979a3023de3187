// Turns the tree of one declaration into the nodes of ast.h. What the grammar lets through but the language does not
// have is reported here: mixed og and eller, a heading twice, an impossible date.
#pragma once

#include <optional>
#include <vector>

#include "engine/syntax/ast.h"
#include "engine/syntax/report.h"
#include "engine/syntax/tree.h"

namespace hjemmel::syntax {

// Higher trees than this are refused: the rooms that follow walk through an expression recursively.
constexpr int kMaxHeight = 500;

class ExpressionBuilder {
 public:
  explicit ExpressionBuilder(const Report& report) : report_(report) {}

  Expr expression(Node node) { return any(node).expr; }
  Expr value(Node node);  // the rule `value`: with foreløbigt, or ikke understøttet
  Expr sum(Node node) { return sum_of(node).expr; }
  Expr primary(Node node) { return primary_of(node).expr; }

 private:
  struct Sized {
    Expr expr;
    int height = 1;
  };

  Sized any(Node node);
  Sized negation(Node node);
  Sized comparison(Node node);
  Sized sum_of(Node node);
  Sized product(Node node);
  Sized share(Node node);
  Sized primary_of(Node node);
  Sized provisional(Node node);
  Sized number(Node node);
  Sized name(Node node);
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
  FactDecl fact(Node node);
  RateDecl rate(Node node);
  RateRow rate_row(Node node, const Type& type);
  void rate_mark(Node node, RateRow& row);
  InterpretationDecl interpretation(Node node);
  MonthDecl month(Node node);
  RuleDecl rule(Node node);
  RuleDecl condition(Node node);
  void heading(Node node, RuleDecl& rule);

  Version version(Node node);
  Version condition_version(Node node);
  FirstValue first_value(Node node);
  ChoiceRow choice_row(Node node);
  BracketRow bracket_row(Node node);
  Step step(Node node);
  void step_value(Node node, Step& step);
  Rounding rounding(Node node);
  void only_in(Node node, Step& step);

  Type type(Node node);
  Word word(Node name) const;
  Word text(const Token& token) const;
  std::vector<Word> words(Node node) const;
  DateMark date(const Token& token) const;
  Rational number(const Token& token) const;
  Rational number_of(const Token& token, const Type& type) const;  // a percentage holds a hundredth of what is written
  Citations citations(Node node) const;
  Citations parse_citations_of(const Token& island) const;
  Span span(Node node) const { return report_.span(node.first(), node.last()); }

  const Report& report_;
  ExpressionBuilder expressions_;
  Module& module_;
};

// kr/måned is {kr = 1, month = -1}. REQUIRES: a node of the rule `measure`.
Unit unit_of(Node measure);

// Reads a number that lexical_mistakes.h has let through; 0 for one that it has reported.
Rational number_of(const std::string& text);

}  // namespace hjemmel::syntax
