// What "the best n" were chosen among: a table below the line that adds them up.
#pragma once

#include <hjemmel/result.h>

#include "engine/render/layout.h"

namespace hjemmel::render {

// The taken first; what they are compared by stands apart from the amount when it is something else.
void add_best(Page& page, const BestTrace& best);

// "regnskab 1 og regnskab 3 er lige; da tages den med lavest overskud"; empty when no tie decided.
std::string tie_words(const BestTrace& best);

// "taget", "ikke taget", "kan ikke vælges", "vides ikke".
std::string state_words(RankedTrace::State state);

}  // namespace hjemmel::render
