#include "engine/difference/way.h"

#include <utility>

#include "engine/explain/quantity.h"

namespace hjemmel {

void Way::bring_in(Cause::Kind kind, Changed changed) {
  if (waiting_.empty()) kind_ = kind;
  waiting_.push_back(std::move(changed));
}

void Way::arrive(const Rational& unrounded, const std::optional<Rational>& alone) {
  const Rational moved = unrounded - unrounded_;
  const bool idle = moved == 0 && (!alone || *alone == 0);
  if (!idle) {
    Cause cause{kind_, std::move(waiting_), quantity(type_, moved), std::nullopt};
    if (alone) cause.alone = quantity(type_, *alone);
    causes_.push_back(std::move(cause));
  }
  waiting_.clear();
  unrounded_ = unrounded;
}

}  // namespace hjemmel
