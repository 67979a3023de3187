// `periode`: months to sum or count over, as seen from the month they are read in.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

void annotate_periods(Checking& checking);

}  // namespace hjemmel
