#include "engine/check/whole_oere.h"

#include <algorithm>

namespace hjemmel {
namespace {

bool is_multiple(const Rational& value, const Rational& of) { return denominator(Rational(value / of)) == 1; }

bool is_whole(const Rational& value) { return is_multiple(value, Rational(1, 100)); }

bool is_whole(const FactDecl& fact) {
  return is_whole(fact.smallest_step.value_or(Rational(1, 100))) && (!fact.least || is_whole(*fact.least));
}

bool is_whole(const RateDecl& rate) {
  return std::all_of(rate.rows.begin(), rate.rows.end(), [](const RateRow& row) { return is_whole(row.value.number); });
}

class WholeCheck {
 public:
  explicit WholeCheck(Checking& checking) : checking_(checking), whole_(checking.rules.rules.size(), true) {}

  void check_rule(std::size_t index) {
    const RuleDecl& rule = checking_.rules.rules[index];
    for (const Version& version : rule.versions) {
      const Span* place = broken_at(version);
      if (place == nullptr) continue;
      whole_[index] = false;
      if (rule.kind == RuleDecl::Kind::Benefit || rule.payment) report_fraction(rule, *place);
    }
  }

 private:
  void report_fraction(const RuleDecl& rule, Span place) {
    report(checking_, DiagnosticKind::PaidFraction,
           in_code(rule.name.text) + " betales, men kan ende på en brøkdel af en øre",
           {place, "herefter ikke hele øre"}, {{rule.name.span, "betales"}},
           "slut med en afrunding, for eksempel `afrundet til hele kroner`");
  }

  // The last place after which the amount need not be whole; nothing when it always is.
  const Span* broken_at(const Version& version) const {
    const Span* place = is_whole(version.first) ? nullptr : &version.first.span;
    for (const Step& step : version.steps) {
      const bool always = !step.condition && !step.only_from && !step.only_to;
      if (step.kind == Step::Kind::Round) {
        if (always && hjemmel::is_whole(step.rounding->to)) place = nullptr;
      } else if (!keeps_whole(step)) {
        place = &step.span;
      } else if (step.kind == Step::Kind::Instead && always) {
        place = nullptr;
      }
    }
    return place;
  }

  bool is_whole(const FirstValue& first) const {
    if (first.kind == FirstValue::Kind::Plain) return is_whole(first.value);
    return first.kind == FirstValue::Kind::Choice &&
           std::all_of(first.rows.begin(), first.rows.end(), [&](const ChoiceRow& row) { return is_whole(row.value); });
  }

  bool keeps_whole(const Step& step) const {
    switch (step.kind) {
      case Step::Kind::Add:
      case Step::Kind::Subtract:
      case Step::Kind::AtMost:
      case Step::Kind::AtLeast:
      case Step::Kind::Instead:
        return is_whole(step.value);
      default:
        return false;
    }
  }

  bool is_whole(const Expr& expr) const {
    switch (expr.kind) {
      case Expr::Kind::Number:
        return hjemmel::is_whole(expr.number);
      case Expr::Kind::Name:
        return is_whole_name(expr);
      case Expr::Kind::Add:
      case Expr::Kind::Subtract:
      case Expr::Kind::Provisional:
        return is_whole(expr.arguments[0]) && is_whole(expr.arguments[1]);
      case Expr::Kind::Multiply:
        return is_count(expr.arguments[0]) ? is_whole(expr.arguments[1])
                                           : is_count(expr.arguments[1]) && is_whole(expr.arguments[0]);
      case Expr::Kind::Unsupported:
      case Expr::Kind::Error:
        return true;
      default:
        return false;
    }
  }

  bool is_whole_name(const Expr& name) const {
    switch (name.symbol_kind) {
      case SymbolKind::Fact:
        return hjemmel::is_whole(checking_.rules.facts[name.symbol]);
      case SymbolKind::Rate:
        return hjemmel::is_whole(checking_.rules.rates[name.symbol]);
      case SymbolKind::Rule:
        return whole_[name.symbol];
      default:
        return true;  // not resolved: that has been reported
    }
  }

  // Something counted: two times an amount is as whole as the amount.
  bool is_count(const Expr& expr) const {
    if (expr.kind == Expr::Kind::Number) return is_multiple(expr.number, 1);
    if (expr.kind != Expr::Kind::Name || expr.symbol_kind != SymbolKind::Fact) return false;
    const FactDecl& fact = checking_.rules.facts[expr.symbol];
    return is_multiple(fact.smallest_step.value_or(Rational(1, 100)), 1) &&
           (!fact.least || is_multiple(*fact.least, 1));
  }

  Checking& checking_;
  std::vector<bool> whole_;
};

}  // namespace

void check_whole_oere(Checking& checking, const std::vector<std::size_t>& order) {
  WholeCheck check(checking);
  for (const std::size_t index : order) check.check_rule(index);
}

}  // namespace hjemmel
