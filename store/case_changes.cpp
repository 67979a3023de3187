#include "store/case_changes.h"

#include <map>

namespace hjemmel {
namespace {

// "15.600,00"; "værdi: 15.600,00, kilde: eIndkomst, fra: 2024-01"; the items of a list with `;` between.
std::string in_words(const Json& json) {
  std::string text;
  switch (json.kind) {
    case Json::Kind::Null:
      return "ukendt";
    case Json::Kind::Boolean:
      return json.boolean ? "ja" : "nej";
    case Json::Kind::Number:
    case Json::Kind::Text:
      return json.text;
    case Json::Kind::List:
      for (const Json& item : json.items) text += (text.empty() ? "" : "; ") + in_words(item);
      return text.empty() ? "ingen" : text;
    case Json::Kind::Object:
      for (const auto& [name, value] : json.members) text += (text.empty() ? "" : ", ") + name + ": " + in_words(value);
      return text;
  }
  return text;
}

using Given = std::map<std::string, std::string>;  // subject -> in words

void add_members(const Json* json, std::string_view group, const std::string& prefix, Given& given) {
  const Json* members = json == nullptr ? nullptr : json->find(group);
  if (members == nullptr) return;
  for (const auto& [name, value] : members->members) given[prefix + name] = in_words(value);
}

Given given_in(const Json* json) {
  Given given;
  add_members(json, "oplysninger", "", given);
  if (json != nullptr) add_members(json->find("partner"), "oplysninger", "partner: ", given);
  add_members(json, "fortolkninger", "fortolkning ", given);
  return given;
}

struct Correction {
  std::string value;
  std::string reason;
  friend bool operator==(const Correction&, const Correction&) = default;
};

std::string text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member == nullptr ? "" : in_words(*member);
}

std::map<std::string, Correction> corrections_in(const Json* json) {
  std::map<std::string, Correction> all;
  const Json* list = json == nullptr ? nullptr : json->find("rettelser");
  if (list == nullptr) return all;
  for (const Json& one : list->items) {
    const std::string month = text_of(one, "måned");
    const std::string why = text_of(one, "begrundelse") + " (" + text_of(one, "hjemmel") + "); rettet af " +
                            text_of(one, "af") + ", " + text_of(one, "dato");
    all[text_of(one, "trin") + (month.empty() ? "" : " (" + month + ")")] = {text_of(one, "værdi"), why};
  }
  return all;
}

// What stands under a name; nothing said when it does not stand there.
template <class Value>
Value under(const std::map<std::string, Value>& all, const std::string& name) {
  const auto found = all.find(name);
  return found == all.end() ? Value() : found->second;
}

template <class Value>
std::map<std::string, Value> names_of_both(std::map<std::string, Value> one,
                                           const std::map<std::string, Value>& other) {
  one.insert(other.begin(), other.end());
  return one;
}

}  // namespace

std::vector<CaseChange> case_changes(const Json* before, const Json& after) {
  std::vector<CaseChange> changes;
  const Given was = given_in(before);
  const Given is = given_in(&after);
  for (const auto& [name, unused] : before == nullptr ? Given() : names_of_both(was, is)) {
    if (under(was, name) != under(is, name)) changes.push_back({false, name, under(was, name), under(is, name), ""});
  }
  const auto corrected_before = corrections_in(before);
  const auto corrected = corrections_in(&after);
  for (const auto& [step, unused] : names_of_both(corrected_before, corrected)) {
    const Correction old = under(corrected_before, step);
    const Correction now = under(corrected, step);
    if (old == now) continue;
    changes.push_back({true, step, old.value, now.value, now.reason});
  }
  return changes;
}

}  // namespace hjemmel
