// Why two calculations differ, as a caseworker reads it: from the one amount, cause by cause, to the other.
#include <hjemmel/difference.h>

#include "engine/render/causes.h"
#include "engine/render/json_step.h"
#include "engine/render/layout.h"
#include "engine/render/wording.h"

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
  render::add_causes(page, difference.causes, difference.before.amount->value);
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
  json.set("causes", render::json_of(difference.causes));
  json.set("engine_version", Json::string(difference.before.engine_version));
  return write_json(json);
}

}  // namespace hjemmel
