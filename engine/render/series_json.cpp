// A series for machines. What each month rests on is the month's own result, which is asked for one by one.
#include "engine/render/series_json.h"

#include <hjemmel/series.h>

#include <utility>

#include "engine/render/causes.h"
#include "engine/render/json_step.h"

namespace hjemmel {
namespace render {
namespace {

template <class Item, class ToJson>
Json list_of(const std::vector<Item>& items, ToJson to_json) {
  Json list = Json::list();
  for (const Item& item : items) list.items.push_back(to_json(item));
  return list;
}

Json named(const std::string& name, const std::string& label, const std::string& whose) {
  Json json = Json::object();
  json.set("name", Json::string(name));
  json.set("label", Json::string(label));
  json.set("whose", text_or_null(whose));
  return json;
}

Json amount_json(const AmountTrace& amount) {
  Json json = named(amount.name, amount.label, amount.whose);
  json.set("amount", json_of(amount.value));
  return json;
}

Json changed_json(const ChangedAmount& changed) {
  Json json = named(changed.name, changed.label, changed.whose);
  json.set("before", json_of(changed.before));
  json.set("after", json_of(changed.after));
  return json;
}

Json carried_json(const CarriedOn& carried) {
  Json json = Json::object();
  json.set("fact", Json::string(carried.fact));
  json.set("label", Json::string(carried.label));
  json.set("rule", Json::string(carried.rule));
  json.set("month", Json::string(carried.month));
  json.set("value", json_of(carried.value));
  json.set("source", Json::string(carried.source));
  return json;
}

Json month_json(const SeriesMonth& month) {
  const Result& result = month.result;
  Json json = Json::object();
  json.set("month", Json::string(result.month));
  json.set("status", Json::string(to_text(result.status)));
  json.set("outcome", text_or_null(to_text(result.outcome)));
  json.set("amount", json_of(result.amount));
  json.set("amounts", list_of(result.amounts, amount_json));
  json.set("missing", list_of(result.facts_missing, [](const FactTrace& fact) { return Json::string(fact.name); }));
  json.set("refusal", text_or_null(result.failed_condition ? result.failed_condition->refusal : ""));
  json.set("carried", list_of(month.carried, carried_json));
  json.set("causes", json_of(month.causes));
  json.set("changed", list_of(month.changed, changed_json));
  return json;
}

Json stretch_json(const Series& series, const Stretch& stretch) {
  Json json = Json::object();
  json.set("from", Json::string(series.months[stretch.first].result.month));
  json.set("to", Json::string(series.months[stretch.last].result.month));
  json.set("amount", json_of(series.months[stretch.first].result.amount));
  return json;
}

}  // namespace

Json json_of(const Series& series) {
  const Result& first = series.months.front().result;
  Json json = Json::object();
  json.set("benefit", Json::string(series.benefit));
  json.set("label", Json::string(series.label));
  json.set("from", Json::string(first.month));
  json.set("to", Json::string(series.months.back().result.month));
  json.set("known_on", text_or_null(first.known_on));
  json.set("months", list_of(series.months, month_json));
  json.set("stretches",
           list_of(series.stretches, [&](const Stretch& stretch) { return stretch_json(series, stretch); }));
  json.set("carried_on", list_of(series.carried_on, carried_json));
  json.set("rule_set_hash", Json::string(first.rule_set_hash));
  json.set("engine_version", Json::string(first.engine_version));
  return json;
}

}  // namespace render

std::string render_series_json(const Series& series) { return write_json(render::json_of(series)); }

}  // namespace hjemmel
