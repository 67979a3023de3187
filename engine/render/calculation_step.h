// One rule of a calculation, laid out as on paper.
#pragma once

#include <hjemmel/result.h>

#include "engine/render/layout.h"

namespace hjemmel::render {

void add_step(Page& page, const TraceStep& step);

// A benefit that is refused: its lines are not what the answer rests on.
void add_refused(Page& page, const TraceStep& step);

}  // namespace hjemmel::render
