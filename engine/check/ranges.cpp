#include "engine/check/ranges.h"

#include <algorithm>

#include "engine/check/guards.h"
#include "engine/check/range_messages.h"

namespace hjemmel {
namespace {

using Known = std::optional<Range>;

template <class Operation>
Known combined(const Known& left, const Known& right, Operation operation) {
  if (!left || !right) return std::nullopt;
  return operation(*left, *right);
}

std::optional<Range> range_of(const FactDecl& fact) {
  if (!fact.least || !fact.most) return std::nullopt;
  return Range::between(*fact.least, *fact.most);
}

std::optional<Range> range_of(const RateDecl& rate) {
  Known range;
  for (const RateRow& row : rate.rows) {
    if (row.value.kind != Expr::Kind::Number && row.value.kind != Expr::Kind::Percent) return std::nullopt;
    const Range value = Range::point(row.value.number);
    range = range ? either(*range, value) : value;
  }
  return range;
}

class RangeCheck {
 public:
  explicit RangeCheck(Checking& checking) : checking_(checking), rules_(checking.rules), values_(rules_.rules.size()) {
    checking_.rules.ranges.assign(rules_.rules.size(), {});
  }

  void check_rule(std::size_t index) {
    const RuleDecl& rule = rules_.rules[index];
    Known hull;
    bool all_known = true;
    for (const Version& version : rule.versions) {
      const Known value = version_range(version);
      checking_.rules.ranges[index].push_back(lines_);
      if (!value)
        all_known = false;
      else
        hull = hull ? either(*hull, *value) : value;
      const bool benefit = rule.kind == RuleDecl::Kind::Benefit;
      if (benefit && value && value->can_be_negative()) report_negative_benefit(checking_, rule, version, *value);
    }
    if (!all_known || !hull) return;
    // A benefit that is refused reads as 0.
    values_[index] = rule.kind == RuleDecl::Kind::Benefit ? either(*hull, Range::point(0)) : *hull;
  }

  void check_month_name(const MonthDecl& month) {
    for (const Version& version : month.versions) version_range(version);
  }

 private:
  Known version_range(const Version& version) {
    guards_.clear();
    Known running = first_range(version.first);
    lines_ = {running};
    for (const Step& step : version.steps) {
      running = step_range(step, running);
      lines_.push_back(running);
    }
    return running;
  }

  Known first_range(const FirstValue& first) {
    if (first.kind == FirstValue::Kind::Brackets) return brackets_range(first);
    if (first.kind == FirstValue::Kind::Plain) return range(first.value);
    Known hull;
    bool all_known = true;
    // Each row knows what its own condition says, and that those above it did not hold.
    for (const ChoiceRow& row : first.rows) {
      if (row.condition) range(*row.condition);
      const std::size_t before = guards_.size();
      if (row.condition) guard(*row.condition, true);
      const Known value = row.value.kind == Expr::Kind::Unsupported ? Known() : range(row.value);
      guards_.resize(before);
      if (row.condition) guard(*row.condition, false);
      if (row.value.kind == Expr::Kind::Unsupported) continue;
      if (!value)
        all_known = false;
      else
        hull = hull ? either(*hull, *value) : value;
    }
    guards_.clear();
    return all_known ? hull : std::nullopt;
  }

  Known brackets_range(const FirstValue& first) {
    const Known whole = range(first.value);
    Known percents;
    bool all_known = whole.has_value();
    for (const BracketRow& row : first.brackets) {
      const Known percent = range(row.percent);
      if (row.limit) range(*row.limit);
      if (!percent)
        all_known = false;
      else
        percents = percents ? either(*percents, *percent) : percent;
    }
    if (whole && whole->can_be_negative()) report_negative_bracket(checking_, first.value, *whole);
    if (!all_known || !percents) return std::nullopt;
    return multiply(*whole, *percents);
  }

  Known step_range(const Step& step, const Known& before) {
    if (step.condition) {
      range(*step.condition);
      guard(*step.condition, true);
    }
    const Known after = step_result(step, before);
    guards_.clear();
    const bool always = !step.condition && !step.only_from && !step.only_to;
    return always ? after : combined(before, after, either);
  }

