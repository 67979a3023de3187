// Case -> JSON, so that what was calculated can be stored and read back to the same values.
#include <algorithm>
#include <utility>

#include "engine/cases/case.h"
#include "engine/cases/fact_name.h"
#include "engine/cases/step_value.h"
#include "engine/json/json.h"

namespace hjemmel {
namespace {

Json write_scalar(const FactDecl& fact, const Rational& value) {
  if (fact.type.kind == Type::Kind::YesNo) return Json::yes_no(value == 1);
  return Json::string(value_text(fact, value));
}

void set_text(Json& object, const std::string& name, const std::string& text) {
  if (!text.empty()) object.set(name, Json::string(text));
}

// A value that says nothing about itself is written plainly.
Json write_value(const FactDecl& fact, const GivenValue& given) {
  Json object = Json::object();
  object.set("værdi", write_scalar(fact, given.value));
  set_text(object, "kilde", given.source);
  if (given.from) object.set("fra", Json::string(to_text(*given.from)));
  if (given.to) object.set("til", Json::string(to_text(*given.to)));
  if (given.registered) object.set("registreret", Json::string(to_text(*given.registered)));
  set_text(object, "hovedhensyn", given.reason);
  set_text(object, "af", given.by);
  if (given.date) object.set("dato", Json::string(to_text(*given.date)));
  return object.members.size() == 1 ? write_scalar(fact, given.value) : object;
}

Json write_values(const FactDecl& fact, const std::vector<GivenValue>& values) {
  if (values.size() == 1) return write_value(fact, values.front());
  Json list = Json::list();
  for (const GivenValue& value : values) list.items.push_back(write_value(fact, value));
  return list;
}

// The elements of a list, with what is kept under that person. What the partner says of a shared list has its length
// and names too, so that it finds its place again.
Json write_list(const RuleSet& rules, const Case& given, const ListKey& key, Who who) {
  Json list = Json::list();
  for (const std::string& name : given.lists.at(key)) {
    Json element = Json::object();
    set_text(element, "navn", name);
    list.items.push_back(std::move(element));
  }
  for (const auto& [fact, values] : given.facts) {
    const FactDecl& decl = rules.facts.at(fact.fact);
    if (fact.who != who || !belongs_to(decl, key.list)) continue;
    list.items.at(fact.element).set(decl.name.text, write_values(decl, values));
  }
  return list;
}

bool says_something(const RuleSet& rules, const Case& given, std::size_t list, Who who) {
  return std::any_of(given.facts.begin(), given.facts.end(), [&](const auto& fact) {
    return fact.first.who == who && belongs_to(rules.facts.at(fact.first.fact), list);
  });
}

Json write_facts(const RuleSet& rules, const Case& given, Who who) {
  Json facts = Json::object();
  for (const auto& [fact, values] : given.facts) {
    if (fact.who != who || fact.element != kNoElement) continue;
    const FactDecl& decl = rules.facts.at(fact.fact);
    facts.set(decl.name.text, write_values(decl, values));
  }
  for (const auto& [key, names] : given.lists) {
    const ListDecl& list = rules.lists.at(key.list);
    if (key.who != who && !(list.shared && says_something(rules, given, key.list, who))) continue;
    facts.set(list.name.text, write_list(rules, given, key, who));
  }
  return facts;
}

Json write_interpretations(const RuleSet& rules, const Case& given) {
  Json chosen = Json::object();
  for (const auto& [index, alternative] : given.interpretations) {
    const InterpretationDecl& interpretation = rules.interpretations.at(index);
    chosen.set(interpretation.name.text, Json::string(interpretation.alternatives.at(alternative).name.text));
  }
  return chosen;
}

std::string corrected_text(const RuleSet& rules, const Override& override_) {
  if (!override_.is_month) return step_value_text(rules, override_.step, override_.value);
  return to_text(month_from_number(numerator(override_.value).convert_to<int>()));
}

Json write_override(const RuleSet& rules, const Override& override_) {
  Json object = Json::object();
  object.set("trin", Json::string(override_.step));
  object.set("værdi", Json::string(corrected_text(rules, override_)));
  if (override_.month) object.set("måned", Json::string(to_text(*override_.month)));
  object.set("begrundelse", Json::string(override_.reason));
  object.set("hjemmel", Json::string(override_.citation));
  object.set("af", Json::string(override_.by));
  object.set("dato", Json::string(override_.date));
  return object;
}

}  // namespace

std::string write_case(const RuleSet& rules, const Case& given) {
  Json whole = Json::object();
  whole.set("oplysninger", write_facts(rules, given, Who::Person));
  Json of_partner = write_facts(rules, given, Who::Partner);
  if (!of_partner.members.empty()) {
    Json partner = Json::object();
    partner.set("oplysninger", std::move(of_partner));
    whole.set("partner", std::move(partner));
  }
  if (!given.interpretations.empty()) whole.set("fortolkninger", write_interpretations(rules, given));
  if (!given.overrides.empty()) {
    Json overrides = Json::list();
    for (const Override& override_ : given.overrides) overrides.items.push_back(write_override(rules, override_));
    whole.set("rettelser", std::move(overrides));
  }
  return write_json(whole);
}

}  // namespace hjemmel
