// The result as JSON: docs/schema/result.schema.json says what each key holds. Keys are English, legal words Danish,
// and every number is a string, so that none passes through binary floating point on its way.
#include "engine/json/json.h"

#include <hjemmel/hjemmel.h>

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

Json texts_json(const std::vector<std::string>& texts) {
  return list_of(texts, [](const std::string& text) { return Json::string(text); });
}

Json other_json(const FactTrace::Other& other) {
  Json json = Json::object();
  set_value(json, other.value);
  json.set("source", text_or_null(other.source));
  json.set("registered", text_or_null(other.registered));
  return json;
}

Json fact_json(const FactTrace& fact) {
  Json json = Json::object();
  json.set("name", Json::string(fact.name));
  json.set("label", Json::string(fact.label));
  json.set("whose", text_or_null(fact.whose));
  json.set("month", text_or_null(fact.month));
  set_value(json, fact.value);
  json.set("source", text_or_null(fact.source));
  json.set("registered", text_or_null(fact.registered));
  json.set("discretion", Json::yes_no(fact.discretion));
  if (fact.discretion) {
    json.set("reason", text_or_null(fact.reason));
    json.set("by", text_or_null(fact.by));
    json.set("date", text_or_null(fact.date));
  }
  json.set("others", list_of(fact.others, other_json));
  json.set("citations", json_of(fact.citations));
  return json;
}

Json amount_json(const AmountTrace& amount) {
  Json json = Json::object();
  json.set("name", Json::string(amount.name));
  json.set("label", Json::string(amount.label));
  json.set("whose", text_or_null(amount.whose));
  set_value(json, amount.value);
  json.set("payer", text_or_null(amount.payer));
  json.set("receiver", text_or_null(amount.receiver));
  json.set("missing", texts_json(amount.missing));
  json.set("citations", json_of(amount.citations));
  return json;
}

Json unsupported_json(const UnsupportedTrace& gap) {
  Json json = Json::object();
  json.set("text", Json::string(gap.text));
  json.set("whose", text_or_null(gap.whose));
  json.set("month", text_or_null(gap.month));
  json.set("citations", json_of(gap.citations));
  return json;
}

Json regulated_json(const RegulatedYearTrace& year) {
  Json json = Json::object();
  json.set("year", Json::number(year.year));
  json.set("before", json_of(year.before));
  json.set("formula", Json::string(year.formula));
  json.set("numbers", Json::string(year.numbers));
  json.set("raised", json_of(year.raised));
  Json roundings = Json::list();
  for (const RegulatedYearTrace::Rounded& rounded : year.rounded) {
    Json one = Json::object();
    one.set("rounding", Json::string(rounded.rounding));
    one.set("amount", json_of(rounded.amount));
    roundings.items.push_back(std::move(one));
  }
  json.set("rounded", std::move(roundings));
  json.set("after", json_of(year.after));
  json.set("citations", json_of(year.citations));
  return json;
}

Json regulated_json(const RegulationTrace& regulated) {
  Json json = Json::object();
  json.set("level", Json::yes_no(regulated.base_level));
  json.set("from", Json::string(regulated.base_from));
  json.set("base", json_of(regulated.base));
  json.set("citations", json_of(regulated.base_citations));
  Json years = Json::list();
  for (const RegulatedYearTrace& year : regulated.years) years.items.push_back(regulated_json(year));
  json.set("years", std::move(years));
  return json;
}

Json rate_json(const RateTrace& rate) {
  Json json = Json::object();
  json.set("name", Json::string(rate.name));
  json.set("label", Json::string(rate.label));
  json.set("key", text_or_null(rate.key));
  json.set("month", text_or_null(rate.month));
  set_value(json, rate.value);
  json.set("from", Json::string(rate.from));
  json.set("known_from", text_or_null(rate.known_from));
  json.set("published", Json::yes_no(!rate.projected));
  json.set("projected", Json::yes_no(rate.projected));
  json.set("unverified", Json::yes_no(rate.unverified));
  json.set("source", text_or_null(rate.source));
  json.set("citations", json_of(rate.citations));
  if (rate.regulated) json.set("regulated", regulated_json(*rate.regulated));
  if (!rate.deviates.empty()) json.set("deviates", Json::string(rate.deviates));
  if (rate.printed) {
    json.set("printed", json_of(*rate.printed));
    json.set("misprint", Json::string(rate.misprint));
  }
  return json;
}

Json change_json(const InterpretationTrace::Alternative::Change& change) {
  Json json = Json::object();
  json.set("name", Json::string(change.name));
  json.set("label", Json::string(change.label));
  json.set("whose", text_or_null(change.whose));
  json.set("now", json_of(change.now));
  json.set("then", json_of(change.then));
  json.set("missing", texts_json(change.missing));
  return json;
}

