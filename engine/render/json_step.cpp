#include "engine/render/json_step.h"

#include "engine/render/wording.h"
#include "engine/values/danish_number.h"

namespace hjemmel::render {
namespace {

std::string quantity_kind(Quantity::Kind kind) {
  switch (kind) {
    case Quantity::Kind::Money:
      return "amount";
    case Quantity::Kind::Number:
      return "number";
    case Quantity::Kind::YesNo:
      return "yes_no";
    case Quantity::Kind::Choice:
      return "choice";
    case Quantity::Kind::Month:
      return "month";
    case Quantity::Kind::Date:
      return "date";
  }
  return "";
}

std::string rule_kind(TraceStep::Kind kind) {
  switch (kind) {
    case TraceStep::Kind::Rule:
      return "regel";
    case TraceStep::Kind::Intermediate:
      return "mellemregning";
    case TraceStep::Kind::Condition:
      return "betingelse";
    case TraceStep::Kind::Benefit:
      return "ydelse";
    case TraceStep::Kind::MonthChoice:
      return "måned";
    case TraceStep::Kind::Distribution:
      return "fordeling";
    case TraceStep::Kind::Period:
      return "periode";
  }
  return "";
}

std::string line_kind(TraceLine::Kind kind) {
  switch (kind) {
    case TraceLine::Kind::Value:
      return "value";
    case TraceLine::Kind::Choice:
      return "choice";
    case TraceLine::Kind::Brackets:
      return "brackets";
    case TraceLine::Kind::Condition:
      return "condition";
    case TraceLine::Kind::Add:
      return "add";
    case TraceLine::Kind::Subtract:
      return "subtract";
    case TraceLine::Kind::Multiply:
      return "multiply";
    case TraceLine::Kind::AtMost:
      return "at_most";
    case TraceLine::Kind::AtLeast:
      return "at_least";
    case TraceLine::Kind::Instead:
      return "instead";
    case TraceLine::Kind::Proportion:
      return "proportion";
    case TraceLine::Kind::Round:
      return "round";
    case TraceLine::Kind::Distributed:
      return "distributed";
    case TraceLine::Kind::Rest:
      return "rest";
    case TraceLine::Kind::PeriodMonth:
      return "month";
    case TraceLine::Kind::Exception:
      return "exception";
  }
  return "";
}

std::string row_state(ChoiceTrace::State state) {
  switch (state) {
    case ChoiceTrace::State::Held:
      return "held";
    case ChoiceTrace::State::Failed:
      return "failed";
    case ChoiceTrace::State::NotAsked:
      return "not_asked";
    case ChoiceTrace::State::Unknown:
      return "unknown";
  }
  return "";
}

bool is_number(const Quantity& quantity) {
  return quantity.kind == Quantity::Kind::Money || quantity.kind == Quantity::Kind::Number;
}

Json override_json(const OverrideTrace& correction) {
  Json json = Json::object();
  json.set("calculated", correction.calculated_known ? json_of(correction.calculated) : Json());
  json.set("reason", Json::string(correction.reason));
  json.set("citation", text_or_null(correction.citation));
  json.set("by", Json::string(correction.by));
  json.set("date", text_or_null(correction.date));
  return json;
}

Json choices_json(const std::vector<ChoiceTrace>& choices) {
  Json list = Json::list();
  for (const ChoiceTrace& row : choices) {
    Json json = Json::object();
    json.set("condition", text_or_null(row.condition));
    json.set("numbers", text_or_null(row.numbers));
    json.set("state", Json::string(row_state(row.state)));
    json.set("value", Json::string(row.value));
    json.set("citations", json_of(row.citations));
    list.items.push_back(std::move(json));
  }
  return list;
}

Json brackets_json(const std::vector<BracketTrace>& brackets) {
  Json list = Json::list();
  for (const BracketTrace& row : brackets) {
    Json json = Json::object();
    json.set("percent", json_of(row.percent));
    json.set("from", json_of(row.from));
    json.set("to", json_of(row.to));
    json.set("part", json_of(row.part));
    json.set("amount", json_of(row.amount));
    json.set("active", Json::yes_no(row.active));
    list.items.push_back(std::move(json));
  }
  return list;
}

std::string ranked_state(RankedTrace::State state) {
  switch (state) {
    case RankedTrace::State::Taken:
      return "taken";
    case RankedTrace::State::Left:
      return "left";
    case RankedTrace::State::NotEligible:
      return "not_eligible";
    case RankedTrace::State::Unknown:
      return "unknown";
  }
  return "";
}

Json ranked_json(const RankedTrace& item) {
  Json json = Json::object();
  json.set("item", Json::string(item.item));
  json.set("state", Json::string(ranked_state(item.state)));
  json.set("rank", json_of(item.rank));
  json.set("amount", json_of(item.amount));
  json.set("tied", Json::yes_no(item.tied));
  return json;
}

Json best_json(const std::vector<BestTrace>& all) {
  Json list = Json::list();
  for (const BestTrace& best : all) {
    Json json = Json::object();
    json.set("formula", Json::string(best.formula));
    json.set("most", Json::number(static_cast<int>(best.most)));
    json.set("ranked_by", Json::string(best.ranked_by));
    json.set("summed", Json::string(best.summed));
    json.set("at_a_tie", text_or_null(best.at_a_tie));
    Json items = Json::list();
    for (const RankedTrace& item : best.items) items.items.push_back(ranked_json(item));
    json.set("items", std::move(items));
    list.items.push_back(std::move(json));
  }
  return list;
}

// The parts that only some kinds of lines have.
void set_particulars(Json& json, const TraceLine& line) {
  if (line.kind == TraceLine::Kind::Proportion) {
    Json out_of = Json::object();
    out_of.set("formula", Json::string(line.out_of_formula));
    out_of.set("numbers", Json::string(line.out_of_numbers));
    out_of.set("operand", json_of(line.out_of));
    json.set("out_of", std::move(out_of));
  }
  if (!line.condition.empty()) {
    Json condition = Json::object();
    condition.set("formula", Json::string(line.condition));
    condition.set("numbers", Json::string(line.condition_numbers));
    json.set("condition", std::move(condition));
  }
  if (!line.choices.empty()) json.set("choices", choices_json(line.choices));
  if (!line.brackets.empty()) json.set("brackets", brackets_json(line.brackets));
  if (!line.best.empty()) json.set("best", best_json(line.best));
  if (line.override_) json.set("override", override_json(*line.override_));
}

Json step_json(const TraceStep& rule, const TraceLine& line) {
  Json json = Json::object();
  json.set("id", Json::string(line.id));
  json.set("rule", Json::string(rule.name));
  json.set("label", Json::string(rule.label));
  json.set("line_label", text_or_null(line.label));
  json.set("whose", text_or_null(rule.whose));
  json.set("supposed", text_or_null(rule.supposed));
  json.set("month", text_or_null(rule.month));
  json.set("version", text_or_null(rule.version_from));
  json.set("kind", Json::string(line_kind(line.kind)));
  json.set("formula", Json::string(line.formula));
  json.set("numbers", Json::string(line.numbers));
  json.set("rounding", text_or_null(line.rounding));
  json.set("operand", json_of(line.operand));
  json.set("before", json_of(line.before));
  json.set("result", json_of(line.result));
  json.set("took_effect", Json::yes_no(line.took_effect));
  json.set("skipped", Json::yes_no(line.skipped));
  json.set("provisional", Json::yes_no(line.provisional));
  json.set("citation", Json::string(full(line.citations)));
  json.set("citations", json_of(line.citations));
  set_particulars(json, line);
  return json;
}

}  // namespace

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json::string(text); }

