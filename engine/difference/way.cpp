#include "engine/difference/way.h"

#include <utility>

#include "engine/explain/quantity.h"

namespace hjemmel {

void Way::bring_in(Cause::Kind kind, Changed changed) {
  if (waiting_.empty()) kind_ = kind;
  waiting_.push_back(std::move(changed));
}

bool Way::is_idle(const Rational& unrounded, const std::optional<Rational>& alone) const {
  return unrounded == unrounded_ && (!alone || *alone == 0);
}

void Way::arrive(const Rational& unrounded, const std::optional<Rational>& alone) {
  if (!is_idle(unrounded, alone)) {
    Cause cause{kind_, std::move(waiting_), quantity(type_, unrounded - unrounded_), std::nullopt};
    if (alone) cause.alone = quantity(type_, *alone);
    causes_.push_back(std::move(cause));
  }
  waiting_.clear();
  unrounded_ = unrounded;
}

}  // namespace hjemmel