Json alternative_json(const InterpretationTrace::Alternative& alternative) {
  Json json = Json::object();
  json.set("name", Json::string(alternative.name));
  json.set("reason", Json::string(alternative.reason));
  json.set("amount", json_of(alternative.amount));
  json.set("changes", list_of(alternative.changes, change_json));
  return json;
}

Json interpretation_json(const InterpretationTrace& choice) {
  Json json = Json::object();
  json.set("name", Json::string(choice.name));
  json.set("question", Json::string(choice.question));
  json.set("chosen", Json::string(choice.chosen));
  json.set("reason", Json::string(choice.reason));
  json.set("is_default", Json::yes_no(choice.is_default));
  json.set("alternatives", list_of(choice.alternatives, alternative_json));
  json.set("matters", Json::yes_no(choice.matters));
  json.set("citations", json_of(choice.citations));
  return json;
}

Json unused_correction_json(const UnusedCorrection& correction) {
  Json json = Json::object();
  json.set("step", Json::string(correction.step));
  json.set("month", text_or_null(correction.month));
  set_value(json, correction.value);
  json.set("reason", Json::string(correction.reason));
  json.set("citation", Json::string(correction.citation));
  json.set("by", Json::string(correction.by));
  json.set("date", Json::string(correction.date));
  return json;
}

Json unused_interpretation_json(const UnusedInterpretation& choice) {
  Json json = Json::object();
  json.set("name", Json::string(choice.name));
  json.set("question", Json::string(choice.question));
  json.set("chosen", Json::string(choice.chosen));
  json.set("reason", Json::string(choice.reason));
  return json;
}

Json law_json(const LawTrace& law) {
  Json json = Json::object();
  json.set("name", Json::string(law.name));
  json.set("instrument", Json::string(law.instrument));
  json.set("title", Json::string(law.title));
  json.set("dated", text_or_null(law.dated));
  json.set("known_from", text_or_null(law.known_from));
  json.set("in_force", text_or_null(law.in_force));
  json.set("effect", text_or_null(law.effect));
  json.set("month", text_or_null(law.month));
  json.set("replaced", texts_json(law.replaced));
  return json;
}

Json overlay_json(const OverlayTrace& overlay) {
  Json json = Json::object();
  json.set("name", Json::string(overlay.name));
  json.set("label", Json::string(overlay.label));
  json.set("module", Json::string(overlay.module));
  json.set("citations", json_of(overlay.citations));
  return json;
}

// What the result says: an amount only when there is a proposal.
void set_answer(Json& json, const Result& result) {
  json.set("benefit", Json::string(result.benefit));
  json.set("label", Json::string(result.label));
  json.set("month", Json::string(result.month));
  json.set("status", Json::string(to_text(result.status)));
  json.set("outcome", text_or_null(to_text(result.outcome)));
  if (result.status == Status::Proposal) {
    if (result.amount) json.set("amount", json_of(*result.amount));
    json.set("amounts", list_of(result.amounts, amount_json));
  }
  if (result.failed_condition) json.set("failed_condition", rule_json(*result.failed_condition));
  json.set("provisional", Json::yes_no(result.provisional));
  json.set("overridden", Json::yes_no(result.overridden));
}

// How it was found.
void set_reasons(Json& json, const Result& result) {
  json.set("steps", steps_json(result.steps));
  json.set("rules", list_of(result.steps, rule_json));
  json.set("facts_used", list_of(result.facts_used, fact_json));
  json.set("facts_unused", list_of(result.facts_unused, fact_json));
  json.set("corrections_unused", list_of(result.corrections_unused, unused_correction_json));
  json.set("interpretations_unused", list_of(result.interpretations_unused, unused_interpretation_json));
  json.set("facts_missing", list_of(result.facts_missing, fact_json));
  json.set("conflicts", list_of(result.conflicts, fact_json));
  json.set("awaiting", list_of(result.awaiting, fact_json));
  json.set("unsupported", list_of(result.unsupported, unsupported_json));
  json.set("rates", list_of(result.rates, rate_json));
  json.set("interpretations", list_of(result.interpretations, interpretation_json));
  json.set("laws", list_of(result.laws, law_json));
  json.set("overlays", list_of(result.overlays, overlay_json));
}

}  // namespace
}  // namespace render

std::string render_json(const Result& result) {
  Json json = Json::object();
  json.set("schema_version", Json::number(result.schema_version));
  json.set("engine_version", Json::string(result.engine_version));
  json.set("rule_set_hash", Json::string(result.rule_set_hash));
  json.set("known_on", render::text_or_null(result.known_on));
  render::set_answer(json, result);
  render::set_reasons(json, result);
  return write_json(json);
}

}  // namespace hjemmel
