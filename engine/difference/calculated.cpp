#include "engine/difference/calculated.h"

#include <utility>
#include <variant>

#include "engine/plan/plan.h"

namespace hjemmel {

std::optional<Calculated> calculated(const RuleSet& rules, std::string_view benefit, const Asked& asked) {
  Calculated one{&rules, &asked, {}, {}, {}};
  one.prepared = prepare(rules, benefit, asked.case_json, asked.case_path, asked.month, asked.options);
  if (!one.prepared.diagnostics.empty()) return std::nullopt;
  auto planned = plan(*one.prepared.rules, one.prepared.benefit, asked.month, shape_of(one.prepared.given));
  if (!std::holds_alternative<Program>(planned)) return std::nullopt;
  one.program = std::move(std::get<Program>(planned));
  const auto amount = amount_of(one.program, evaluate(one.program, one.prepared.given));
  if (!amount) return std::nullopt;
  one.amount = *amount;
  return one;
}

}  // namespace hjemmel
