#include "engine/check/rule_set.h"

namespace hjemmel {
namespace {

// Known from: the day it was published where found, else the instrument's own date.
Date known_from(const LawVersion& edition) { return edition.published ? edition.published->date : edition.dated.date; }

}  // namespace

const Symbol* RuleSet::find(std::string_view name) const {
  const auto found = symbols.find(name);
  return found == symbols.end() ? nullptr : &found->second;
}

const Version* version_in(const std::vector<Version>& versions, Month month) {
  const Date day = first_day(month);
  const Version* holds = nullptr;
  for (const Version& version : versions) {
    const bool begun = version.from.date <= day;
    const bool ended = version.to && version.to->date < day;
    if (begun && !ended) holds = &version;
  }
  return holds;
}

const RateRow* row_in(const RateDecl& rate, Month month) {
  const RateRow* latest = nullptr;
  for (const RateRow& row : rate.rows) {
    if (row.from.date <= first_day(month)) latest = &row;
  }
  if (latest != nullptr && rate.yearly && latest->from.date.year() != month.year()) return nullptr;
  return latest;
}

const LawVersion* edition_in(const LawDecl& law, Month month) {
  const LawVersion* chosen = nullptr;
  for (const LawVersion& edition : law.versions) {
    if (edition.effect.date > first_day(month)) continue;
    const bool later = chosen == nullptr || edition.effect.date > chosen->effect.date;
    const bool replaces =
        !later && edition.effect.date == chosen->effect.date && known_from(edition) >= known_from(*chosen);
    if (later || replaces) chosen = &edition;
  }
  return chosen;
}

}  // namespace hjemmel
