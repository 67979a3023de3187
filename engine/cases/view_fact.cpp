// Which of several values of a fact counts in a month.
#include <algorithm>

#include "engine/cases/case.h"

namespace hjemmel {
namespace {

using Values = std::vector<const GivenValue*>;

bool covers(const GivenValue& value, Month month) {
  return (!value.from || *value.from <= month) && (!value.to || month <= *value.to);
}

// A value is replaced by one that the same source registered later. Without both dates, or without a source, nobody can
// know which of them is the newer.
bool replaced(const GivenValue& value, const Values& all) {
  if (value.source.empty() || !value.registered) return false;
  return std::any_of(all.begin(), all.end(), [&](const GivenValue* other) {
    return other->source == value.source && other->registered && *other->registered > *value.registered;
  });
}

Values candidates(const Case& given, const FactKey& fact, Frame frame, Month month) {
  const auto found = given.facts.find(fact);
  if (found == given.facts.end()) return {};
  Values covering;
  for (const GivenValue& value : found->second) {
    if (frame == Frame::Fixed || covers(value, month)) covering.push_back(&value);
  }
  Values current;
  for (const GivenValue* value : covering) {
    if (!replaced(*value, covering)) current.push_back(value);
  }
  return current;
}

// The place of a value's source in the fact's ranking; one past the end for a source that is not in it.
std::size_t rank(const FactDecl& fact, const GivenValue& value) {
  const auto found = std::find_if(fact.sources.begin(), fact.sources.end(),
                                  [&](const Word& source) { return source.text == value.source; });
  return static_cast<std::size_t>(found - fact.sources.begin());
}

}  // namespace

Shape shape_of(const Case& given) {
  Shape shape;
  for (const auto& [list, names] : given.lists) shape.emplace(list, names.size());
  return shape;
}

FactView view_fact(const RuleSet& rules, const Case& given, const FactKey& fact, Month month) {
  const FactDecl& decl = rules.facts.at(fact.fact);
  const Values values = candidates(given, fact, decl.frame, month);
  if (values.empty()) return {};
  const auto ranks_before = [&](const GivenValue* a, const GivenValue* b) { return rank(decl, *a) < rank(decl, *b); };
  const GivenValue* best = *std::min_element(values.begin(), values.end(), ranks_before);
  FactView view;
  view.value = best;
  for (const GivenValue* value : values) {
    if (value->value == best->value) continue;
    view.others.push_back(value);
    // Only a cited ranking that has both sources may set a value aside.
    const bool set_aside = rank(decl, *value) < decl.sources.size() && rank(decl, *best) < rank(decl, *value);
    if (!set_aside) view.conflict = true;
  }
  if (view.conflict) return {nullptr, values, true};
  return view;
}

}  // namespace hjemmel
