// A row for each month of a series, in columns.
#pragma once

#include <hjemmel/series.h>

#include <string>
#include <vector>

#include "engine/render/layout.h"

namespace hjemmel::render {

// The name to the left, the cells in columns that end where those of the sheet end.
std::string sheet_row(const std::string& name, const std::vector<std::string>& cells);

// Whether what a month hands to the next one has columns too.
enum class Carried { Hidden, Shown };

// The benefit and what goes with it, month by month.
void add_sheet(Page& page, const Series& series, Carried carried);

// The open questions of law whose other answer changes a month: which answer was chosen, and what the amount would be
// otherwise in the first month that it changes.
void add_interpretations(Page& page, const Series& series);

}  // namespace hjemmel::render
