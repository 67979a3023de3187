#include "cli/benefit_name.h"

#include "cli/arguments.h"
#include "engine/diagnostics/diagnostics.h"

namespace hjemmel::cli {

Exit unknown_benefit(std::ostream& err, std::string_view command, const RuleSet& rules, const std::string& name) {
  std::vector<std::string> names;
  for (const BenefitInfo& benefit : benefits(rules)) names.push_back(benefit.name);
  std::string help = near_names_help(name, names);
  if (help.empty()) help = "`hjemmel benefits` viser, hvad der kan beregnes";
  return wrong_use(err, command, "reglerne har ingen ydelse, der hedder `" + name + "`", help);
}

}  // namespace hjemmel::cli
