#include <hjemmel/difference.h>

#include <algorithm>
#include <utility>

#include "engine/api/calculate.h"
#include "engine/difference/causes.h"
#include "engine/explain/quantity.h"

namespace hjemmel {
namespace {

using Values = std::vector<std::pair<FactKey, std::vector<Rational>>>;

Values values_of(const Case& given) {
  Values all;
  for (const auto& [fact, values] : given.facts) {
    all.emplace_back(fact, std::vector<Rational>());
    for (const GivenValue& value : values) all.back().second.push_back(value.value);
  }
  return all;
}

// By month, then by what was known, then by the values: never by the order of the arguments.
bool comes_first(const RuleSet& rules, const Prepared& a, Month month_a, const Prepared& b, Month month_b) {
  const auto known = [](const Prepared& one) { return one.known_on.empty() ? std::string("9999") : one.known_on; };
  if (month_a != month_b) return month_a < month_b;
  if (known(a) != known(b)) return known(a) < known(b);
  const Values values_a = values_of(a.given);
  const Values values_b = values_of(b.given);
  if (values_a != values_b) return values_a < values_b;
  return write_case(rules, a.given) <= write_case(rules, b.given);
}

void turn(Quantity& amount, const Type& type) { amount = quantity(type, Rational(-amount.value)); }

void turn(std::vector<Cause>& causes, const Type& type) {
  for (Cause& cause : causes) {
    turn(cause.amount, type);
    if (cause.alone) turn(*cause.alone, type);
    for (Changed& changed : cause.changed) std::swap(changed.before, changed.after);
  }
}

}  // namespace

DifferenceAnswer difference(const RuleSet& rules, std::string_view benefit, const Asked& before, const Asked& after) {
  DifferenceAnswer answer;
  const Prepared a = prepare(rules, benefit, before.case_json, before.case_path, before.month, before.options);
  const Prepared b = prepare(rules, benefit, after.case_json, after.case_path, after.month, after.options);
  Answer one = calculate(a, before.month);
  Answer other = calculate(b, after.month);
  for (Answer* given : {&one, &other}) {
    answer.diagnostics.insert(answer.diagnostics.end(), given->diagnostics.begin(), given->diagnostics.end());
    if (given->result && !given->result->amount) answer.without_amount.push_back(*given->result);
  }
  if (!one.result || !other.result || !answer.without_amount.empty()) return answer;

  const Type& type = rules.rules[a.benefit].type;
  Difference found;
  const Side first{a.rules, before.month, &a.given};
  const Side second{b.rules, after.month, &b.given};
  if (comes_first(rules, a, before.month, b, after.month)) {
    found.causes = causes_between(first, second, a.benefit);
  } else {
    found.causes = causes_between(second, first, a.benefit);
    turn(found.causes, type);
  }
  found.amount = quantity(type, other.result->amount->value - one.result->amount->value);
  found.before = std::move(*one.result);
  found.after = std::move(*other.result);
  answer.difference = std::move(found);
  return answer;
}

}  // namespace hjemmel
