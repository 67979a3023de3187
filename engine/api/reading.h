// What a benefit can come to read.
#pragma once

#include <set>

#include "engine/plan/readings.h"

namespace hjemmel {

// In any month and any branch, with what goes with it; and the lists of the elements whose facts are read.
std::set<Named> read_by(const RuleSet& rules, std::size_t benefit);

}  // namespace hjemmel
