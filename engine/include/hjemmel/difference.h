// Why two calculations of a benefit differ: causes that sum exactly to the difference.
#pragma once

#include <hjemmel/hjemmel.h>

namespace hjemmel {

// One of the two calculations: what calculate() is given.
struct Asked {
  std::string case_json;
  std::string case_path;
  Month month{};
  Options options;
};

// One thing that is not the same in the two.
struct Changed {
  // Of the declaration, rate, interpretation, fact or corrected step; of a law its first day or its instruments.
  std::string name;
  std::string label;   // what it is, for people
  std::string whose;   // "", "partner", "barn 2"
  std::string before;  // as in a formula; empty: there was none
  std::string after;
  std::vector<CitationText> citations;
};

struct Cause {
  // In the order in which they are brought in.
  enum class Kind { Rule, Month, Law, Rate, List, Interpretation, Fact, Correction, Rounding };
  Kind kind = Kind::Fact;
  std::vector<Changed> changed;   // one thing; several only when none of them can be calculated without the others
  Quantity amount;                // what it moves the amount by, once those before it are brought in
  std::optional<Quantity> alone;  // what it would have moved it by, had it been the only one; none when that is no case
};

struct Difference {
  Result before;
  Result after;
  Quantity amount;            // after less before
  std::vector<Cause> causes;  // their amounts sum to `amount`, exactly
};

struct DifferenceAnswer {
  std::optional<Difference> difference;  // none when one of the two has no amount; then `without_amount` says which
  std::vector<Result> without_amount;
  std::vector<PlacedDiagnostic> diagnostics;
};

// The causes are brought in one after another, from the earlier of the two calculations to the later: rules that are
// written differently, the month itself, law as it took effect, rates, lists, interpretations, facts, corrections.
// Which is the earlier is decided by month, then by what was known, then by the values, never by the order of the
// arguments: asked the other way round, every amount has the other sign. Rounding of the benefit is a cause of its own.
DifferenceAnswer difference(const RuleSet& rules, std::string_view benefit, const Asked& before, const Asked& after);

// The same, between two rule sets. A benefit that they calculate in different units is R0810.
DifferenceAnswer difference(const RuleSet& rules_before, const Asked& before, const RuleSet& rules_after,
                            const Asked& after, std::string_view benefit);

std::string render_difference(const Difference& difference);
std::string render_difference_json(const Difference& difference);

// "regel", "måned", "lov", "sats", "liste", "fortolkning", "oplysning", "rettelse", "afrunding"
std::string to_text(Cause::Kind kind);

}  // namespace hjemmel
