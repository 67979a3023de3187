// Rules that are zero in this case and change nothing: a line each is enough, and the reader sees the ones that matter.
#pragma once

#include <hjemmel/result.h>

#include "engine/render/layout.h"

namespace hjemmel::render {

// True when the rule is zero because of how a question is answered or because every amount in it is zero, and the rules
// that read it only add it, subtract it or pass it by. A zero that decides something keeps its lines.
bool is_idle(const Result& result, const TraceStep& step);

// The heading and a line for each idle rule of the calculation itself or of one comparison: its name, why it is zero,
// and its paragraphs.
void add_idle_rules(Page& page, const Result& result, const std::string& supposed);

}  // namespace hjemmel::render
