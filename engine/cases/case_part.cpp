#include "engine/cases/case_part.h"

#include <algorithm>
#include <utility>

namespace hjemmel {
namespace {

Span marked(const Json& json) {
  const bool composite = json.kind == Json::Kind::Object || json.kind == Json::Kind::List;
  return composite ? Span{json.span.file, json.span.begin, json.span.begin + 1} : json.span;
}

bool is_space(char32_t character) {
  return character == U' ' || character == U'\t' || character == U'\n' || character == U'\r';
}

// The name of a member stands before its value: `"name" : value`. A name written with escapes is not looked for; then
// the value is marked.
Span name_span(const SourceSet& sources, const std::string& name, const Json& value) {
  const std::u32string& text = sources.file(value.span.file).text();
  std::size_t end = std::min<std::size_t>(value.span.begin, text.size());
  while (end > 0 && (is_space(text[end - 1]) || text[end - 1] == U':')) --end;
  const std::u32string quoted = U"\"" + from_utf8(name) + U"\"";
  if (end < quoted.size() || text.compare(end - quoted.size(), quoted.size(), quoted) != 0) return marked(value);
  return {value.span.file, static_cast<std::uint32_t>(end - quoted.size()), static_cast<std::uint32_t>(end)};
}

bool only_spaces(const std::string& text) { return text.find_first_not_of(" \t\n\r") == std::string::npos; }

Diagnostic diagnostic(const std::string& path, const ValueError& error, Span span, const std::string& label) {
  const std::string where = path.empty() ? "" : "`" + path + "`: ";
  return {error.kind, where + error.message, {span, label}, {}, error.help};
}

}  // namespace

CasePart CasePart::member(const std::string& name, const Json& value) const {
  return {&value, path.empty() ? name : path + "." + name};
}

CasePart CasePart::item(std::size_t index) const {
  return {&json->items.at(index), path + "[" + std::to_string(index) + "]"};
}

std::optional<CasePart> CasePart::find(const std::string& name) const {
  const Json* found = json->find(name);
  if (found == nullptr || found->kind == Json::Kind::Null) return std::nullopt;
  return member(name, *found);
}

void refuse(CaseReading& reading, const CasePart& part, const ValueError& error, const std::string& label) {
  reading.diagnostics.add(diagnostic(part.path, error, marked(*part.json), label));
}

void refuse_name(CaseReading& reading, const CasePart& object, const std::string& name, const Json& value,
                 const ValueError& error, const std::string& label) {
  reading.diagnostics.add(diagnostic(object.path, error, name_span(reading.sources, name, value), label));
}

void refuse_unknown_members(CaseReading& reading, const CasePart& object, const std::vector<std::string>& allowed) {
  for (const auto& [name, value] : object.json->members) {
    if (reading.diagnostics.size() > kMostMistakes) return;
    if (std::find(allowed.begin(), allowed.end(), name) != allowed.end()) continue;
    std::string help = near_names_help(name, allowed);
    if (help.empty()) {
      for (const std::string& member : allowed) help += (help.empty() ? "her kan stå `" : "`, `") + member;
      help += "`";
    }
    refuse_name(reading, object, name, value,
                {DiagnosticKind::CaseMemberUnknown, "her kan ikke stå `" + name + "`", help}, "kendes ikke her");
  }
}

bool expect_kind(CaseReading& reading, const CasePart& part, Json::Kind kind, const std::string& wanted) {
  if (part.json->kind == kind) return true;
  refuse(reading, part, {DiagnosticKind::WrongCaseShape, "her skal stå " + wanted, ""}, "er noget andet");
  return false;
}

std::optional<std::string> text_member(CaseReading& reading, const CasePart& object, const std::string& name) {
  const auto part = object.find(name);
  if (!part || !expect_kind(reading, *part, Json::Kind::Text, "en tekst i anførselstegn")) return std::nullopt;
  return part->json->text;
}

std::optional<std::string> required_text(CaseReading& reading, const CasePart& object, const std::string& name,
                                         const ValueError& missing) {
  const auto part = object.find(name);
  if (!part) {
    refuse(reading, object, missing, "`" + name + "` mangler");
    return std::nullopt;
  }
  std::optional<std::string> text = text_member(reading, object, name);
  if (text && only_spaces(*text)) {
    refuse(reading, *part, missing, "er tom");
    return std::nullopt;
  }
  return text;
}

std::optional<Date> date_member(CaseReading& reading, const CasePart& object, const std::string& name) {
  const auto text = text_member(reading, object, name);
  if (!text) return std::nullopt;
  const auto day = parse_date(*text);
  if (!day) {
    refuse(reading, *object.find(name),
           {DiagnosticKind::GivenDateExpected, "`" + *text + "` er ikke en dato", "skriv for eksempel 2024-01-31"},
           "er ikke en dato");
  }
  return day;
}

}  // namespace hjemmel
