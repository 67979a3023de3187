// What the store is told by its callers, held against what it accepts.
#pragma once

#include <hjemmel/store.h>

#include <optional>
#include <string>

#include "engine/json/json.h"

namespace hjemmel {

// A person, a time like "2024-03-01T09:30", and a reason that may be empty unless it is needed.
std::optional<Refused> wrong_act(const Act& act, bool needs_reason = false);

std::optional<Refused> wrong_case_key(const std::string& key);

// A personal number in the case, with its path.
std::optional<Refused> wrong_case(const Json& given);

std::optional<Refused> wrong_choice(const std::string& choice);

// The text of a case as JSON. Nothing when it is none.
std::optional<Json> parsed(const std::string& text);

}  // namespace hjemmel
