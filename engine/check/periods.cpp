#include "engine/check/periods.h"

#include <algorithm>

namespace hjemmel {
namespace {

const Month kFirstMonth = date::year{1900} / date::January;

Date day_after(Date day) { return Date{date::sys_days{day} + date::days{1}}; }

template <class Dated>
Months months_of_dated(const std::vector<Dated>& versions, std::size_t index) {
  const Dated& version = versions[index];
  Months months{first_whole_month(version.from.date), std::nullopt};
  if (version.to) months.last = last_whole_month(version.to->date);
  if (index + 1 < versions.size()) {
    const Month before_next = add_months(first_whole_month(versions[index + 1].from.date), -1);
    if (!months.last || before_next < *months.last) months.last = before_next;
  }
  return months;
}

}  // namespace

Months all_months() { return {kFirstMonth, std::nullopt}; }

std::optional<Months> common(const Months& left, const Months& right) {
  Months both{std::max(left.first, right.first), left.last};
  if (right.last && (!both.last || *right.last < *both.last)) both.last = right.last;
  if (both.last && *both.last < both.first) return std::nullopt;
  return both;
}

Month first_whole_month(Date date) {
  const Month month = month_of(date);
  return first_day(month) == date ? month : add_months(month, 1);
}

Month last_whole_month(Date date) { return add_months(first_whole_month(day_after(date)), -1); }

Months months_of(const std::vector<Version>& versions, std::size_t index) { return months_of_dated(versions, index); }

Months months_of(const std::vector<PeriodVersion>& versions, std::size_t index) {
  return months_of_dated(versions, index);
}

Months months_of(const std::vector<DistributionVersion>& versions, std::size_t index) {
  return months_of_dated(versions, index);
}

Months months_of_row(const RateDecl& rate, std::size_t index) {
  const Date from = rate.rows[index].from.date;
  Months months{first_whole_month(from), std::nullopt};
  if (rate.yearly || rate.regulation) months.last = from.year() / date::December;
  if (!rate.yearly && index + 1 < rate.rows.size()) {
    const Month before_next = add_months(first_whole_month(rate.rows[index + 1].from.date), -1);
    if (!months.last || before_next < *months.last) months.last = before_next;
  }
  return months;
}

Months months_of_edition(const LawDecl& law, std::size_t index) {
  const Date effect = law.versions[index].effect.date;
  Months months{first_whole_month(effect), std::nullopt};
  for (const LawVersion& other : law.versions) {
    if (other.effect.date <= effect) continue;
    const Month before_other = add_months(first_whole_month(other.effect.date), -1);
    if (!months.last || before_other < *months.last) months.last = before_other;
  }
  return months;
}

std::optional<Months> months_of_step(const Step& step, const Months& version) {
  Months only = all_months();
  if (step.only_from) only.first = first_whole_month(step.only_from->date);
  if (step.only_to) only.last = last_whole_month(step.only_to->date);
  return common(version, only);
}

}  // namespace hjemmel
