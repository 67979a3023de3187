// How a regulated rate came to be: a line for each year.
#pragma once

#include <hjemmel/result.h>

#include "engine/render/layout.h"

namespace hjemmel::render {

// "niveau 2024", or "fra 2025-01-01": what the first year is regulated from.
std::string base_words(const RegulationTrace& regulated);

// "2025: 6.955,00 * (100 % + 1,7 % + 1,9 %) = 7.205,38, afrundet til hele kroner"; what more than one rounding gives
// on the way stands with it.
std::string year_words(const RegulatedYearTrace& year);

// What stands in print where it is not what the regulation gives; empty otherwise.
std::string deviation_words(const RateTrace& rate);

// The lines below a rate in a calculation.
void add_regulated(Page& page, const RateTrace& rate);

}  // namespace hjemmel::render
