// The values of one fact: plain, with source and period, or several of them.
#include "engine/cases/read_values.h"

#include <algorithm>
#include <utility>

#include "engine/cases/given_period.h"
#include "engine/cases/unknown_name.h"

namespace hjemmel {
namespace {

const std::vector<std::string> kValueMembers = {"værdi",       "kilde",       "fra", "til",
                                                "registreret", "hovedhensyn", "af",  "dato"};
const std::vector<std::string> kReasonMembers = {"hovedhensyn", "af", "dato"};

std::string code(const std::string& text) { return "`" + text + "`"; }

// "ukendt" may also be one of the fact's own alternatives.
bool is_unknown(const FactDecl& fact, const Json& value) {
  const auto& alternatives = fact.type.alternatives;
  const bool is_alternative = std::any_of(alternatives.begin(), alternatives.end(),
                                          [](const Word& alternative) { return alternative.text == "ukendt"; });
  return value.kind == Json::Kind::Null || (!is_alternative && hjemmel::is_unknown(value));
}

// `true` means yes only where yes can be meant.
std::string boolean_text(const FactDecl& fact, bool value) {
  if (fact.type.kind == Type::Kind::YesNo) return value ? "ja" : "nej";
  return value ? "true" : "false";
}

std::optional<Rational> read_scalar(CaseReading& reading, const FactDecl& fact, const CasePart& part) {
  const Json& json = *part.json;
  ReadValue read;
  switch (json.kind) {
    case Json::Kind::Boolean:
      read = read_value(fact, boolean_text(fact, json.boolean), NumberForm::CaseText);
      break;
    case Json::Kind::Text:
      read = read_value(fact, json.text, NumberForm::CaseText);
      break;
    case Json::Kind::Number:
      read = read_value(fact, json.text, NumberForm::JsonNumber);
      break;
    default:
      refuse(reading, part,
             {DiagnosticKind::WrongCaseShape, "her skal stå én værdi",
              "flere værdier skrives som en liste af { \"værdi\": ... }"},
             "er flere værdier");
      return std::nullopt;
  }
  if (read.error) refuse(reading, part, *read.error, label_of(*read.error));
  return read.value;
}

std::optional<Month> read_bound(CaseReading& reading, const FactDecl& fact, const CasePart& object,
                                const std::string& name, Bound bound) {
  const auto text = text_member(reading, object, name);
  if (!text) return std::nullopt;
  const ReadMonth read = read_period_bound(fact, *text, bound);
  if (read.error) refuse(reading, *object.find(name), *read.error, label_of(*read.error));
  return read.month;
}

void read_period(CaseReading& reading, const FactDecl& fact, const CasePart& object, GivenValue& value) {
  value.from = read_bound(reading, fact, object, "fra", Bound::First);
  value.to = read_bound(reading, fact, object, "til", Bound::Last);
  if (const auto error = backwards(value.from, value.to))
    refuse(reading, *object.find("til"), *error, "ligger før `fra`");
}

ValueError reason_missing(const FactDecl& fact) {
  return {DiagnosticKind::DiscretionWithoutReason,
          code(fact.name.text) + " er et skøn: det gives af en person med begrundelse og dato",
          "skriv {\"værdi\": ..., \"hovedhensyn\": \"...\", \"af\": \"...\", \"dato\": \"2024-01-31\"}"};
}

// Who has exercised the discretion, when, and with which main considerations (forvaltningsloven § 24): a figure without
// them is nobody's.
void read_reason(CaseReading& reading, const FactDecl& fact, const CasePart& object, GivenValue& value) {
  if (!fact.discretion) {
    for (const std::string& name : kReasonMembers) {
      const Json* member = object.json->find(name);
      if (member == nullptr || member->kind == Json::Kind::Null) continue;
      refuse_name(reading, object, name, *member,
                  {DiagnosticKind::ReasonWithoutDiscretion,
                   code(fact.name.text) + " er ikke et skøn og har derfor ikke " + code(name),
                   "skriv hellere, hvor tallet kommer fra, i `kilde`"},
                  "hører til et skøn");
    }
    return;
  }
  const ValueError missing = reason_missing(fact);
  value.reason = required_text(reading, object, "hovedhensyn", missing).value_or("");
  value.by = required_text(reading, object, "af", missing).value_or("");
  if (required_text(reading, object, "dato", missing)) value.date = date_member(reading, object, "dato");
}

std::string read_source(CaseReading& reading, const CasePart& object) {
  std::string source = text_member(reading, object, "kilde").value_or("");
  const std::optional<ValueError> misspelt = misspelt_source(reading.rules, source);
  if (misspelt) refuse(reading, *object.find("kilde"), *misspelt, "ligner en anden kilde");
  return source;
}

// A value with its members. `værdi` may be unknown; the other members are read all the same, so that mistakes are
// found.
std::optional<GivenValue> read_object(CaseReading& reading, const FactDecl& fact, const CasePart& object) {
  refuse_unknown_members(reading, object, kValueMembers);
  GivenValue value;
  read_period(reading, fact, object, value);
  value.source = read_source(reading, object);
  value.registered = date_member(reading, object, "registreret");
  const Json* written = object.json->find("værdi");
  if (written == nullptr) {
    refuse(reading, object,
           {DiagnosticKind::CaseMemberMissing, "værdien mangler", "skriv `værdi`; `null` betyder ukendt"},
           "har ingen `værdi`");
    return std::nullopt;
  }
  if (is_unknown(fact, *written)) return std::nullopt;
  read_reason(reading, fact, object, value);
  const auto number = read_scalar(reading, fact, object.member("værdi", *written));
  if (!number) return std::nullopt;
  value.value = *number;
  return value;
}

void read_one(CaseReading& reading, const FactDecl& fact, const CasePart& part, std::vector<GivenValue>& values) {
  if (is_unknown(fact, *part.json)) return;
  if (part.json->kind == Json::Kind::Object) {
    if (auto value = read_object(reading, fact, part)) values.push_back(std::move(*value));
    return;
  }
  if (fact.discretion) return refuse(reading, part, reason_missing(fact), "er uden begrundelse");
  if (const auto number = read_scalar(reading, fact, part)) {
    GivenValue value;
    value.value = *number;
    values.push_back(std::move(value));
  }
}

}  // namespace

bool is_unknown(const Json& value) {
  return value.kind == Json::Kind::Null || (value.kind == Json::Kind::Text && value.text == "ukendt");
}

std::vector<GivenValue> read_fact(CaseReading& reading, const FactDecl& fact, const CasePart& part) {
  std::vector<GivenValue> values;
  if (part.json->kind != Json::Kind::List) {
    read_one(reading, fact, part, values);
    return values;
  }
  if (part.json->items.size() > kMostValuesOfFact) {
    refuse(reading, part, too_many_values(fact), "har for mange værdier");
    return values;
  }
  for (std::size_t i = 0; i < part.json->items.size(); ++i) read_one(reading, fact, part.item(i), values);
  return values;
}

}  // namespace hjemmel
