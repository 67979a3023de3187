#include "engine/check/check.h"

#include <utility>

#include "engine/check/bodies.h"
#include "engine/check/checking.h"
#include "engine/check/citations.h"
#include "engine/check/dated.h"
#include "engine/check/declarations.h"
#include "engine/check/declared_values.h"
#include "engine/check/dependencies.h"
#include "engine/check/ranges.h"
#include "engine/check/reach.h"
#include "engine/check/unused.h"

namespace hjemmel {

std::optional<RuleSet> check(std::vector<Module> modules, SourceSet sources, Diagnostics& diagnostics) {
  RuleSet rules;
  rules.sources = std::move(sources);
  const std::size_t before = diagnostics.size();
  Checking checking(rules, diagnostics, std::move(modules));

  gather_declarations(checking);
  check_modules(checking);
  check_facts(checking);
  check_interpretations(checking);
  check_texts(checking);
  check_rates(checking);
  check_versions(checking);

  annotate_month_names(checking);
  annotate_rules(checking);
  check_reach(checking);
  check_ranges(checking, check_rings(checking));

  check_laws(checking);
  check_citations_present(checking);
  check_citations(checking);
  check_coverage(checking);
  check_unused(checking);

  if (diagnostics.size() != before) return std::nullopt;
  return rules;
}

}  // namespace hjemmel
