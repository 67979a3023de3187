// A calculation between two others: some things are as in the earlier one, the rest as in the later.
#pragma once

#include <list>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "engine/cases/case.h"
#include "engine/evaluate/evaluate.h"
#include "engine/plan/plan.h"

namespace hjemmel {

// One of the two calculations that are compared.
struct Side {
  const RuleSet* rules = nullptr;  // as known then
  Month month{};
  const Case* given = nullptr;
};

// A rule, named month or other declaration with versions.
using LawKey = std::pair<SymbolKind, std::size_t>;

struct Mixed {
  const RuleSet* law = nullptr;       // whose versions are used
  const RuleSet* kept_law = nullptr;  // those of the one declaration in `mixture.kept` instead; null: none
  const RuleSet* rates = nullptr;     // whose rows are used for the rates in `earlier_rates`
  Month month{};
  Mixture mixture;
  Case given;
  EarlierFacts earlier;
};

// The amount to the last fraction, and as it is paid.
struct MixedAmount {
  Rational unrounded;
  Rational paid;
};

// The amounts of mixtures of one benefit. Mixtures that differ in facts only share a program, and most do.
class MixedAmounts {
 public:
  explicit MixedAmounts(std::size_t benefit) : benefit_(benefit) {}

  // Nothing when it has no amount: a fact is missing, or a month is not covered.
  std::optional<MixedAmount> of(const Mixed& mixed);

 private:
  // What a program hangs on, and the program; none when a month is not covered. The rules are kept when they are mixed
  // themselves: the program points into them.
  struct Planned {
    const RuleSet* law = nullptr;
    const RuleSet* kept_law = nullptr;
    const RuleSet* rates = nullptr;
    Month month{};
    Mixture mixture;
    Shape shape;
    std::unique_ptr<const RuleSet> mixed_rules;
    std::optional<Program> program;
  };
  const std::optional<Program>& program_of(const Mixed& mixed);
  static bool serves(const Planned& planned, const Mixed& mixed, const Shape& shape);

  std::size_t benefit_;
  std::list<Planned> planned_;  // those used last, the newest first
};

// The amount of a whole evaluation.
std::optional<MixedAmount> amount_of(const Program& program, const Evaluation& evaluation);

}  // namespace hjemmel
