// A benefit month by month: every month's result, why it differs from the month before, and where nothing changes.
#pragma once

#include <hjemmel/difference.h>
#include <hjemmel/hjemmel.h>

#include <cstddef>

namespace hjemmel {

// What a series is calculated from. A fact that the rules carry on (`videreført fra`) is, in a month for which the case
// does not give it, what the rule gave in the month before.
struct SeriesAsked {
  std::string case_json;
  std::string case_path;
  Month from{};  // payment months, both included
  Month to{};
  Options options;
};

// More months than this are refused.
inline constexpr int kMostMonthsOfSeries = 600;

// A value that one month's rules hand to the next month's facts.
struct CarriedOn {
  std::string fact;
  std::string label;
  std::string rule;               // that it comes from
  std::string month;              // "2024-08": the month it is a fact of
  std::optional<Quantity> value;  // none when the month before does not know it
  std::string source;             // "beregnet for 2024-07", as the fact's source says
};

// An amount of the result that is not what it was in the month before.
struct ChangedAmount {
  std::string name;
  std::string label;
  std::string whose;
  std::optional<Quantity> before;
  std::optional<Quantity> after;
};

struct SeriesMonth {
  Result result;
  std::vector<CarriedOn> carried;  // what it took over from the month before
  // Why the benefit is not what it was in the month before, to the øre. Empty in the first month, when the benefit is
  // the same, and when one of the two months has no amount.
  std::vector<Cause> causes;
  std::vector<ChangedAmount> changed;  // the amounts that are not the same, the benefit among them
  bool begins_stretch = false;         // the month's outcome or one of its amounts is new
};

// Months in a row with the same outcome and the same amounts.
struct Stretch {
  std::size_t first = 0;  // index into Series::months: that month says why the stretch begins
  std::size_t last = 0;
};

struct Series {
  std::string benefit;
  std::string label;
  std::vector<SeriesMonth> months;
  std::vector<Stretch> stretches;
  std::vector<CarriedOn> carried_on;  // what a series that goes on after the last month must be given
};

struct SeriesAnswer {
  std::optional<Series> series;  // none when the case, the benefit or a month is wrong
  std::vector<PlacedDiagnostic> diagnostics;
};

// A month without an amount (facts missing, refusal) stays in the series as such; a month that the rules do not cover
// is a mistake of what was asked for.
SeriesAnswer series(const RuleSet& rules, std::string_view benefit, const SeriesAsked& asked);

std::string render_series(const Series& series);
std::string render_series_json(const Series& series);

}  // namespace hjemmel
