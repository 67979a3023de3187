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
  const auto is_whole_cell = [](const RateCell& cell) { return is_whole(cell.value.number); };
  return std::all_of(rate.rows.begin(), rate.rows.end(), [&](const RateRow& row) {
    return is_whole(row.value.number) && std::all_of(row.cells.begin(), row.cells.end(), is_whole_cell);
  });
}

class WholeCheck {
 public:
  explicit WholeCheck(Checking& checking) : checking_(checking), whole_(checking.rules.rules.size(), true) {}

  void check_rule(std::size_t index) {
    const RuleDecl& rule = checking_.rules.rules[index];
    for (const Version& version : rule.versions) check_version(index, rule, version);
    for (const ExceptionDecl& exception : checking_.rules.exceptions) {
      if (exception.rule_symbol != index) continue;
      for (const Version& version : exception.versions) check_version(index, rule, version);
    }
  }

 private:
  void check_version(std::size_t index, const RuleDecl& rule, const Version& version) {
    const Span* place = broken_at(version);
    if (place == nullptr) return;
    whole_[index] = false;
    if (rule.kind == RuleDecl::Kind::Benefit || rule.payment) report_fraction(rule, *place);
  }

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
    return first.kind != FirstValue::Kind::Brackets &&
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
      case Expr::Kind::Divide:  // by 1 måned: what is paid at once becomes an amount of one month
        return expr.arguments[1].kind == Expr::Kind::Number && expr.arguments[1].number == 1 &&
               is_whole(expr.arguments[0]);
      case Expr::Kind::AsIf:
      case Expr::Kind::Sum:
      case Expr::Kind::Highest:
      case Expr::Kind::Lowest:
        return is_whole(expr.arguments[0]);
      case Expr::Kind::Rest:
        return expr.symbol_kind != SymbolKind::Distribution || distributes_whole(expr.symbol);
      case Expr::Kind::Unsupported:
      case Expr::Kind::Error:
        return true;
      default:
        return false;
    }
  }

  // What is put where, and what is left, is as whole as the amount and the room there is.
  bool distributes_whole(std::size_t distribution) const {
    const DistributionDecl& decl = checking_.rules.distributions[distribution];
    return std::all_of(decl.versions.begin(), decl.versions.end(), [&](const DistributionVersion& version) {
      return is_whole(version.amount) &&
             std::all_of(version.targets.begin(), version.targets.end(), [&](const DistributionTarget& target) {
               if (target.room && !is_whole(*target.room)) return false;
               return is_whole_symbol(target.symbol_kind, target.symbol);
             });
    });
  }

  bool is_whole_name(const Expr& name) const {
    for (const Expr::KeySymbol& key : name.key_symbols) {
      if (key.kind == SymbolKind::Distribution && !distributes_whole(key.symbol)) return false;
    }
    return is_whole_symbol(name.symbol_kind, name.symbol);
  }

  bool is_whole_symbol(SymbolKind kind, std::size_t symbol) const {
    switch (kind) {
      case SymbolKind::Fact:
        return hjemmel::is_whole(checking_.rules.facts[symbol]);
      case SymbolKind::Rate:
        return hjemmel::is_whole(checking_.rules.rates[symbol]);
      case SymbolKind::Rule:
        return whole_[symbol];
      case SymbolKind::Distribution:
        return distributes_whole(symbol);
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

void check_whole_oere(Checking& checking, const std::vector<Symbol>& order) {
  WholeCheck check(checking);
  for (const Symbol& symbol : order) {
    if (symbol.kind == SymbolKind::Rule) check.check_rule(symbol.index);
  }
}

}  // namespace hjemmel
