// Between which ends an expression lies, as far as declared ranges and the conditions around it say.
#pragma once

#include <optional>
#include <vector>

#include "engine/check/checking.h"
#include "engine/check/guards.h"
#include "engine/check/range.h"

namespace hjemmel {

class ExpressionRanges {
 public:
  using Known = std::optional<Range>;

  explicit ExpressionRanges(Checking& checking)
      : checking_(checking), rules_(checking.rules), values_(checking.rules.rules.size()) {}

  // Reports what can go wrong in the expression: division by zero, comparisons that are decided beforehand.
  Known range(const Expr& expr);

  // What a rule has been found to lie between.
  void set_value(std::size_t rule, const Range& range) { values_[rule] = range; }

  // From here on the condition holds, or does not.
  void guard(const Expr& condition, bool holds);
  std::size_t guards() const { return guards_.size(); }
  void keep_guards(std::size_t count) { guards_.resize(std::min(count, guards_.size())); }

 private:
  Known quotient(const Expr& expr);
  Known logic(const Expr& expr);
  Known comparison(const Expr& expr);
  Known named(const Expr& name);
  Known value_of(const Expr& name);
  Known aggregate(const Expr& expr);
  Known as_if(const Expr& expr);
  void check_supposed(const Expr& expr);
  Known parts(const Expr& expr);

  Checking& checking_;
  const RuleSet& rules_;
  std::vector<Known> values_;
  Guards guards_;
};

}  // namespace hjemmel
