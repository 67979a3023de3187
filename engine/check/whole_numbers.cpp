#include "engine/check/whole_numbers.h"

#include <algorithm>

namespace hjemmel {
namespace {

// So many rules are looked through, however they read each other; a ring of them too is left then.
constexpr int kMostRules = 200;

bool is_integer(const Rational& number) { return denominator(number) == 1; }

bool is_whole_rate(const RateDecl& rate) {
  return std::all_of(rate.rows.begin(), rate.rows.end(), [](const RateRow& row) {
    const bool cells = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const RateCell& cell) { return is_integer(cell.value.number); });
    return cells && is_integer(row.value.number);
  });
}

class WholeNumbers {
 public:
  explicit WholeNumbers(const RuleSet& rules) : rules_(rules) {}

  bool expression(const Expr& expr) {
    switch (expr.kind) {
      case Expr::Kind::Number:
        return is_integer(expr.number);
      case Expr::Kind::Count:
      case Expr::Kind::WholeYears:
      case Expr::Kind::WholeMonths:
      case Expr::Kind::Days:
      case Expr::Kind::CoveredDays:  // covered months are thirtieths
      case Expr::Kind::Unsupported:
        return true;
      case Expr::Kind::Sum:
      case Expr::Kind::Highest:
      case Expr::Kind::Lowest:
        return expression(expr.arguments[0]);
      case Expr::Kind::Add:
      case Expr::Kind::Subtract:
      case Expr::Kind::Multiply:
      case Expr::Kind::Provisional:
        return std::all_of(expr.arguments.begin(), expr.arguments.end(), [&](const Expr& e) { return expression(e); });
      case Expr::Kind::Name:
        return name(expr);
      default:
        return false;
    }
  }

 private:
  bool name(const Expr& expr) {
    if (expr.symbol_kind == SymbolKind::Rate) return is_whole_rate(rules_.rates[expr.symbol]);
    if (!expr.keys.empty()) return false;
    if (expr.symbol_kind == SymbolKind::Rule) return rule(expr.symbol);
    if (expr.symbol_kind != SymbolKind::Fact) return false;
    const FactDecl& fact = rules_.facts[expr.symbol];
    return fact.smallest_step && *fact.smallest_step > 0 && is_integer(*fact.smallest_step);
  }

  bool rule(std::size_t index) {
    if (rules_left_ == 0) return false;
    --rules_left_;
    const auto whole = [&](const Version& one) { return version(one); };
    const std::vector<Version>& versions = rules_.rules[index].versions;
    return std::all_of(versions.begin(), versions.end(), whole) &&
           std::all_of(rules_.exceptions.begin(), rules_.exceptions.end(), [&](const ExceptionDecl& exception) {
             return exception.rule_symbol != index ||
                    std::all_of(exception.versions.begin(), exception.versions.end(), whole);
           });
  }

  bool version(const Version& version) {
    bool whole = first(version.first);
    for (const Step& step : version.steps) whole = after(step, whole);
    return whole;
  }

  bool first(const FirstValue& first) {
    if (first.kind == FirstValue::Kind::Brackets) return false;
    if (first.kind == FirstValue::Kind::Plain) return expression(first.value);
    return std::all_of(first.rows.begin(), first.rows.end(),
                       [&](const ChoiceRow& row) { return expression(row.value); });
  }

  bool after(const Step& step, bool before) {
    if (step.kind == Step::Kind::Round) {
      const bool always = !step.condition && !step.only_from && !step.only_to;
      return is_integer(step.rounding->to) && (always || before);
    }
    return before && step.kind != Step::Kind::Proportion && expression(step.value);
  }

  const RuleSet& rules_;
  int rules_left_ = kMostRules;
};

}  // namespace

bool is_whole(const RuleSet& rules, const Expr& expr) { return WholeNumbers(rules).expression(expr); }

}  // namespace hjemmel
