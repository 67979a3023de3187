// A series inside a larger JSON document.
#pragma once

#include <hjemmel/series.h>

#include "engine/json/json.h"

namespace hjemmel::render {

Json json_of(const Series& series);

}  // namespace hjemmel::render
