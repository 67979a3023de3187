// Parts of the JSON result that more than one list uses, and the steps.
#pragma once

#include <hjemmel/result.h>

#include <string>
#include <vector>

#include "engine/json/json.h"

namespace hjemmel::render {

Json text_or_null(const std::string& text);
Json json_of(const Quantity& quantity);
Json json_of(const std::optional<Quantity>& quantity);  // null when not known
Json json_of(const std::vector<CitationText>& citations);

// Sets "value", "unit", "text" and perhaps "exact" in the object of something named; "value" is null when not known.
void set_value(Json& json, const std::optional<Quantity>& quantity);

// The lines of all rules in the order of the calculation: `.steps`.
Json steps_json(const std::vector<TraceStep>& rules);

// The rules themselves, with the ids of their lines: `.rules`.
Json rule_json(const TraceStep& rule);

}  // namespace hjemmel::render
