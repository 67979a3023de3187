// Which rule carries out which stykke of which edition of a law.
#pragma once

#include <string>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

struct CoverageEntry {
  std::string provision;  // "§ 3 stk. 2"
  enum class Kind { Empty, Rule, DecidedByPerson, NoArithmetic, Interpretation, Unsupported };
  Kind kind = Kind::Empty;
  std::vector<std::string> carried_by;  // names of rules, rates, facts, interpretations that cite it
  std::string reason;                   // of a row the author wrote
};

// One row per § and stk. of the edition, in the order of the law.
std::vector<CoverageEntry> coverage_of(const RuleSet& rules, const LawDecl& law, const LawVersion& edition);

// docs/daekning/<law>-<number>-<year>.md: the rows as a Danish Markdown table.
std::string coverage_page(const RuleSet& rules, const LawDecl& law, const LawVersion& edition);

}  // namespace hjemmel
