// Months that were paid, calculated again: what was paid, what is due, the difference, and how it is set off.
#pragma once

#include <hjemmel/series.h>

namespace hjemmel {

struct RecalculationAsked {
  std::string case_json;
  std::string case_path;
  // What was paid, as a table in CSV: `måned;udbetalt;afregnet`. None: the case gives it as facts.
  std::optional<std::string> paid_csv;
  std::string paid_path;
  Month month{};              // the payment month in which the months before it are recalculated
  std::optional<Month> from;  // the first of them; none: the first that was paid
  Options options;
};

// The plan ends at the latest this many months after the first.
inline constexpr int kMostMonthsOfPlan = 36;

struct RecalculatedMonth {
  std::string month;
  std::optional<Quantity> paid;        // before what was held back or set off
  std::optional<Quantity> due;         // what the rules give with what is known now
  std::optional<Quantity> settled;     // the part of the difference that was settled before
  std::optional<Quantity> difference;  // paid less due less settled; below zero: paid too little
  bool counted = false;                // false: the rules do not look so far back, or it is before the first month
};

struct Recalculation {
  std::string benefit;
  std::string label;
  std::string month;
  std::vector<RecalculatedMonth> months;
  std::optional<Quantity> sum;   // of the differences that are counted; none when one of them is not known
  Series plan;                   // from the month on, until nothing is left
  std::optional<Quantity> left;  // after the plan; none when it cannot be said
  std::string stopped;  // why the plan ends though something is left, or it cannot be said what; otherwise empty
};

struct RecalculationAnswer {
  std::optional<Recalculation> recalculation;
  std::vector<PlacedDiagnostic> diagnostics;
};

// The rules say what a difference is (`forskel`), how far back they look, and where it is set off; this asks them. A
// difference is an amount, never a decision that something must be paid back.
RecalculationAnswer recalculate(const RuleSet& rules, std::string_view benefit, const RecalculationAsked& asked);

std::string render_recalculation(const Recalculation& recalculation);
std::string render_recalculation_json(const Recalculation& recalculation);

}  // namespace hjemmel
