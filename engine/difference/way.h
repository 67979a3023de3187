// The causes on the way from one amount to another, as one thing after another is brought in.
#pragma once

#include <hjemmel/difference.h>

#include <optional>
#include <vector>

#include "engine/difference/mixed.h"
#include "engine/syntax/expr.h"

namespace hjemmel {

class Way {
 public:
  Way(const Type& type, const Rational& unrounded) : type_(type), unrounded_(unrounded) {}

  // Not calculated yet: what cannot be calculated alone goes together with the next.
  void bring_in(Cause::Kind kind, Changed changed);
  bool waits() const { return !waiting_.empty(); }
  bool is_alone() const { return waiting_.size() == 1; }
  Changed& last() { return waiting_.back(); }

  // The amount with all that has been brought in; `alone` is what the last would have moved it by on its own. What
  // changes nothing, alone or with the others, is no cause.
  void arrive(const Rational& unrounded, const std::optional<Rational>& alone);
  bool is_idle(const Rational& unrounded, const std::optional<Rational>& alone) const;

  // REQUIRES: nothing waits.
  std::vector<Cause> take() { return std::move(causes_); }

 private:
  const Type& type_;
  Rational unrounded_;
  Cause::Kind kind_ = Cause::Kind::Month;
  std::vector<Changed> waiting_;
  std::vector<Cause> causes_;
};

}  // namespace hjemmel
