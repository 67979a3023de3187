// Amounts that rise every 1 January by a percentage: what is published is held against it, and what is not yet
// published is projected from it.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

void annotate_regulations(Checking& checking);

// Works out every regulated row. Fills in those that have no value of their own.
void regulate_rates(Checking& checking);

}  // namespace hjemmel
