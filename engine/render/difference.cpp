// Why two calculations differ, as a caseworker reads it: from the one amount, cause by cause, to the other.
#include <hjemmel/difference.h>

#include "engine/render/json_step.h"
#include "engine/render/layout.h"
#include "engine/render/wording.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace render {
namespace {

// What is told of a rule set when two are compared.
constexpr std::size_t kShownHash = 8;

std::string side(const Result& result, const Result& other) {
  std::string text = month_words(result.month) + " (" + result.month + ")";
  if (!result.known_on.empty()) text += ", som kendt " + result.known_on;
  if (result.rule_set_hash != other.rule_set_hash) text += ", regler " + result.rule_set_hash.substr(0, kShownHash);
  return text;
}

// "+ 600,00", "- 600,00": the sign stands apart, as in a calculation.
std::string signed_amount(const Quantity& amount) {
  if (amount.value < 0) return "- " + amount.text.substr(1);
  return "+ " + amount.text;
}

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

Json side_json(const Result& result) {
  Json json = Json::object();
  json.set("month", Json::string(result.month));
  json.set("known_on", text_or_null(result.known_on));
  json.set("amount", json_of(*result.amount));
  json.set("rule_set_hash", Json::string(result.rule_set_hash));
  return json;
}

}  // namespace
}  // namespace render

std::string render_difference(const Difference& difference) {
  using render::Page;
  Page page;
  page.line(0, "Forskel i " + render::lowered(difference.before.label));
  page.underline('=');
  page.row({.text = render::side(difference.before, difference.after), .total = difference.before.amount->text});
  Rational sum = difference.before.amount->value;
  for (const Cause& cause : difference.causes) {
    sum += cause.amount.value;
    render::add_cause(page, cause, show_amount(sum).text);
  }
  page.row({.text = "= " + render::side(difference.after, difference.before), .total = difference.after.amount->text});
  page.blank();
  const bool same = difference.amount.value == 0;
  page.line(0, same ? "Beløbet er det samme."
                    : "Forskel: " + render::signed_amount(difference.amount) + " " + difference.amount.unit + ".");
  page.line(0, "Ændringerne er regnet ind én efter én i den viste rækkefølge.");
  return page.text();
}

std::string render_difference_json(const Difference& difference) {
  Json json = Json::object();
  json.set("benefit", Json::string(difference.before.benefit));
  json.set("before", render::side_json(difference.before));
  json.set("after", render::side_json(difference.after));
  json.set("amount", render::json_of(difference.amount));
  Json causes = Json::list();
  for (const Cause& cause : difference.causes) causes.items.push_back(render::cause_json(cause));
  json.set("causes", std::move(causes));
  json.set("engine_version", Json::string(difference.before.engine_version));
  return write_json(json);
}

}  // namespace hjemmel
