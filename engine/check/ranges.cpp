#include "engine/check/ranges.h"

#include <algorithm>

#include "engine/check/expression_ranges.h"
#include "engine/check/range_messages.h"
#include "engine/check/tables.h"

namespace hjemmel {
namespace {

using Known = std::optional<Range>;

template <class Operation>
Known combined(const Known& left, const Known& right, Operation operation) {
  if (!left || !right) return std::nullopt;
  return operation(*left, *right);
}

// The hull of several ranges, known when all of them are.
struct Hull {
  Known range;
  bool all_known = true;

  void add(const Known& one) {
    if (!one)
      all_known = false;
    else
      range = range ? either(*range, *one) : one;
  }
  Known take() const { return all_known ? range : std::nullopt; }
};

class RangeCheck {
 public:
  explicit RangeCheck(Checking& checking) : checking_(checking), rules_(checking.rules), values_(checking) {
    checking_.rules.ranges.assign(rules_.rules.size(), {});
  }

  void check(const Symbol& symbol) {
    switch (symbol.kind) {
      case SymbolKind::Rule:
        return check_rule(symbol.index);
      case SymbolKind::MonthName:
        for (std::size_t at = 0; at < rules_.months[symbol.index].versions.size(); ++at) {
          months_ = months_of(rules_.months[symbol.index].versions, at);
          version_range(rules_.months[symbol.index].versions[at]);
        }
        return;
      case SymbolKind::Period:
        for (const PeriodVersion& version : rules_.periods[symbol.index].versions) check_period(version);
        return;
      case SymbolKind::Distribution:
        for (const DistributionVersion& version : rules_.distributions[symbol.index].versions) {
          check_distribution(version);
        }
        return;
      default:
        return;
    }
  }

 private:
  void check_rule(std::size_t index) {
    const RuleDecl& rule = rules_.rules[index];
    Hull hull;
    const auto add = [&](const std::vector<Version>& versions, std::size_t at) {
      const Version& version = versions[at];
      months_ = months_of(versions, at);
      const Known value = version_range(version);
      hull.add(value);
      const bool benefit = rule.kind == RuleDecl::Kind::Benefit;
      if (benefit && value && value->can_be_negative()) report_negative_benefit(checking_, rule, version, *value);
    };
    for (std::size_t at = 0; at < rule.versions.size(); ++at) {
      add(rule.versions, at);
      checking_.rules.ranges[index].push_back(lines_);
    }
    for (const ExceptionDecl& exception : rules_.exceptions) {
      if (exception.rule_symbol != index) continue;
      for (std::size_t at = 0; at < exception.versions.size(); ++at) add(exception.versions, at);
    }
    const Known value = hull.take();
    if (!value) return;
    // A benefit that is refused reads as 0.
    const bool benefit = rule.kind == RuleDecl::Kind::Benefit;
    values_.set_value(index, benefit ? either(*value, Range::point(0)) : *value);
  }

  void check_period(const PeriodVersion& version) {
    for (const Expr& same : version.unchanged) values_.range(same);
    if (version.where) values_.range(*version.where);
  }

  void check_distribution(const DistributionVersion& version) {
    values_.range(version.amount);
    for (const DistributionTarget& target : version.targets) {
      if (target.room) values_.range(*target.room);
    }
  }

  Known version_range(const Version& version) {
    values_.keep_guards(0);
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
    if (first.kind == FirstValue::Kind::Plain) return values_.range(first.value);
    check_rows(
        checking_, first, [this](const Expr& expr) { return values_.range(expr); }, months_);
    return rows_range(first);
  }

  // Each row knows what its own condition says, and that those above it did not hold; in a table, that no other holds.
  Known rows_range(const FirstValue& first) {
    Hull hull;
    const bool in_order = first.kind == FirstValue::Kind::Choice;
    for (const ChoiceRow& row : first.rows) {
      if (row.condition) values_.range(*row.condition);
      const std::size_t before = values_.guards();
      if (row.condition) values_.guard(*row.condition, true);
      const bool has_value = row.value.kind != Expr::Kind::Unsupported;
      if (has_value) hull.add(values_.range(row.value));
      values_.keep_guards(before);
      if (row.condition && in_order) values_.guard(*row.condition, false);
    }
    values_.keep_guards(0);
    return hull.take();
  }

  Known brackets_range(const FirstValue& first) {
    const Known whole = values_.range(first.value);
    Hull percents;
    for (const BracketRow& row : first.brackets) {
      percents.add(values_.range(row.percent));
      if (row.limit) values_.range(*row.limit);
    }
    if (whole && whole->can_be_negative()) report_negative_bracket(checking_, first.value, *whole);
    return combined(whole, percents.take(), multiply);
  }

  Known step_range(const Step& step, const Known& before) {
    if (step.condition) {
      values_.range(*step.condition);
      values_.guard(*step.condition, true);
    }
    const Known after = step_result(step, before);
    values_.keep_guards(0);
    const bool always = !step.condition && !step.only_from && !step.only_to;
    return always ? after : combined(before, after, either);
  }

  Known step_result(const Step& step, const Known& before) {
    if (step.kind == Step::Kind::Round) {
      const Rational& to = step.rounding->to;
      return before && to > 0 ? Known(rounded(*before, to)) : before;
    }
    const Known value = values_.range(step.value);
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
    const Known whole = values_.range(*step.out_of);
    if (whole && whole->can_be_zero()) {
      report_zero(checking_, DiagnosticKind::OutOfCanBeZero, *step.out_of, *whole);
      return Range::between(0, 1);
    }
    if (!part || !whole) return std::nullopt;
    return greatest(least(divide(*part, *whole), Range::point(1)), Range::point(0));
  }

  Checking& checking_;
  const RuleSet& rules_;
  ExpressionRanges values_;
  std::vector<Known> lines_;      // of the version just seen
  Months months_ = all_months();  // of the version being seen
};

}  // namespace

void check_ranges(Checking& checking, const std::vector<Symbol>& order) {
  RangeCheck check(checking);
  for (const Symbol& symbol : order) check.check(symbol);
}

}  // namespace hjemmel
