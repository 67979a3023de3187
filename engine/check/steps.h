// The steps of a rule: each against the running amount.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// What the running amount is while a body is checked, and where that was said.
struct Running {
  Type type;
  Label said;
};

void annotate_step(Checking& checking, const Scope& scope, Step& step, Running& running);

}  // namespace hjemmel
