// One JSON string, with its escapes.
#pragma once

#include <string>

#include "engine/json/text_cursor.h"

namespace hjemmel {

// Reads from the opening quote past the closing one. False, and one diagnostic, when the string is broken.
// REQUIRES: the cursor stands at a quote.
bool read_json_string(TextCursor& cursor, std::string& value);

}  // namespace hjemmel
