// How the letter tells why the amount is what it is: the lines that made it, why it came to nothing, and what a person
// corrected.
#pragma once

#include <string>
#include <vector>

#include "engine/render/letter_items.h"

namespace hjemmel::render {

// The first amount, and every step that changed it. A benefit that only limits or rounds another rule's result
// begins with that rule's lines; below a cap that was reached stands what the cap was made of.
std::vector<Item> how_items(const Result& result);

// "Beløbet er 0,00 kr., fordi ..." of a benefit that is calculated to nothing; empty when the last line says it.
std::string zero_reason(const Result& result);

// Why what the benefit builds on is not given: it was refused, though the benefit itself is not.
std::vector<std::string> refusal_reasons(const Result& result);

// What a person put in the place of a calculated value, wherever in the calculation it stands, and what changed
// nothing.
std::vector<Item> correction_items(const Result& result);

}  // namespace hjemmel::render
