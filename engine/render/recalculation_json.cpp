// A recalculation for machines.
#include <hjemmel/recalculate.h>

#include <utility>

#include "engine/render/json_step.h"
#include "engine/render/series_json.h"

namespace hjemmel {
namespace {

Json month_json(const RecalculatedMonth& month) {
  Json json = Json::object();
  json.set("month", Json::string(month.month));
  json.set("paid", render::json_of(month.paid));
  json.set("due", render::json_of(month.due));
  json.set("settled", render::json_of(month.settled));
  json.set("difference", render::json_of(month.difference));
  json.set("counted", Json::yes_no(month.counted));
  return json;
}

}  // namespace

std::string render_recalculation_json(const Recalculation& recalculation) {
  Json json = Json::object();
  json.set("benefit", Json::string(recalculation.benefit));
  json.set("label", Json::string(recalculation.label));
  json.set("month", Json::string(recalculation.month));
  Json months = Json::list();
  for (const RecalculatedMonth& month : recalculation.months) months.items.push_back(month_json(month));
  json.set("months", std::move(months));
  json.set("sum", render::json_of(recalculation.sum));
  json.set("plan", render::json_of(recalculation.plan));
  json.set("left", render::json_of(recalculation.left));
  json.set("stopped", render::text_or_null(recalculation.stopped));
  return write_json(json);
}

}  // namespace hjemmel
