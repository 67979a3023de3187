#include "engine/difference/mixed.h"

#include <utility>

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

bool MixedAmounts::serves(const Planned& planned, const Mixed& mixed, const Shape& shape) {
  return planned.law == mixed.law && planned.kept_law == mixed.kept_law && planned.rates == mixed.rates &&
         planned.month == mixed.month && planned.mixture == mixed.mixture && planned.shape == shape;
}

const std::optional<Program>& MixedAmounts::program_of(const Mixed& mixed) {
  constexpr std::size_t kKept = 2;  // the mixture that all else is held against, and the one under way
  Shape shape = shape_of(mixed.given);
  for (auto planned = planned_.begin(); planned != planned_.end(); ++planned) {
    if (!serves(*planned, mixed, shape)) continue;
    planned_.splice(planned_.begin(), planned_, planned);
    return planned->program;
  }
  Planned fresh{mixed.law, mixed.kept_law, mixed.rates, mixed.month, mixed.mixture, std::move(shape), nullptr, {}};
  if (mixed.law != mixed.rates) fresh.mixed_rules = std::make_unique<const RuleSet>(rules_of(mixed));
  const RuleSet& rules = fresh.mixed_rules ? *fresh.mixed_rules : *mixed.law;
  auto planned = plan(rules, benefit_, mixed.month, fresh.shape, mixed.mixture);
  if (Program* program = std::get_if<Program>(&planned)) fresh.program = std::move(*program);
  planned_.push_front(std::move(fresh));
  if (planned_.size() > kKept) planned_.pop_back();
  return planned_.front().program;
}

std::optional<MixedAmount> MixedAmounts::of(const Mixed& mixed) {
  const std::optional<Program>& program = program_of(mixed);
  if (!program) return std::nullopt;
  return amount_of(*program, evaluate(*program, mixed.given, mixed.earlier));
}

}  // namespace hjemmel
