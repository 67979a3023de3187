#include "engine/render/causes.h"

#include "engine/render/json_step.h"
#include "engine/render/wording.h"
#include "engine/values/danish_number.h"

namespace hjemmel::render {
namespace {

std::string from_to(const Changed& changed) {
  const auto said = [](const std::string& text) { return text.empty() ? std::string("ikke oplyst") : text; };
  if (changed.before.empty() && changed.after.empty()) return "";
  return ": fra " + said(changed.before) + " til " + said(changed.after);
}

std::string cause_words(Cause::Kind kind, const Changed& changed) {
  switch (kind) {
    case Cause::Kind::Month:
      return "Måneden" + from_to(changed);
    case Cause::Kind::Rule:
      return "Ændret i reglerne: " + words(changed.name) + from_to(changed);
    case Cause::Kind::Law:
      return "Regler fra " + changed.name + ": " + words(changed.label);
    default:
      return of_whom(changed.whose, capitalized(words(changed.name))) + from_to(changed);
  }
}

void add_cause(Page& page, const Cause& cause, const std::string& running) {
  if (cause.kind == Cause::Kind::Rounding) {
    page.row({.text = "Afrunding", .operand = signed_amount(cause.amount), .total = running});
    return;
  }
  for (std::size_t i = 0; i < cause.changed.size(); ++i) {
    const Changed& changed = cause.changed[i];
    Row row{.text = (i == 0 ? "" : "sammen med: ") + cause_words(cause.kind, changed),
            .note = brief(changed.citations)};
    if (i + 1 == cause.changed.size()) {
      row.operand = signed_amount(cause.amount);
      row.total = running;
    }
    page.row(row);
  }
  const bool differs = cause.alone && cause.alone->value != cause.amount.value;
  if (differs) page.line(4, "alene ville det have flyttet " + signed_amount(*cause.alone));
}

Json changed_json(const Changed& changed) {
  Json json = Json::object();
  json.set("name", Json::string(changed.name));
  json.set("label", Json::string(changed.label));
  json.set("whose", Json::string(changed.whose));
  json.set("before", text_or_null(changed.before));
  json.set("after", text_or_null(changed.after));
  json.set("citations", json_of(changed.citations));
  return json;
}

Json cause_json(const Cause& cause) {
  Json json = Json::object();
  json.set("kind", Json::string(to_text(cause.kind)));
  Json changed = Json::list();
  for (const Changed& one : cause.changed) changed.items.push_back(changed_json(one));
  json.set("changed", std::move(changed));
  json.set("amount", json_of(cause.amount));
  json.set("alone", json_of(cause.alone));
  return json;
}

}  // namespace

std::string signed_amount(const Quantity& amount) {
  if (amount.value < 0) return "- " + amount.text.substr(1);
  return "+ " + amount.text;
}

void add_causes(Page& page, const std::vector<Cause>& causes, const Rational& before) {
  Rational sum = before;
  for (const Cause& cause : causes) {
    sum += cause.amount.value;
    add_cause(page, cause, show_amount(sum).text);
  }
}

Json json_of(const std::vector<Cause>& causes) {
  Json json = Json::list();
  for (const Cause& cause : causes) json.items.push_back(cause_json(cause));
  return json;
}

}  // namespace hjemmel::render