void set_value(Json& json, const std::optional<Quantity>& quantity) {
  if (!quantity) return json.set("value", Json());
  json.set("value", Json::string(is_number(*quantity) ? machine_amount(quantity->value) : quantity->text));
  json.set("unit", Json::string(quantity->unit));
  json.set("text", Json::string(quantity->text));
  if (is_number(*quantity) && !has_finite_decimals(quantity->value)) {
    json.set("exact", Json::string(machine_amount(quantity->value)));
  }
  json.set("kind", Json::string(quantity_kind(quantity->kind)));
}

Json json_of(const Quantity& quantity) {
  Json json = Json::object();
  set_value(json, quantity);
  return json;
}

Json json_of(const std::optional<Quantity>& quantity) { return quantity ? json_of(*quantity) : Json(); }

Json json_of(const std::vector<CitationText>& citations) {
  Json list = Json::list();
  for (const CitationText& citation : citations) {
    Json json = Json::object();
    json.set("full", Json::string(citation.full));
    json.set("brief", Json::string(citation.brief));
    list.items.push_back(std::move(json));
  }
  return list;
}

Json steps_json(const std::vector<TraceStep>& rules) {
  Json list = Json::list();
  for (const TraceStep& rule : rules) {
    for (const TraceLine& line : rule.lines) list.items.push_back(step_json(rule, line));
  }
  return list;
}

Json rule_json(const TraceStep& rule) {
  Json json = Json::object();
  json.set("name", Json::string(rule.name));
  json.set("label", Json::string(rule.label));
  json.set("whose", text_or_null(rule.whose));
  json.set("supposed", text_or_null(rule.supposed));
  json.set("rule_kind", Json::string(rule_kind(rule.kind)));
  json.set("month", text_or_null(rule.month));
  json.set("version", text_or_null(rule.version_from));
  json.set("serves", text_or_null(rule.serves));
  set_value(json, rule.value);
  json.set("citation", Json::string(full(rule.citations)));
  json.set("citations", json_of(rule.citations));
  Json steps = Json::list();
  for (const TraceLine& line : rule.lines) steps.items.push_back(Json::string(line.id));
  json.set("steps", std::move(steps));
  if (!rule.refusal.empty()) json.set("refusal", Json::string(rule.refusal));
  if (!rule.short_by.empty()) json.set("short_by", Json::string(rule.short_by));
  if (rule.override_) json.set("override", override_json(*rule.override_));
  return json;
}

}  // namespace hjemmel::render
