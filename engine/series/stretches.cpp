#include "engine/series/stretches.h"

#include <algorithm>
#include <set>
#include <string>

namespace hjemmel {
namespace {

const AmountTrace* find(const std::vector<AmountTrace>& amounts, const AmountTrace& wanted) {
  const auto same = [&](const AmountTrace& one) { return one.name == wanted.name && one.whose == wanted.whose; };
  const auto found = std::find_if(amounts.begin(), amounts.end(), same);
  return found == amounts.end() ? nullptr : &*found;
}

bool same_value(const std::optional<Quantity>& one, const std::optional<Quantity>& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return one->value == other->value;
}

// The facts that keep a result open, whichever of the ways.
std::set<std::string> open_facts(const Result& result) {
  std::set<std::string> names;
  for (const auto* facts : {&result.facts_missing, &result.conflicts, &result.awaiting}) {
    for (const FactTrace& fact : *facts) names.insert(fact.whose + " " + fact.name);
  }
  return names;
}

std::string refusal(const Result& result) { return result.failed_condition ? result.failed_condition->refusal : ""; }

}  // namespace

std::vector<ChangedAmount> changed_amounts(const Result& before, const Result& after) {
  std::vector<ChangedAmount> changed;
  for (const AmountTrace& amount : after.amounts) {
    const AmountTrace* earlier = find(before.amounts, amount);
    const std::optional<Quantity> was = earlier == nullptr ? std::nullopt : earlier->value;
    if (!same_value(was, amount.value)) changed.push_back({amount.name, amount.label, amount.whose, was, amount.value});
  }
  for (const AmountTrace& amount : before.amounts) {
    if (find(after.amounts, amount) == nullptr && amount.value) {
      changed.push_back({amount.name, amount.label, amount.whose, amount.value, std::nullopt});
    }
  }
  return changed;
}

bool differ(const Result& before, const Result& after) {
  return before.status != after.status || before.outcome != after.outcome || refusal(before) != refusal(after) ||
         open_facts(before) != open_facts(after) || !changed_amounts(before, after).empty();
}

std::vector<Stretch> stretches_of(const std::vector<SeriesMonth>& months) {
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i].begins_stretch) stretches.push_back({i, i});
    stretches.back().last = i;
  }
  return stretches;
}

}  // namespace hjemmel
