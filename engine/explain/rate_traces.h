// A rate that was read, and how a regulated one came to be.
#pragma once

#include <hjemmel/result.h>

#include "engine/explain/uses.h"
#include "engine/plan/program.h"

namespace hjemmel {

// REQUIRES: a node of a rate.
RateTrace rate_trace(const Program& program, const Node& node, Citer& citer);

}  // namespace hjemmel
