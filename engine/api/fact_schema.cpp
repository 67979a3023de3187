#include "engine/api/fact_schema.h"

#include <utility>
#include <vector>

#include "engine/cases/case.h"
#include "engine/check/citation_text.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

using Members = std::vector<std::pair<std::string, Json>>;

Json object_of(Members members) {
  Json object = Json::object();
  for (auto& [name, value] : members) object.set(name, std::move(value));
  return object;
}

Json list_of(std::vector<Json> items) {
  Json list = Json::list();
  list.items = std::move(items);
  return list;
}

Json any_of(std::vector<Json> schemas) { return object_of({{"anyOf", list_of(std::move(schemas))}}); }
Json text_of(const std::string& pattern) {
  return object_of({{"type", Json::string("string")}, {"pattern", Json::string(pattern)}});
}

Json one_of(const std::vector<std::string>& texts, std::vector<Json> values = {}) {
  for (const std::string& text : texts) values.push_back(Json::string(text));
  values.emplace_back();  // null
  values.push_back(Json::string("ukendt"));
  return object_of({{"enum", list_of(std::move(values))}});
}

Json number_json(const Rational& value) {
  Json number;
  number.kind = Json::Kind::Number;
  number.text = denominator(value) == 1 ? numerator(value).str() : machine_amount(value);
  return number;
}

// As it is written: a percentage is the hundred times larger number.
Json number_schema(const FactDecl& fact) {
  const Rational scale = fact.type.percent ? 100 : 1;
  Json number = object_of({{"type", Json::string("number")}});
  if (fact.least) number.set("minimum", number_json(*fact.least * scale));
  if (fact.most) number.set("maximum", number_json(*fact.most * scale));
  return any_of({std::move(number), schema_ref("NumberText"), schema_ref("Unknown")});
}

Json value_schema(const FactDecl& fact) {
  switch (fact.type.kind) {
    case Type::Kind::Number:
      return number_schema(fact);
    case Type::Kind::YesNo:
      return one_of({"ja", "nej"}, {Json::yes_no(true), Json::yes_no(false)});
    case Type::Kind::Date:
      return any_of({schema_ref("Date"), schema_ref("Unknown")});
    case Type::Kind::Month:
      return any_of({schema_ref("Month"), schema_ref("Unknown")});
    case Type::Kind::Choice:
      break;
  }
  std::vector<std::string> names;
  for (const Word& alternative : fact.type.alternatives) {
    if (alternative.text != "ukendt") names.push_back(alternative.text);
  }
  return one_of(names);
}

// A value with its source and the months it holds for; of a discretionary one also who gave it and why.
Json value_with_source(const FactDecl& fact) {
  Members members = {{"værdi", schema_ref(fact.name.text + ".value")},
                     {"kilde", schema_ref("OptionalText")},
                     {"registreret", schema_ref("OptionalDate")}};
  if (fact.frame != Frame::Fixed) {
    members.emplace_back("fra", schema_ref("Bound"));
    members.emplace_back("til", schema_ref("Bound"));
  }
  if (fact.discretion) {
    members.emplace_back("hovedhensyn", schema_ref("OptionalText"));
    members.emplace_back("af", schema_ref("OptionalText"));
    members.emplace_back("dato", schema_ref("OptionalDate"));
  }
  Json object = schema_object(object_of(std::move(members)));
  std::vector<Json> required{Json::string("værdi")};
  if (!fact.discretion) {
    object.set("required", list_of(std::move(required)));
    return object;
  }
  Json not_known =
      object_of({{"required", list_of(required)}, {"properties", object_of({{"værdi", schema_ref("Unknown")}})}});
  for (const char* name : {"hovedhensyn", "af", "dato"}) required.push_back(Json::string(name));
  object.set("anyOf", list_of({object_of({{"required", list_of(std::move(required))}}), std::move(not_known)}));
  return object;
}

std::string description_of(const FactDecl& fact) {
  const std::string unit = unit_text(fact.type);
  return unit.empty() ? fact.label.text : fact.label.text + " (" + unit + ")";
}

bool is_plain(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_' ||
         byte == '.';
}

}  // namespace

Json schema_ref(const std::string& name) {
  std::string escaped;
  for (const char byte : name) {
    if (is_plain(byte)) {
      escaped += byte;
      continue;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(byte);
    escaped += {'%', digits[code >> 4], digits[code & 0xF]};
  }
  return object_of({{"$ref", Json::string("#/$defs/" + escaped)}});
}

Json schema_object(Json properties) {
  return object_of({{"type", Json::string("object")},
                    {"additionalProperties", Json::yes_no(false)},
                    {"properties", std::move(properties)}});
}

void define_fact(const FactDecl& fact, Json& definitions) {
  const std::string& name = fact.name.text;
  definitions.set(name + ".value", value_schema(fact));
  definitions.set(name + ".one", any_of({fact.discretion ? schema_ref("Unknown") : schema_ref(name + ".value"),
                                         value_with_source(fact)}));
  Json several = object_of({{"type", Json::string("array")},
                            {"maxItems", Json::number(static_cast<int>(kMostValuesOfFact))},
                            {"items", schema_ref(name + ".one")}});
  Json whole = object_of({{"description", Json::string(description_of(fact))}});
  whole.set("anyOf", list_of({schema_ref(name + ".one"), std::move(several)}));
  definitions.set(name, std::move(whole));
}

void define_shared(Json& definitions) {
  const auto text_or_null = [](Json text) {
    return any_of({std::move(text), object_of({{"type", Json::string("null")}})});
  };
  definitions.set("Unknown", one_of({}));
  Json number = text_of("^-?[0-9][0-9.]*(,[0-9]+)?$");
  number.set("not", object_of({{"pattern", Json::string("^-?[0-9]{1,3}\\.[0-9]{3}$")}}));
  definitions.set("NumberText", std::move(number));
  definitions.set("Said", text_of("\\S"));
  definitions.set("Date", text_of("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
  definitions.set("Month", text_of("^[0-9]{4}-[0-9]{2}$"));
  definitions.set("OptionalMonth", text_or_null(schema_ref("Month")));
  definitions.set("Bound", text_or_null(text_of("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")));
  definitions.set("OptionalDate", text_or_null(schema_ref("Date")));
  definitions.set("OptionalText", text_or_null(object_of({{"type", Json::string("string")}})));
  Json name = object_of({{"type", Json::string("string")}, {"maxLength", Json::number(100)}});
  name.set("not", object_of({{"pattern", Json::string("^([0-9]+| *)$")}}));
  definitions.set("ElementName", text_or_null(std::move(name)));
}

}  // namespace hjemmel
