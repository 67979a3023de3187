#include <hjemmel/difference.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/difference/attribution.h"
#include "engine/difference/calculated.h"
#include "engine/difference/rule_causes.h"
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

void turn(Quantity& amount, const Type& type) { amount = quantity(type, Rational(-amount.value)); }

void turn(std::vector<Cause>& causes, const Type& type) {
  for (Cause& cause : causes) {
    turn(cause.amount, type);
    if (cause.alone) turn(*cause.alone, type);
    for (Changed& changed : cause.changed) std::swap(changed.before, changed.after);
  }
}

// The day of the newest edition that the rules have.
Date newest(const RuleSet& rules) {
  Date day = date::year{1900} / 1 / 1;
  for (const LawDecl& law : rules.laws) {
    for (const LawVersion& edition : law.versions) day = std::max(day, known_from(edition));
  }
  return day;
}

// By month, then by what was known, then by the values, then by the law in the rules and at last by their hash: never
// by the order of the arguments.
bool comes_first(const Calculated& a, const Calculated& b) {
  const auto known = [](const Calculated& one) {
    return one.prepared.known_on.empty() ? std::string("9999") : one.prepared.known_on;
  };
  if (a.asked->month != b.asked->month) return a.asked->month < b.asked->month;
  if (known(a) != known(b)) return known(a) < known(b);
  const Values values_a = values_of(a.prepared.given);
  const Values values_b = values_of(b.prepared.given);
  if (values_a != values_b) return values_a < values_b;
  const std::string written_a = write_case(*a.rules, a.prepared.given);
  const std::string written_b = write_case(*b.rules, b.prepared.given);
  if (written_a != written_b) return written_a < written_b;
  if (newest(*a.rules) != newest(*b.rules)) return newest(*a.rules) < newest(*b.rules);
  return a.rules->hash <= b.rules->hash;
}

std::vector<Cause> joined(std::vector<Cause> first, std::vector<Cause> then) {
  for (Cause& cause : then) first.push_back(std::move(cause));
  return first;
}

// Other rules come before other facts and another month, when that can be calculated.
std::vector<Cause> all_causes(std::string_view benefit, const Calculated& earlier, const Calculated& later) {
  if (earlier.rules->hash == later.rules->hash) return causes_between(earlier, later);
  if (const auto between = calculated(*later.rules, benefit, *earlier.asked)) {
    return joined(rule_causes(benefit, earlier, *between), causes_between(*between, later));
  }
  if (const auto between = calculated(*earlier.rules, benefit, *later.asked)) {
    return joined(causes_between(earlier, *between), rule_causes(benefit, *between, later));
  }
  return rule_causes(benefit, earlier, later);
}

Answer answer_of(const RuleSet& rules, std::string_view benefit, const Asked& asked) {
  return calculate(rules, benefit, asked.case_json, asked.case_path, asked.month, asked.options);
}

PlacedDiagnostic other_unit(std::string_view benefit, const Result& before, const Result& after) {
  return without_place(DiagnosticKind::OtherUnit,
                       "ydelsen `" + std::string(benefit) + "` regnes i " + before.amount->unit +
                           " i de ene regler og i " + after.amount->unit + " i de andre",
                       "der er ingen forskel at forklare mellem to enheder");
}

}  // namespace

DifferenceAnswer difference(const RuleSet& rules, std::string_view benefit, const Asked& before, const Asked& after) {
  return difference(rules, before, rules, after, benefit);
}

DifferenceAnswer difference(const RuleSet& rules_before, const Asked& before, const RuleSet& rules_after,
                            const Asked& after, std::string_view benefit) {
  DifferenceAnswer answer;
  Answer one = answer_of(rules_before, benefit, before);
  Answer other = answer_of(rules_after, benefit, after);
  for (Answer* given : {&one, &other}) {
    answer.diagnostics.insert(answer.diagnostics.end(), given->diagnostics.begin(), given->diagnostics.end());
    if (given->result && !given->result->amount) answer.without_amount.push_back(*given->result);
  }
  if (!one.result || !other.result || !answer.without_amount.empty()) return answer;
  if (one.result->amount->unit != other.result->amount->unit) {
    answer.diagnostics.push_back(other_unit(benefit, *one.result, *other.result));
    return answer;
  }

  const auto a = calculated(rules_before, benefit, before);
  const auto b = calculated(rules_after, benefit, after);
  assert(a && b);
  const Type& type = rules_after.rules[b->prepared.benefit].type;
  const bool in_order = comes_first(*a, *b);
  const Calculated& earlier = in_order ? *a : *b;
  const Calculated& later = in_order ? *b : *a;
  Difference found;
  found.causes = all_causes(benefit, earlier, later);
  add_rounding(found.causes, earlier.amount, later.amount, type);
  if (!in_order) turn(found.causes, type);
  found.amount = quantity(type, other.result->amount->value - one.result->amount->value);
  found.before = std::move(*one.result);
  found.after = std::move(*other.result);
  answer.difference = std::move(found);
  return answer;
}

}  // namespace hjemmel
