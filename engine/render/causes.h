// The causes of a difference, for all views that tell one.
#pragma once

#include <hjemmel/difference.h>

#include <string>
#include <vector>

#include "engine/json/json.h"
#include "engine/render/layout.h"

namespace hjemmel::render {

// "+ 600,00", "- 600,00": the sign stands apart, as in a calculation.
std::string signed_amount(const Quantity& amount);

// A row for each cause, with the running amount from `before` on.
void add_causes(Page& page, const std::vector<Cause>& causes, const Rational& before);

Json json_of(const std::vector<Cause>& causes);

}  // namespace hjemmel::render
