// Versions of rules and named months: whole months, in order, without gap or overlap.
#include <type_traits>

#include "engine/check/dated.h"
#include "engine/check/periods.h"

namespace hjemmel {
namespace {

std::string span_of_months(Month first, Month last) {
  return first == last ? to_text(first) : to_text(first) + " til " + to_text(last);
}

void check_last_of_month(Checking& checking, const DateMark& to) {
  const Month month = month_of(to.date);
  if (to.date == last_day(month)) return;
  report(checking, DiagnosticKind::NotLastOfMonth,
         "regler gælder hele måneder, så de slutter den sidste; " + to_text(to.date) + " er midt i en måned",
         {to.span, "ikke den sidste i en måned"}, {},
         "vælg måneden: " + in_code(to_text(last_day(month))) + " eller " +
             in_code(to_text(last_day(add_months(month, -1)))));
}

void check_only(Checking& checking, const Step& step, const Version& version, const Months& months) {
  if (step.only_from) check_first_of_month(checking, *step.only_from);
  if (step.only_to) check_last_of_month(checking, *step.only_to);
  if (step.only_from && step.only_to && step.only_to->date < step.only_from->date) {
    report(checking, DiagnosticKind::StepPeriodEmpty, "trinnet slutter, før det begynder, og findes derfor aldrig",
           {step.only_to->span, "slutter " + to_text(step.only_to->date)},
           {{step.only_from->span, "begynder " + to_text(step.only_from->date)}}, "ret en af de to datoer");
    return;
  }
  const auto outside = [&](const DateMark& mark) {
    const Month month = month_of(mark.date);
    return month < months.first || (months.last && month > *months.last);
  };
  for (const auto* mark : {&step.only_from, &step.only_to}) {
    if (!*mark || !outside(**mark)) continue;
    const std::string until = months.last ? " til " + to_text(*months.last) : " og frem";
    report(checking, DiagnosticKind::StepOutsideVersion,
           "trinnets dato ligger uden for den version, det står i; den gælder fra " + to_text(months.first) + until,
           {(*mark)->span, "uden for versionen"}, {{version.from.span, "versionen begynder her"}},
           "flyt trinnet til den version, der gælder da, eller slet `kun ...`");
  }
}

template <class Dated>
void check_next(Checking& checking, const Dated& version, const Dated& next) {
  const Label first{version.from.span, "gælder fra " + to_text(version.from.date)};
  const Label second{next.from.span, "gælder fra " + to_text(next.from.date)};
  if (next.from.date == version.from.date) {
    report(checking, DiagnosticKind::VersionTwice, "to versioner gælder fra samme dag, " + to_text(next.from.date),
           second, {first}, "slet den ene, eller ret datoen");
    return;
  }
  if (next.from.date < version.from.date) {
    report(checking, DiagnosticKind::VersionsOutOfOrder, "versioner skrives i tidens orden, den ældste først", second,
           {first}, "flyt den ældste version op");
    return;
  }
  if (!version.to || version.to->date < version.from.date) return;
  const Month last = last_whole_month(version.to->date);
  const Month begins = first_whole_month(next.from.date);
  const Label end{version.to->span, "slutter " + to_text(version.to->date)};
  if (last >= begins) {
    report(checking, DiagnosticKind::VersionsOverlap,
           "to versioner gælder på samme tid: " + span_of_months(begins, last), second, {end},
           "slet `til ...`; en version gælder, til den næste begynder");
  } else if (add_months(last, 1) < begins) {
    report(checking, DiagnosticKind::VersionGap,
           "ingen version gælder i " + span_of_months(add_months(last, 1), add_months(begins, -1)), second, {end},
           "slet `til ...`, eller skriv en version for de måneder");
  }
}

void check_steps(Checking& checking, const std::vector<Version>& versions, std::size_t index) {
  for (const Step& step : versions[index].steps) {
    check_only(checking, step, versions[index], months_of(versions, index));
  }
}

template <class Dated>
void check_all(Checking& checking, const Word& name, const std::vector<Dated>& versions) {
  if (versions.empty()) {
    report(checking, DiagnosticKind::WithoutVersions, in_code(name.text) + " siger ikke, fra hvornår den gælder",
           {name.span, "uden version"}, {}, "skriv `fra`, en dato og værdien under navnet");
  }
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const Dated& version = versions[i];
    check_first_of_month(checking, version.from);
    if (version.to) check_last_of_month(checking, *version.to);
    if (version.to && version.to->date < version.from.date) {
      report(checking, DiagnosticKind::EndBeforeStart, "versionen slutter, før den begynder",
             {version.to->span, "slutter " + to_text(version.to->date)},
             {{version.from.span, "begynder " + to_text(version.from.date)}}, "ret en af de to datoer");
    }
    if constexpr (std::is_same_v<Dated, Version>) check_steps(checking, versions, i);
    if (i + 1 < versions.size()) check_next(checking, version, versions[i + 1]);
  }
}

}  // namespace

void check_first_of_month(Checking& checking, const DateMark& from) {
  const Month month = month_of(from.date);
  if (from.date == first_day(month)) return;
  report(checking, DiagnosticKind::NotFirstOfMonth,
         "regler gælder hele måneder, så de begynder den første; " + to_text(from.date) + " er midt i en måned",
         {from.span, "ikke den første i en måned"}, {},
         "vælg måneden: " + in_code(to_text(first_day(month))) + " eller " +
             in_code(to_text(first_day(add_months(month, 1)))));
}

void check_versions(Checking& checking) {
  const auto check_each = [&](const auto& declarations) {
    for (const auto& declaration : declarations) check_all(checking, declaration.name, declaration.versions);
  };
  check_each(checking.rules.rules);
  check_each(checking.rules.exceptions);
  check_each(checking.rules.months);
  check_each(checking.rules.periods);
  check_each(checking.rules.distributions);
  check_each(checking.rules.regulations);
}

}  // namespace hjemmel
