// A small rule file with a debt that is paid off over months, for what is carried on.
#pragma once

#include <hjemmel/series.h>

#include <string>

namespace hjemmel {

const RuleSet& stock_rules();

// A case of `løn` in every month, and what stands in `more` among its facts: `"gæld_før": ...`.
SeriesAnswer stock_series(const std::string& pay, const std::string& more, const std::string& from,
                          const std::string& to);

}  // namespace hjemmel
