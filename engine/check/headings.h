// The head of a rule: its type, who pays whom, what it requires and what stands together with it.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

void resolve_heading(Checking& checking, const Scope& scope, RuleDecl& rule);

}  // namespace hjemmel
