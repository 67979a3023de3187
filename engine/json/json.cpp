#include "engine/json/json.h"

namespace hjemmel {
namespace {

Json of_kind(Json::Kind kind, std::string text = "") {
  Json json;
  json.kind = kind;
  json.text = std::move(text);
  return json;
}

}  // namespace

Json::Json() = default;

const Json* Json::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

Json Json::object() { return of_kind(Kind::Object); }

Json Json::list() { return of_kind(Kind::List); }

Json Json::string(std::string value) { return of_kind(Kind::Text, std::move(value)); }

Json Json::number(int value) { return of_kind(Kind::Number, std::to_string(value)); }

Json Json::yes_no(bool value) {
  Json json = of_kind(Kind::Boolean);
  json.boolean = value;
  return json;
}

void Json::set(std::string key, Json value) { members.emplace_back(std::move(key), std::move(value)); }

}  // namespace hjemmel
