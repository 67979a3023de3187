// What the rules can calculate, and what they can ask for.
#include <hjemmel/hjemmel.h>

#include <algorithm>

#include "engine/api/calculate.h"
#include "engine/api/reading.h"
#include "engine/check/citation_text.h"
#include "engine/plan/plan.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

// Every list with one element, so that what is only read of elements is planned too.
Shape one_of_each(const RuleSet& rules) {
  Shape shape;
  for (std::size_t list = 0; list < rules.lists.size(); ++list) {
    shape[{list, Who::Person}] = 1;
    shape[{list, Who::Partner}] = 1;
  }
  return shape;
}

std::string frame_text(Frame frame) {
  switch (frame) {
    case Frame::EveryMonth:
      return "hver måned";
    case Frame::EveryYear:
      return "hvert år";
    case Frame::Fixed:
      return "fast";
  }
  return "";
}

std::string type_text(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Number:
      return unit_text(type).empty() ? "tal" : unit_text(type);
    case Type::Kind::YesNo:
      return "ja/nej";
    case Type::Kind::Date:
      return "dato";
    case Type::Kind::Month:
      return "kalendermåned";
    case Type::Kind::Choice:
      return "valg";
  }
  return "";
}

std::string citation_text(const RuleSet& rules, const Citations& citations) {
  const Month newest = date::year(9999) / date::December;
  std::string text;
  for (const Citation& citation : citations) {
    text += (text.empty() ? "" : "; ") + short_citation(rules, citation, newest);
  }
  return text;
}

FactInfo fact_info(const RuleSet& rules, const FactDecl& fact) {
  FactInfo info;
  info.name = fact.name.text;
  info.label = fact.label.text;
  info.type = type_text(fact.type);
  info.belongs_to = frame_text(fact.frame);
  if (fact.type.kind == Type::Kind::Number) {
    info.least = show_plain(*fact.least).text;
    info.most = show_plain(*fact.most).text;
    info.smallest_step = show_plain(fact.smallest_step.value_or(Rational(1, 100))).text;
  }
  for (const Word& alternative : fact.type.alternatives) info.alternatives.push_back(alternative.text);
  for (const Word& source : fact.sources) info.sources.push_back(source.text);
  for (const Word& name : fact.formerly) info.formerly.push_back(name.text);
  info.discretion = fact.discretion;
  info.shared = fact.shared;
  if (fact.belongs_to) info.list = rules.lists[fact.belongs_to->symbol].name.text;
  if (fact.carried_from) info.carried_from = fact.carried_from->text;
  info.citation = citation_text(rules, fact.citations);
  return info;
}

InterpretationInfo interpretation_info(const RuleSet& rules, const InterpretationDecl& decl) {
  InterpretationInfo info;
  info.name = decl.name.text;
  info.question = decl.question.text;
  for (const auto& alternative : decl.alternatives) {
    info.alternatives.push_back({alternative.name.text, alternative.reason.text});
  }
  info.citation = citation_text(rules, decl.citations);
  return info;
}

// The last month in a row, from the first, that can be planned. A century is more than any rate covers.
Month last_covered(const RuleSet& rules, std::size_t benefit, Month first) {
  const Shape shape = one_of_each(rules);
  Month last = first;
  for (int ahead = 1; ahead < 1200; ++ahead) {
    const Month next = add_months(first, ahead);
    if (!std::holds_alternative<Program>(plan(rules, benefit, next, shape))) break;
    last = next;
  }
  return last;
}

}  // namespace

std::vector<BenefitInfo> benefits(const RuleSet& rules) {
  std::vector<BenefitInfo> all;
  for (const std::size_t benefit : rules.benefits) {
    const RuleDecl& decl = rules.rules[benefit];
    const Month first = month_of(decl.versions.front().from.date);
    all.push_back({decl.name.text, ascii_name(decl.name.text), decl.label.text, to_text(first),
                   to_text(last_covered(rules, benefit, first))});
  }
  return all;
}

bool has_benefit(const RuleSet& rules, std::string_view benefit) { return find_benefit(rules, benefit).has_value(); }

std::vector<FactInfo> facts_of(const RuleSet& rules, std::string_view benefit) {
  std::vector<FactInfo> all;
  const auto found = find_benefit(rules, benefit);
  if (!found) return all;
  for (const auto& [kind, symbol] : read_by(rules, *found)) {
    if (kind == SymbolKind::Fact) all.push_back(fact_info(rules, rules.facts[symbol]));
  }
  return all;
}

std::vector<ListInfo> lists_of(const RuleSet& rules, std::string_view benefit) {
  std::vector<ListInfo> all;
  const auto found = find_benefit(rules, benefit);
  if (!found) return all;
  for (const auto& [kind, symbol] : read_by(rules, *found)) {
    if (kind != SymbolKind::List) continue;
    const ListDecl& decl = rules.lists[symbol];
    all.push_back({decl.name.text, decl.element.text, decl.label.text, decl.most, decl.shared});
  }
  return all;
}

std::vector<InterpretationInfo> interpretations(const RuleSet& rules) {
  std::vector<InterpretationInfo> all;
  for (const InterpretationDecl& decl : rules.interpretations) all.push_back(interpretation_info(rules, decl));
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return all;
}

}  // namespace hjemmel
