// Why two calculations differ, as a caseworker reads it: from the one amount, cause by cause, to the other.
#include <hjemmel/difference.h>

#include "engine/render/causes.h"
#include "engine/render/json_step.h"
#include "engine/render/layout.h"
#include "engine/render/wording.h"

namespace hjemmel {
namespace render {
namespace {

std::string month_and_day(const Result& result) {
  const std::string month = month_words(result.month) + " (" + result.month + ")";
  return result.known_on.empty() ? month : month + ", som kendt " + result.known_on;
}

Json side_json(const Result& result) {
  Json json = Json::object();
  json.set("month", Json::string(result.month));
  json.set("known_on", text_or_null(result.known_on));
  json.set("amount", json_of(*result.amount));
  return json;
}

}  // namespace
}  // namespace render

std::string render_difference(const Difference& difference) {
  using render::Page;
  Page page;
  page.line(0, "Forskel i " + render::lowered(difference.before.label));
  page.underline('=');
  page.row({.text = render::month_and_day(difference.before), .total = difference.before.amount->text});
  render::add_causes(page, difference.causes, difference.before.amount->value);
  page.row({.text = "= " + render::month_and_day(difference.after), .total = difference.after.amount->text});
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
  json.set("rule_set_hash", Json::string(difference.before.rule_set_hash));
  json.set("engine_version", Json::string(difference.before.engine_version));
  return write_json(json);
}

}  // namespace hjemmel