  Known step_result(const Step& step, const Known& before) {
    if (step.kind == Step::Kind::Round) {
      const Rational& to = step.rounding->to;
      return before && to > 0 ? Known(rounded(*before, to)) : before;
    }
    const Known value = range(step.value);
    switch (step.kind) {
      case Step::Kind::Add:
        return combined(before, value, add);
      case Step::Kind::Subtract:
        return combined(before, value, subtract);
      case Step::Kind::Multiply:
        return combined(before, value, multiply);
      case Step::Kind::AtMost:
        return combined(before, value, least);
      case Step::Kind::AtLeast:
        return combined(before, value, greatest);
      case Step::Kind::Proportion:
        return combined(before, share_range(step, value), multiply);
      default:
        return value;
    }
  }

  // Never more than the whole and never less than nothing.
  Known share_range(const Step& step, const Known& part) {
    const Known whole = range(*step.out_of);
    if (whole && whole->can_be_zero()) {
      report_zero(checking_, DiagnosticKind::OutOfCanBeZero, *step.out_of, *whole);
      return Range::between(0, 1);
    }
    if (!part || !whole) return std::nullopt;
    return greatest(least(divide(*part, *whole), Range::point(1)), Range::point(0));
  }

  Known quotient(const Expr& expr) {
    const Known left = range(expr.arguments[0]);
    const Known divisor = range(expr.arguments[1]);
    if (divisor && divisor->can_be_zero()) {
      report_zero(checking_, DiagnosticKind::DivisorCanBeZero, expr.arguments[1], *divisor);
      return std::nullopt;
    }
    return combined(left, divisor, divide);
  }

  // The right side of `og` is asked only where the left holds, that of `eller` only where it does not.
  Known logic(const Expr& expr) {
    range(expr.arguments[0]);
    const std::size_t before = guards_.size();
    guard(expr.arguments[0], expr.kind == Expr::Kind::And);
    range(expr.arguments[1]);
    guards_.resize(std::min(before, guards_.size()));
    return std::nullopt;
  }

  Known comparison(const Expr& expr) {
    for (const Expr& side : expr.arguments) range(side);
    const Expr& name = expr.arguments[0];
    const Expr& constant = expr.arguments[1];
    const bool number = constant.kind == Expr::Kind::Number || constant.kind == Expr::Kind::Percent;
    if (!number || name.kind != Expr::Kind::Name || name.symbol_kind != SymbolKind::Fact) return std::nullopt;
    const FactDecl& fact = rules_.facts[name.symbol];
    if (const Known declared = range_of(fact)) check_decided(checking_, expr, fact, *declared);
    return std::nullopt;
  }

  Known named(const Expr& name) {
    Known range;
    if (name.symbol_kind == SymbolKind::Fact) range = range_of(rules_.facts[name.symbol]);
    if (name.symbol_kind == SymbolKind::Rate) range = range_of(rules_.rates[name.symbol]);
    if (name.symbol_kind == SymbolKind::Rule) range = values_[name.symbol];
    if (!range) return range;
    for (const Guard& known : guards_) {
      if (known.reading == reading_of(name)) range = both(*range, known.range);
    }
    return range;
  }

  Known range(const Expr& expr) {
    const auto sides = [&](auto operation) {
      const Known left = range(expr.arguments[0]);
      const Known right = range(expr.arguments[1]);
      return combined(left, right, operation);
    };
    switch (expr.kind) {
      case Expr::Kind::Number:
      case Expr::Kind::Percent:
        return Range::point(expr.number);
      case Expr::Kind::Name:
        return named(expr);
      case Expr::Kind::Add:
        return sides(add);
      case Expr::Kind::Subtract:
        return sides(subtract);
      case Expr::Kind::Multiply:
      case Expr::Kind::Share:
        return sides(multiply);
      case Expr::Kind::Provisional:
        return sides(either);
      case Expr::Kind::Divide:
        return quotient(expr);
      case Expr::Kind::Compare:
        return comparison(expr);
      case Expr::Kind::And:
      case Expr::Kind::Or:
        return logic(expr);
      case Expr::Kind::Not:
        return range(expr.arguments[0]);
      default:
        return std::nullopt;
    }
  }

  void guard(const Expr& condition, bool holds) {
    add_guards(
        condition, holds, [this](const Expr& expr) { return range(expr); }, guards_);
  }

  Checking& checking_;
  const RuleSet& rules_;
  std::vector<Known> values_;
  std::vector<Known> lines_;  // of the version just seen
  Guards guards_;
};

}  // namespace

void check_ranges(Checking& checking, const std::vector<std::size_t>& order) {
  RangeCheck check(checking);
  for (const std::size_t index : order) check.check_rule(index);
  for (const MonthDecl& month : checking.rules.months) check.check_month_name(month);
}

}  // namespace hjemmel
