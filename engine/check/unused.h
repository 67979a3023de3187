// Declarations and modules that nothing uses.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

void check_unused(Checking& checking);

}  // namespace hjemmel
