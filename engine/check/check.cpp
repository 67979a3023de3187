#include "engine/check/check.h"

#include <utility>

#include "engine/check/belongings.h"
#include "engine/check/bodies.h"
#include "engine/check/checking.h"
#include "engine/check/citations.h"
#include "engine/check/dated.h"
#include "engine/check/declarations.h"
#include "engine/check/declared_values.h"
#include "engine/check/dependencies.h"
#include "engine/check/distributions.h"
#include "engine/check/growth.h"
#include "engine/check/periods_of_months.h"
#include "engine/check/ranges.h"
#include "engine/check/reach.h"
#include "engine/check/regulation.h"
#include "engine/check/suppositions.h"
#include "engine/check/unused.h"
#include "engine/check/whole_oere.h"

namespace hjemmel {

std::optional<RuleSet> check(std::vector<Module> modules, SourceSet sources, Diagnostics& diagnostics) {
  RuleSet rules;
  rules.sources = std::move(sources);
  const std::size_t before = diagnostics.size();
  Checking checking(rules, diagnostics, std::move(modules));

  gather_declarations(checking);
  check_modules(checking);
  check_choices(checking);
  resolve_heads(checking);
  check_facts(checking);
  check_interpretations(checking);
  check_texts(checking);
  check_rates(checking);
  check_versions(checking);

  annotate_regulations(checking);
  regulate_rates(checking);
  annotate_month_names(checking);
  annotate_periods(checking);
  annotate_distributions(checking);
  annotate_rules(checking);
  annotate_exceptions(checking);
  check_distributions(checking);
  check_reach(checking);
  const std::size_t before_rings = diagnostics.size();
  const std::vector<Symbol> order = check_rings(checking);
  const bool has_rings = diagnostics.size() != before_rings;
  check_suppositions(checking, order);
  check_ranges(checking, order);
  if (!has_rings) check_growth(checking, order);
  if (!has_rings) check_whole_oere(checking, order);

  check_laws(checking);
  check_citations_present(checking);
  check_citations(checking);
  check_coverage(checking);
  // A name misspelled, or a rule taken out of a ring, may be what reads the thing that nothing seems to read.
  if (!checking.has_unknown_names && !has_rings) check_unused(checking);

  if (diagnostics.size() != before) return std::nullopt;
  return rules;
}

}  // namespace hjemmel
