// A wage of 15.000 kr. with a bonus of 18.000 kr. for January to June 2024, paid in June, as a case to vary.
#pragma once

#include <hjemmel/recalculate.h>

#include "tests/unit/api/example.h"

namespace hjemmel {

Example bonus();

// `[{"værdi": "15000", "fra": "2024-02", "til": "2024-06"}]`: one value for some months.
std::string in_months(const std::string& value, const std::string& from, const std::string& to);

SeriesAnswer series_of(const std::string& benefit, const Example& example, const std::string& from,
                       const std::string& to);

// Fails the test when there is none.
Series found_series(const std::string& benefit, const Example& example, const std::string& from, const std::string& to);

// The amount of that name that goes with the month's result, as it is shown; "" when there is none.
std::string amount_of(const Result& result, const std::string& name);

}  // namespace hjemmel
