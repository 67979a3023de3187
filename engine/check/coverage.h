// Which rule carries out which stykke of which edition of a law.
#pragma once

#include <string>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

struct CoverageEntry {
  enum class Kind { Empty, Rule, DecidedByPerson, NoArithmetic, Interpretation, Unsupported };

  // What holds for a part of the stykke only.
  struct Part {
    std::string text;  // "pkt. 3-6"
    Kind kind = Kind::Unsupported;
    std::string reason;
  };

  std::string provision;  // "§ 3 stk. 2"
  Kind kind = Kind::Empty;
  std::vector<std::string> carried_by;  // names of rules, rates, facts, interpretations that cite it
  std::vector<std::string> gives_up;    // names of rules that another carries out, and these give no amount for
  std::string reason;                   // of a row the author wrote
  std::vector<Part> parts;              // in the order of the law
};

// One row per § and stk. of the edition, in the order of the law.
std::vector<CoverageEntry> coverage_of(const RuleSet& rules, const LawDecl& law, const LawVersion& edition);

// docs/daekning/<law>-<number>-<year>.md: the rows as a Danish Markdown table.
std::string coverage_page(const RuleSet& rules, const LawDecl& law, const LawVersion& edition);

}  // namespace hjemmel
