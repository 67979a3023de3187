#include <algorithm>

#include "engine/known/known.h"

namespace hjemmel {

Case case_known_on(const Case& given, Date day) {
  Case known = given;
  for (auto fact = known.facts.begin(); fact != known.facts.end();) {
    std::vector<GivenValue>& values = fact->second;
    const auto later = [&](const GivenValue& value) { return value.registered && *value.registered > day; };
    values.erase(std::remove_if(values.begin(), values.end(), later), values.end());
    fact = values.empty() ? known.facts.erase(fact) : std::next(fact);
  }
  const auto made_later = [&](const Override& correction) {
    const std::optional<Date> made = parse_date(correction.date);
    return made && *made > day;
  };
  known.overrides.erase(std::remove_if(known.overrides.begin(), known.overrides.end(), made_later),
                        known.overrides.end());
  return known;
}

}  // namespace hjemmel
