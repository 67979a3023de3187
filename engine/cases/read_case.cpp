// JSON -> Case. Every mistake of the file is found in one reading; a case with any is not used.
#include <map>
#include <set>
#include <utility>

#include "engine/cases/case.h"
#include "engine/cases/case_part.h"
#include "engine/cases/correction_citation.h"
#include "engine/cases/read_facts.h"
#include "engine/cases/step_value.h"
#include "engine/cases/unknown_name.h"

namespace hjemmel {
namespace {

const std::vector<std::string> kCaseMembers = {"oplysninger", "partner", "fortolkninger", "rettelser",
                                               "ydelse",      "måned",   "note"};
const std::vector<std::string> kOverrideMembers = {"trin", "værdi", "begrundelse", "hjemmel", "af", "dato", "måned"};

std::string code(const std::string& text) { return "`" + text + "`"; }

void read_interpretations(CaseReading& reading, const CasePart& part, Case& given) {
  if (!expect_kind(reading, part, Json::Kind::Object, "et objekt med fortolkninger: { \"navn\": \"alternativ\" }"))
    return;
  for (const auto& [name, value] : part.json->members) {
    if (reading.diagnostics.size() > kMostMistakes) return;
    const Symbol* symbol = reading.rules.find(name);
    if (symbol == nullptr || symbol->kind != SymbolKind::Interpretation) {
      refuse_name(reading, part, name, value, unknown_interpretation(reading.rules, name), "er ikke en fortolkning");
      continue;
    }
    const CasePart chosen = part.member(name, value);
    if (!expect_kind(reading, chosen, Json::Kind::Text, "navnet på et alternativ i anførselstegn")) continue;
    const InterpretationDecl& interpretation = reading.rules.interpretations.at(symbol->index);
    if (const auto index = find_alternative(interpretation, value.text)) {
      given.interpretations[symbol->index] = *index;
    } else {
      refuse(reading, chosen, unknown_alternative(interpretation, value.text), "findes ikke");
    }
  }
}

ValueError override_incomplete(const std::string& name) {
  return {DiagnosticKind::CaseMemberMissing, "en rettelse skal have " + code(name),
          "skriv `trin`, `værdi`, `begrundelse`, `hjemmel`, `af` og `dato`"};
}

std::optional<Rational> read_override_value(CaseReading& reading, const CasePart& part, const std::string& step) {
  const Json& json = *part.json;
  const bool is_number = json.kind == Json::Kind::Number;
  const bool is_yes_no = json.kind == Json::Kind::Boolean;
  if (!is_number && !is_yes_no && !expect_kind(reading, part, Json::Kind::Text, "et tal, ja, nej eller en måned")) {
    return std::nullopt;
  }
  if (const auto month = is_number ? std::nullopt : read_corrected_month(reading.rules, step, json.text)) return month;
  const std::string text = is_yes_no ? (json.boolean ? "ja" : "nej") : json.text;
  const ReadValue read =
      read_step_value(reading.rules, step, text, is_number ? NumberForm::JsonNumber : NumberForm::CaseText);
  if (read.error) refuse(reading, part, *read.error, label_of(*read.error));
  return read.value;
}

std::string required(CaseReading& reading, const CasePart& object, const std::string& name) {
  return required_text(reading, object, name, override_incomplete(name)).value_or("");
}

// A `måned` of a correction or of the whole case.
std::optional<Month> month_member(CaseReading& reading, const CasePart& object) {
  const auto text = text_member(reading, object, "måned");
  if (!text) return std::nullopt;
  const auto month = parse_month(*text);
  if (!month) {
    refuse(reading, *object.find("måned"),
           {DiagnosticKind::GivenMonthExpected, code(*text) + " er ikke en måned", "skriv for eksempel 2024-01"},
           "er ikke en måned");
  }
  return month;
}

void check_citation(CaseReading& reading, const CasePart& object, const std::string& citation) {
  const auto mistake = citation.empty() ? std::nullopt : citation_mistake(reading.rules, citation);
  if (mistake) refuse(reading, *object.find("hjemmel"), *mistake, "kan ikke læses");
}

Override read_override(CaseReading& reading, const CasePart& object) {
  refuse_unknown_members(reading, object, kOverrideMembers);
  Override result;
  result.path = object.path;
  result.step = required(reading, object, "trin");
  result.reason = required(reading, object, "begrundelse");
  result.citation = required(reading, object, "hjemmel");
  check_citation(reading, object, result.citation);
  result.by = required(reading, object, "af");
  result.date = required(reading, object, "dato");
  if (!result.date.empty()) date_member(reading, object, "dato");
  result.month = month_member(reading, object);
  if (const auto step = object.find("trin")) result.step_span = step->json->span;
  if (const auto value = object.find("værdi")) {
    result.is_month = value->json->kind == Json::Kind::Text &&
                      read_corrected_month(reading.rules, result.step, value->json->text).has_value();
    result.value_span = value->json->span;
    result.value = read_override_value(reading, *value, result.step).value_or(Rational(0));
  } else {
    refuse(reading, object, override_incomplete("værdi"), "`værdi` mangler");
  }
  return result;
}

// By step: the months that are corrected; nothing for the one that the step is read in.
using Corrected = std::map<std::string, std::set<std::optional<Month>>>;

bool is_corrected_before(Corrected& corrected, const Override& next) {
  std::set<std::optional<Month>>& months = corrected[next.step];
  const bool before = !months.empty() && (!next.month || months.count(std::nullopt) != 0);
  return !months.insert(next.month).second || before;
}

void read_overrides(CaseReading& reading, const CasePart& part, Case& given) {
  if (!expect_kind(reading, part, Json::Kind::List, "en liste af rettelser: [ { ... } ]")) return;
  Corrected corrected;
  for (std::size_t i = 0; i < part.json->items.size() && reading.diagnostics.size() <= kMostMistakes; ++i) {
    const CasePart item = part.item(i);
    if (!expect_kind(reading, item, Json::Kind::Object, "en rettelse: { \"trin\": ... }")) continue;
    Override next = read_override(reading, item);
    if (!next.step.empty() && is_corrected_before(corrected, next)) {
      refuse(reading, *item.find("trin"),
             {DiagnosticKind::StepCorrectedTwice, code(next.step) + " er rettet to gange", "behold den ene rettelse"},
             "er rettet før");
    }
    given.overrides.push_back(std::move(next));
  }
}

void read_partner(CaseReading& reading, const CasePart& partner, Case& given) {
  if (!expect_kind(reading, partner, Json::Kind::Object, "partneren: { \"oplysninger\": { ... } }")) return;
  refuse_unknown_members(reading, partner, {"oplysninger"});
  if (const auto facts = partner.find("oplysninger")) read_facts(reading, *facts, Who::Partner, given);
}

std::optional<Purpose> purpose_member(CaseReading& reading, const CasePart& whole, const std::string& name) {
  const auto text = text_member(reading, whole, name);
  if (!text) return std::nullopt;
  return Purpose{*text, whole.find(name)->json->span};
}

void read_whole(CaseReading& reading, const CasePart& whole, Case& given) {
  if (!expect_kind(reading, whole, Json::Kind::Object, "en sag: { \"oplysninger\": { ... } }")) return;
  refuse_unknown_members(reading, whole, kCaseMembers);
  text_member(reading, whole, "note");
  given.benefit = purpose_member(reading, whole, "ydelse");
  if (month_member(reading, whole)) given.month = purpose_member(reading, whole, "måned");
  if (const auto facts = whole.find("oplysninger")) read_facts(reading, *facts, Who::Person, given);
  if (const auto partner = whole.find("partner")) read_partner(reading, *partner, given);
  if (const auto interpretations = whole.find("fortolkninger")) read_interpretations(reading, *interpretations, given);
  if (const auto overrides = whole.find("rettelser")) read_overrides(reading, *overrides, given);
}

}  // namespace

std::optional<Rational> read_corrected_month(const RuleSet& rules, std::string_view step, std::string_view text) {
  const auto rule = rule_of_step(rules, step);
  if (rule && rules.rules.at(*rule).type.kind == Type::Kind::Month) return std::nullopt;
  const std::optional<Month> month = parse_month(text);
  return month ? std::optional<Rational>(month_number(*month)) : std::nullopt;
}

std::optional<std::size_t> find_alternative(const InterpretationDecl& interpretation, std::string_view name) {
  for (std::size_t i = 0; i < interpretation.alternatives.size(); ++i) {
    if (interpretation.alternatives[i].name.text == name) return i;
  }
  return std::nullopt;
}

std::optional<Case> read_case(const RuleSet& rules, const SourceSet& sources, std::uint32_t file,
                              Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const std::optional<Json> json = read_json(sources, file, diagnostics);
  if (!json) return std::nullopt;
  CaseReading reading{rules, sources, diagnostics};
  Case given;
  read_whole(reading, {&*json, ""}, given);
  if (diagnostics.size() != before) return std::nullopt;
  return given;
}

}  // namespace hjemmel
