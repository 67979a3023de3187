// What a person put into the case that the answer does not rest on: nobody must believe that it had effect.
#pragma once

#include <hjemmel/result.h>

#include <vector>

#include "engine/cases/case.h"
#include "engine/evaluate/evaluate.h"
#include "engine/plan/program.h"

namespace hjemmel {

// Fills corrections_unused and interpretations_unused. REQUIRES: the interpretations that were used are in the result.
void add_unused(Result& result, const Program& program, const Case& given, const Evaluation& evaluation,
                const std::vector<bool>& live);

}  // namespace hjemmel
