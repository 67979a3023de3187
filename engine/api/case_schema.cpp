// JSON Schema of cases, from the rules.
#include <hjemmel/hjemmel.h>

#include <utility>

#include "engine/api/calculate.h"
#include "engine/api/fact_schema.h"
#include "engine/api/reading.h"
#include "engine/cases/fact_name.h"

namespace hjemmel {
namespace {

class CaseSchema {
 public:
  // Without `read`: all facts and lists.
  CaseSchema(const RuleSet& rules, const std::set<Named>* read) : rules_(rules), read_(read) {}

  Json take() {
    Json whole = Json::object();
    whole.set("$schema", Json::string("https://json-schema.org/draft/2020-12/schema"));
    whole.set("title", Json::string("A case: what is known of a person"));
    whole.set("type", Json::string("object"));
    whole.set("additionalProperties", Json::yes_no(false));
    whole.set("properties", members());
    whole.set("$defs", definitions());
    return whole;
  }

 private:
  bool is_read(SymbolKind kind, std::size_t symbol) const {
    return read_ == nullptr || read_->count({kind, symbol}) != 0;
  }

  Json members() const {
    Json optional_text = schema_ref("OptionalText");
    Json properties = Json::object();
    properties.set("oplysninger", facts(Who::Person));
    Json partner = Json::object();
    partner.set("oplysninger", facts(Who::Partner));
    properties.set("partner", schema_object(std::move(partner)));
    properties.set("fortolkninger", interpretations());
    properties.set("rettelser", corrections());
    properties.set("ydelse", optional_text);
    properties.set("måned", schema_ref("OptionalMonth"));
    properties.set("note", optional_text);
    return properties;
  }

  Json facts(Who who) const {
    Json properties = Json::object();
    for (std::size_t fact = 0; fact < rules_.facts.size(); ++fact) {
      const FactDecl& decl = rules_.facts[fact];
      if (!decl.belongs_to && may_give(decl, who) && is_read(SymbolKind::Fact, fact)) add_fact(decl, properties);
    }
    for (std::size_t list = 0; list < rules_.lists.size(); ++list) {
      if (is_read(SymbolKind::List, list)) add_list(list, who, properties);
    }
    return schema_object(std::move(properties));
  }

  // A shared fact is given once, for the person.
  static bool may_give(const FactDecl& fact, Who who) { return who == Who::Person || !fact.shared; }

  static void add_fact(const FactDecl& fact, Json& properties) {
    properties.set(fact.name.text, schema_ref(fact.name.text));
    for (const Word& earlier : fact.formerly) {
      Json reference = schema_ref(fact.name.text);
      reference.set("deprecated", Json::yes_no(true));
      properties.set(earlier.text, std::move(reference));
    }
  }

  void add_list(std::size_t list, Who who, Json& properties) const {
    const ListDecl& decl = rules_.lists[list];
    Json element = Json::object();
    element.set("navn", schema_ref("ElementName"));
    for (std::size_t fact = 0; fact < rules_.facts.size(); ++fact) {
      const FactDecl& of_element = rules_.facts[fact];
      const bool here = belongs_to(of_element, list) && may_give(of_element, who);
      if (here && is_read(SymbolKind::Fact, fact)) add_fact(of_element, element);
    }
    if (who == Who::Partner && decl.shared && element.members.size() == 1) return;  // there is nothing to say of them
    Json elements = Json::object();
    elements.set("type", Json::string("array"));
    elements.set("maxItems", Json::number(static_cast<int>(decl.most)));
    elements.set("items", schema_object(std::move(element)));
    Json either = Json::object();
    either.set("description", Json::string(decl.label.text));
    Json forms = Json::list();
    forms.items = {std::move(elements), schema_ref("Unknown")};
    either.set("anyOf", std::move(forms));
    properties.set(decl.name.text, std::move(either));
  }

  Json interpretations() const {
    Json properties = Json::object();
    for (const InterpretationInfo& interpretation : hjemmel::interpretations(rules_)) {
      Json names = Json::list();
      for (const auto& alternative : interpretation.alternatives) names.items.push_back(Json::string(alternative.name));
      Json chosen = Json::object();
      chosen.set("description", Json::string(interpretation.question));
      chosen.set("enum", std::move(names));
      properties.set(interpretation.name, std::move(chosen));
    }
    return schema_object(std::move(properties));
  }

  static Json corrections() {
    Json properties = Json::object();
    Json required = Json::list();
    for (const char* name : {"trin", "værdi", "begrundelse", "hjemmel", "af", "dato"}) {
      const std::string text = name;
      properties.set(text, schema_ref(text == "værdi" ? "CorrectedValue" : text == "dato" ? "Date" : "Said"));
      required.items.push_back(Json::string(text));
    }
    properties.set("måned", schema_ref("OptionalMonth"));
    Json correction = schema_object(std::move(properties));
    correction.set("required", std::move(required));
    Json list = Json::object();
    list.set("type", Json::string("array"));
    list.set("items", std::move(correction));
    return list;
  }

  Json definitions() const {
    Json all = Json::object();
    define_shared(all);
    Json kinds = Json::list();
    for (const char* kind : {"number", "boolean", "string"}) kinds.items.push_back(Json::string(kind));
    Json corrected = Json::object();
    corrected.set("type", std::move(kinds));
    all.set("CorrectedValue", std::move(corrected));
    for (std::size_t fact = 0; fact < rules_.facts.size(); ++fact) {
      if (is_read(SymbolKind::Fact, fact)) define_fact(rules_.facts[fact], all);
    }
    return all;
  }

  const RuleSet& rules_;
  const std::set<Named>* read_;
};

}  // namespace

std::string case_schema(const RuleSet& rules, std::string_view benefit) {
  const auto found = find_benefit(rules, benefit);
  if (!found) return write_json(CaseSchema(rules, nullptr).take());
  const std::set<Named> read = read_by(rules, *found);
  return write_json(CaseSchema(rules, &read).take());
}

}  // namespace hjemmel
