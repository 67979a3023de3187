// How the letter tells why the amount is what it is: the lines that made it, and what a person corrected.
#pragma once

#include <string>
#include <vector>

#include "engine/render/letter_items.h"
#include "engine/render/letter_made_of.h"

namespace hjemmel::render {

// The first amount, and every step that changed it, so that they add up to the last; below them what they are made of.
std::vector<Item> how_items(const Result& result, Told told);

// Why what the benefit builds on is not given: it was refused, though the benefit itself is not.
std::vector<std::string> refusal_reasons(const Result& result);

// What a person put in the place of a calculated value, wherever in the calculation it stands, and what changed
// nothing.
std::vector<Item> correction_items(const Result& result);

}  // namespace hjemmel::render
