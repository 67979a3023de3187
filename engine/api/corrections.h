// What a person has put in the place of steps, held against the calculation that it is meant for.
#pragma once

#include "engine/diagnostics/diagnostics.h"
#include "engine/evaluate/evaluate.h"

namespace hjemmel {

// Reports corrections of a named month to one that it could not have come to, and of another step to a month: nothing
// else has been laid out.
void check_corrected_months(const Program& program, const Case& given, Diagnostics& diagnostics);

// Reports corrections of steps that the calculation does not have, to values that the rules say the step never has, and
// of a step that is read in several months where the correction does not say which. With the path in the case.
void check_corrections(const Program& program, const Case& given, const Evaluation& evaluation,
                       Diagnostics& diagnostics);

}  // namespace hjemmel
