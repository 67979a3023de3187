#include "engine/check/growth.h"

#include <algorithm>

namespace hjemmel {
namespace {

// Far more than any law multiplies, and few enough that the number still has only some ten thousand digits.
constexpr std::size_t kMostFactors = 2000;

// A sum of finite decimals has no more decimals than the longest of them; a sum of fractions may have all of them.
struct Growth {
  std::size_t factors = 1;
  bool divided = false;
};

Growth sum(const Growth& left, const Growth& right) {
  const bool divided = left.divided || right.divided;
  return {divided ? left.factors + right.factors : std::max(left.factors, right.factors), divided};
}

Growth product(const Growth& left, const Growth& right) {
  return {left.factors + right.factors, left.divided || right.divided};
}

Growth quotient(const Growth& left, const Growth& right) { return {left.factors + right.factors, true}; }

Growth either(const Growth& left, const Growth& right) {
  return {std::max(left.factors, right.factors), left.divided || right.divided};
}

class GrowthCheck {
 public:
  explicit GrowthCheck(Checking& checking) : checking_(checking), values_(checking.rules.rules.size()) {}

  void check_rule(std::size_t index) {
    const RuleDecl& rule = checking_.rules.rules[index];
    for (const Version& version : rule.versions) values_[index] = either(values_[index], of(version));
    for (const ExceptionDecl& exception : checking_.rules.exceptions) {
      if (exception.rule_symbol != index) continue;
      for (const Version& version : exception.versions) values_[index] = either(values_[index], of(version));
    }
    if (values_[index].factors <= kMostFactors) return;
    values_[index] = {};  // those that read it are not to blame
    report(checking_, DiagnosticKind::NumberGrows,
           in_code(rule.name.text) + " er ganget sammen af mere end 2.000 tal og får flere cifre for hvert",
           {rule.name.span, "for mange cifre"}, {}, "se efter, om en regel ganges med sig selv");
  }

 private:
  Growth of(const Version& version) const {
    Growth running = of(version.first);
    for (const Step& step : version.steps) running = after(step, running);
    return running;
  }

  Growth of(const FirstValue& first) const {
    if (first.kind == FirstValue::Kind::Plain) return of(first.value);
    Growth all;
    for (const ChoiceRow& row : first.rows) all = either(all, of(row.value));
    if (first.kind != FirstValue::Kind::Brackets) return all;
    for (const BracketRow& row : first.brackets) {
      const Growth limited = row.limit ? sum(of(first.value), of(*row.limit)) : of(first.value);
      all = sum(all, product(of(row.percent), limited));
    }
    return all;
  }

  // What a step does when it is taken; it may also be passed by.
  Growth after(const Step& step, const Growth& before) const {
    if (step.kind == Step::Kind::Round) return {before.factors, step.condition && before.divided};
    const Growth value = of(step.value);
    switch (step.kind) {
      case Step::Kind::Add:
      case Step::Kind::Subtract:
        return sum(before, value);
      case Step::Kind::Multiply:
        return product(before, value);
      case Step::Kind::Proportion:
        return product(before, quotient(value, of(*step.out_of)));
      default:
        return either(before, value);
    }
  }

  Growth of(const Expr& expr) const {
    switch (expr.kind) {
      case Expr::Kind::Name:
        return expr.symbol_kind == SymbolKind::Rule ? values_[expr.symbol] : Growth{};
      case Expr::Kind::Add:
      case Expr::Kind::Subtract:
        return sum(of(expr.arguments[0]), of(expr.arguments[1]));
      case Expr::Kind::Multiply:
      case Expr::Kind::Share:
        return product(of(expr.arguments[0]), of(expr.arguments[1]));
      case Expr::Kind::Divide:
        return quotient(of(expr.arguments[0]), of(expr.arguments[1]));
      case Expr::Kind::Provisional:
        return either(of(expr.arguments[0]), of(expr.arguments[1]));
      case Expr::Kind::AsIf:
      case Expr::Kind::Sum:
      case Expr::Kind::Highest:
      case Expr::Kind::Lowest:
        return of_all(expr);
      default:
        return {};
    }
  }

  // A sum over a list adds numbers of one kind: no more decimals than any of them, but all their fractions.
  Growth of_all(const Expr& expr) const {
    Growth all;
    for (const Expr& argument : expr.arguments) all = either(all, of(argument));
    return all;
  }

  Checking& checking_;
  std::vector<Growth> values_;
};

}  // namespace

void check_growth(Checking& checking, const std::vector<Symbol>& order) {
  GrowthCheck check(checking);
  for (const Symbol& symbol : order) {
    if (symbol.kind == SymbolKind::Rule) check.check_rule(symbol.index);
  }
}

}  // namespace hjemmel
