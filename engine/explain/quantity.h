// Values as they are shown.
#pragma once

#include <hjemmel/result.h>

#include "engine/evaluate/value.h"
#include "engine/syntax/ast.h"

namespace hjemmel {

// A percentage is given as the number that is shown: 3/10 becomes 30 with the unit %.
Quantity quantity(const Type& type, const Rational& value);

// Nothing when the value is not known.
std::optional<Quantity> quantity_if_known(const Type& type, const Value& value);

// "15.600,00"; "21,6667 (= 65/3) dage/måned"; "30 %"; "ja"; "2024-01": as it stands in a formula. Money has no unit
// there.
std::string in_formula(const Quantity& quantity);

}  // namespace hjemmel
