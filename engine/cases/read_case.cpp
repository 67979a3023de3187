// JSON -> Case. Every mistake of the file is found in one reading; a case with any is not used.
#include <set>
#include <utility>

#include "engine/cases/case.h"
#include "engine/cases/case_part.h"
#include "engine/cases/read_facts.h"
#include "engine/cases/unknown_name.h"

namespace hjemmel {
namespace {

const std::vector<std::string> kCaseMembers = {"oplysninger", "fortolkninger", "rettelser", "ydelse", "måned", "note"};
const std::vector<std::string> kOverrideMembers = {"trin", "værdi", "begrundelse", "hjemmel", "af", "dato"};

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

std::optional<Rational> read_override_value(CaseReading& reading, const CasePart& part) {
  const Json& json = *part.json;
  if (json.kind == Json::Kind::Boolean) return Rational(json.boolean ? 1 : 0);
  if (json.kind == Json::Kind::Text && json.text == "ja") return Rational(1);
  if (json.kind == Json::Kind::Text && json.text == "nej") return Rational(0);
  const bool is_number = json.kind == Json::Kind::Number;
  if (!is_number && !expect_kind(reading, part, Json::Kind::Text, "et tal, ja eller nej")) return std::nullopt;
  const ReadValue read = read_number(json.text, is_number ? NumberForm::JsonNumber : NumberForm::CaseText);
  if (read.error) refuse(reading, part, *read.error, label_of(*read.error));
  return read.value;
}

std::string required(CaseReading& reading, const CasePart& object, const std::string& name) {
  return required_text(reading, object, name, override_incomplete(name)).value_or("");
}

Override read_override(CaseReading& reading, const CasePart& object) {
  refuse_unknown_members(reading, object, kOverrideMembers);
  Override result;
  result.step = required(reading, object, "trin");
  result.reason = required(reading, object, "begrundelse");
  result.citation = required(reading, object, "hjemmel");
  result.by = required(reading, object, "af");
  result.date = required(reading, object, "dato");
  if (!result.date.empty()) date_member(reading, object, "dato");
  if (const auto value = object.find("værdi")) {
    result.value = read_override_value(reading, *value).value_or(Rational(0));
  } else {
    refuse(reading, object, override_incomplete("værdi"), "`værdi` mangler");
  }
  return result;
}

void read_overrides(CaseReading& reading, const CasePart& part, Case& given) {
  if (!expect_kind(reading, part, Json::Kind::List, "en liste af rettelser: [ { ... } ]")) return;
  std::set<std::string> steps;
  for (std::size_t i = 0; i < part.json->items.size() && reading.diagnostics.size() <= kMostMistakes; ++i) {
    const CasePart item = part.item(i);
    if (!expect_kind(reading, item, Json::Kind::Object, "en rettelse: { \"trin\": ... }")) continue;
    Override next = read_override(reading, item);
    if (!next.step.empty() && !steps.insert(next.step).second) {
      refuse(reading, *item.find("trin"),
             {DiagnosticKind::StepCorrectedTwice, code(next.step) + " er rettet to gange", "behold den ene rettelse"},
             "er rettet før");
    }
    given.overrides.push_back(std::move(next));
  }
}

void read_whole(CaseReading& reading, const CasePart& whole, Case& given) {
  if (!expect_kind(reading, whole, Json::Kind::Object, "en sag: { \"oplysninger\": { ... } }")) return;
  refuse_unknown_members(reading, whole, kCaseMembers);
  for (const char* note : {"ydelse", "måned", "note"}) text_member(reading, whole, note);
  if (const auto facts = whole.find("oplysninger")) read_facts(reading, *facts, given);
  if (const auto interpretations = whole.find("fortolkninger")) read_interpretations(reading, *interpretations, given);
  if (const auto overrides = whole.find("rettelser")) read_overrides(reading, *overrides, given);
}

}  // namespace

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
