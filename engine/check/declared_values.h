// Facts, interpretations and texts as they are declared.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

void check_facts(Checking& checking);
void check_interpretations(Checking& checking);
void check_texts(Checking& checking);

}  // namespace hjemmel
