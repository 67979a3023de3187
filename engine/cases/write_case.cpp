// Case -> JSON, so that what was calculated can be stored and read back to the same values.
#include <utility>

#include "engine/cases/case.h"
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

Json write_facts(const RuleSet& rules, const Case& given) {
  Json facts = Json::object();
  for (const auto& [index, values] : given.facts) {
    const FactDecl& fact = rules.facts.at(index);
    if (values.size() == 1) {
      facts.set(fact.name.text, write_value(fact, values.front()));
      continue;
    }
    Json list = Json::list();
    for (const GivenValue& value : values) list.items.push_back(write_value(fact, value));
    facts.set(fact.name.text, std::move(list));
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
  whole.set("oplysninger", write_facts(rules, given));
  if (!given.interpretations.empty()) whole.set("fortolkninger", write_interpretations(rules, given));
  if (!given.overrides.empty()) {
    Json overrides = Json::list();
    for (const Override& override_ : given.overrides) overrides.items.push_back(write_override(rules, override_));
    whole.set("rettelser", std::move(overrides));
  }
  return write_json(whole);
}

}  // namespace hjemmel
