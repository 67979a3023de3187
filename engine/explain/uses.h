// What a calculation made use of: facts, rates, interpretations, laws.
#pragma once

#include <hjemmel/result.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/cases/case.h"
#include "engine/evaluate/evaluate.h"
#include "engine/plan/program.h"

namespace hjemmel {

// Turns citations into text and remembers which editions of which laws were cited.
class Citer {
 public:
  explicit Citer(const RuleSet& rules) : rules_(rules) {}

  std::vector<CitationText> cite(const Citations& citations, Month month);
  std::vector<LawTrace> laws() const;

 private:
  const RuleSet& rules_;
  std::map<std::pair<std::size_t, const LawVersion*>, Month>
      editions_;  // law index, edition -> first month it was used for
};

// Whose a fact or step is: "", "partner", "barn 2", "partner, barn Anna".
std::string whose(const RuleSet& rules, const Case& given, Who who, const std::optional<Belonging>& belongs_to,
                  std::uint32_t element);

// The names of the facts and lists behind an open value, each once.
std::vector<std::string> names_behind(const Program& program, const Causes& causes);

// Fills facts_used, facts_unused, facts_missing, conflicts, awaiting, unsupported, rates and interpretations. `live`
// are the nodes the answer rests on; `asked` those of them that are certain to be needed.
void add_uses(Result& result, const Program& program, const Case& given, const Evaluation& evaluation,
              const std::vector<bool>& live, const std::vector<bool>& asked, Citer& citer);

}  // namespace hjemmel
