// A rule in the full record.
#pragma once

#include <hjemmel/result.h>

#include "engine/render/layout.h"

namespace hjemmel::render {

void add_full_step(Page& page, const TraceStep& step);

}  // namespace hjemmel::render
