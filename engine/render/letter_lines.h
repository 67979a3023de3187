// Which lines of the calculation the letter tells, so that they lead from the first amount to the last.
#pragma once

#include <hjemmel/result.h>

#include <vector>

namespace hjemmel::render {

struct ToldLine {
  TraceLine line;
  const TraceStep* step = nullptr;  // the rule it stands in
  bool settles = false;  // the amount is known after it, though not before: whatever is unknown changes nothing
};
using ToldLines = std::vector<ToldLine>;

// The benefit itself, in the month that is paid for; null when the result has no such step.
const TraceStep* benefit_step(const Result& result);

// The rule that a line takes its amount from, when the line is nothing but its name; otherwise null.
const TraceStep* step_behind(const Result& result, const TraceLine& line);

// The lines of one rule that moved its amount, or that leave it open until a later line settles it.
ToldLines own_lines(const TraceStep& step);

// The lines of the benefit. One that takes over another rule's result begins with that rule's lines, and so on inwards,
// as long as they tell more than its name does.
ToldLines told_lines(const Result& result, const TraceStep& benefit);

}  // namespace hjemmel::render
