// That what a rule reads exists in the months it reads it in.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

void check_reach(Checking& checking);

}  // namespace hjemmel
