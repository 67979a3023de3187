// RuleSet + benefit + payment month -> Program.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/plan/program.h"

namespace hjemmel {

// What keeps a month from being planned: a rule, month name or rate that the calculation needs has no version then.
struct NotCovered {
  std::string name;
  Month month{};      // the month it was needed in
  std::string first;  // the first month it covers, "2024-01"; empty when it has no version at all
  std::string last;   // the last month it covers; empty when it is open
};

// Law and rates of another time than the month's own, to find out what a difference between two times comes from.
struct Mixture {
  int months_earlier = 0;  // how many months before each month the other time is
  // Versions that begin later are not used yet, but never older ones than those of the other time. None: the month's
  // own.
  std::optional<Date> law_until;
  std::set<std::size_t> earlier_rates;  // read as in the other time
  // One declaration that follows another day than `law_until`.
  std::optional<std::pair<SymbolKind, std::size_t>> kept;
  std::optional<Date> kept_until;
  friend bool operator==(const Mixture&, const Mixture&) = default;
};

// Lays the benefit and what goes with it out for the payment month and for lists of these lengths. REQUIRES: `benefit`
// is the index of a `ydelse`, or of another rule of the person whose value alone is asked for. The program points into
// `rules`, which must outlive it.
std::variant<Program, std::vector<NotCovered>> plan(const RuleSet& rules, std::size_t benefit, Month month,
                                                    const Shape& shape, const Mixture& mixture = {});

struct CoveredMonths {
  Month first{};
  std::optional<Month> last;  // none when the rules have no end
};

// The payment months that the benefit can be planned for; none when there are none. Found by planning, so that every
// rate and rule that the benefit reads, in whatever month, counts.
std::optional<CoveredMonths> covered_months(const RuleSet& rules, std::size_t benefit);

}  // namespace hjemmel
