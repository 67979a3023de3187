// Personal numbers (CPR) have no place in a store: neither in the journal nor in the cases that are kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/json/json.h"

namespace hjemmel {

// Whether ten digits stand together, or six and four with a hyphen or a space between. Any ten digits count: a rule
// that tried to tell personal numbers from others would let some through.
bool has_personal_number(std::string_view text);

// The path of the first name, text or number with ten digits: "oplysninger.løn.kilde".
std::optional<std::string> personal_number_in(const Json& json);

}  // namespace hjemmel
