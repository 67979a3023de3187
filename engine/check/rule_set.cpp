#include "engine/check/rule_set.h"

namespace hjemmel {
namespace {

template <class Dated>
const Dated* holding_in(const std::vector<Dated>& versions, Month month) {
  const Date day = first_day(month);
  const Dated* holds = nullptr;
  for (const Dated& version : versions) {
    const bool begun = version.from.date <= day;
    const bool ended = version.to && version.to->date < day;
    if (begun && !ended) holds = &version;
  }
  return holds;
}

}  // namespace

const Symbol* RuleSet::find(std::string_view name) const {
  const auto found = symbols.find(name);
  return found == symbols.end() ? nullptr : &found->second;
}

const Version* version_in(const std::vector<Version>& versions, Month month) { return holding_in(versions, month); }

const PeriodVersion* version_in(const std::vector<PeriodVersion>& versions, Month month) {
  return holding_in(versions, month);
}

const DistributionVersion* version_in(const std::vector<DistributionVersion>& versions, Month month) {
  return holding_in(versions, month);
}

// A rate that is regulated is another every year, whether or not it says `hvert år`.
const RateRow* row_in(const RateDecl& rate, Month month) {
  const RateRow* latest = nullptr;
  for (const RateRow& row : rate.rows) {
    if (!row.level && row.from.date <= first_day(month)) latest = &row;
  }
  const bool of_its_year = rate.yearly || rate.regulation;
  if (latest != nullptr && of_its_year && latest->from.date.year() != month.year()) return nullptr;
  return latest;
}

Date known_from(const LawVersion& edition) { return edition.published ? edition.published->date : edition.dated.date; }

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
