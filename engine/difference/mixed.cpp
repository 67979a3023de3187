#include "engine/difference/mixed.h"

namespace hjemmel {
namespace {

// The value before the roundings at the end of the benefit. A correction, an exception or a refusal is not rounded.
NodeId before_rounding(const Program& program, const Evaluation& evaluation) {
  const PlannedRule& root = program.planned[program.root];
  if (!root.exceptions.empty() || evaluation.overridden.count(root.value) > 0) return root.value;
  if (evaluation.values[root.entitled].is(0)) return root.value;
  for (std::size_t i = root.lines.size(); i-- > 0;) {
    const PlannedLine& line = root.lines[i];
    const bool rounds = line.step != nullptr && line.step->kind == Step::Kind::Round;
    if (!rounds || evaluation.overridden.count(line.result) > 0) return line.result;
  }
  return root.value;
}

void keep(RuleSet& rules, const RuleSet& kept, const LawKey& key) {
  switch (key.first) {
    case SymbolKind::Rule:
      rules.rules[key.second].versions = kept.rules[key.second].versions;
      break;
    case SymbolKind::MonthName:
      rules.months[key.second].versions = kept.months[key.second].versions;
      break;
    default:
      break;
  }
}

// The rules with the rows that the earlier rates had, and with the versions of what is kept.
RuleSet rules_of(const Mixed& mixed) {
  RuleSet rules = *mixed.law;
  for (const std::size_t rate : mixed.mixture.earlier_rates) rules.rates[rate].rows = mixed.rates->rates[rate].rows;
  if (mixed.kept_law != nullptr) keep(rules, *mixed.kept_law, *mixed.mixture.kept);
  return rules;
}

std::optional<MixedAmount> planned_amount(const RuleSet& rules, const Mixed& mixed, std::size_t benefit) {
  const auto planned = plan(rules, benefit, mixed.month, shape_of(mixed.given), mixed.mixture);
  const Program* program = std::get_if<Program>(&planned);
  if (program == nullptr) return std::nullopt;
  return amount_of(*program, evaluate(*program, mixed.given, mixed.earlier));
}

}  // namespace

std::optional<MixedAmount> amount_of(const Program& program, const Evaluation& evaluation) {
  const PlannedRule& root = program.planned[program.root];
  const Value& paid = evaluation.values[root.value];
  const Value& entitled = evaluation.values[root.entitled];
  if (!paid.known() || !entitled.known()) return std::nullopt;
  const Value& unrounded = evaluation.values[before_rounding(program, evaluation)];
  if (!unrounded.known()) return std::nullopt;
  return MixedAmount{unrounded.low, paid.low};
}

std::optional<MixedAmount> amount_of(const Mixed& mixed, std::size_t benefit) {
  if (mixed.law == mixed.rates) return planned_amount(*mixed.law, mixed, benefit);
  return planned_amount(rules_of(mixed), mixed, benefit);
}

}  // namespace hjemmel
