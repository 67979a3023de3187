// What is the same in several months stands once, with its months named: a window of ten years is then a few lines.
#pragma once

#include <hjemmel/result.h>

#include <string>
#include <vector>

#include "engine/render/layout.h"

namespace hjemmel::render {

// "2025-10"; "2015-10 til 2025-09, hver måned"; "2025-01 til 2025-03, 2025-05": in order, each once. What is not a
// month is left out.
std::string months_text(const std::vector<std::string>& months);

// The same in a letter: "januar 2025 til december 2025".
std::string spoken_months(const std::vector<std::string>& months);

// The months of a period: those that are counted, those that are not, and those of which it is not known.
struct PeriodMonths {
  std::vector<std::string> counted;
  std::vector<std::string> others;
  std::vector<std::string> open;
};
PeriodMonths months_of(const TraceStep& period);

// Facts of one person together, the person the case is about first; a fact that has the same value from the same source
// in several months is one, whose `months` are all of them.
struct JoinedFact {
  const FactTrace* fact = nullptr;  // the first of them
  std::vector<std::string> months;  // empty: belongs to no month
};
std::vector<JoinedFact> joined_facts(const std::vector<FactTrace>& facts);

// Rules that were worked in the same way to the same value, so that `print` writes them alike: one step each, whose
// month is the text of all its months. A step that stands for several says "måneden" where its numbers had the month
// itself.
using PrintStep = void (*)(Page& page, const TraceStep& step);
std::vector<TraceStep> joined_steps(const std::vector<const TraceStep*>& steps, PrintStep print);

}  // namespace hjemmel::render
