// One month after another, each with what the months before carried on.
#pragma once

#include <hjemmel/series.h>

#include <vector>

#include "engine/api/calculate.h"

namespace hjemmel {

class Loop {
 public:
  // REQUIRES: `prepared` has no diagnostics.
  explicit Loop(Prepared prepared);

  // What the case says of a carried fact must say for which months: without them it would hold in every month, and
  // nothing would ever be carried on.
  std::vector<PlacedDiagnostic> check_case() const;

  // Calculates the month, after those taken before. REQUIRES: it comes right after them.
  std::vector<PlacedDiagnostic> take(Month month);

  const std::vector<SeriesMonth>& months() const { return months_; }
  const std::vector<CarriedOn>& carried_on() const { return carried_; }  // by the last month that was taken

  Series finish() &&;

 private:
  void compare(const Result& before, SeriesMonth& one, Month month) const;

  Prepared prepared_;
  std::vector<std::size_t> facts_;
  std::vector<CarriedOn> carried_;
  std::vector<SeriesMonth> months_;
};

}  // namespace hjemmel
