#include "engine/api/calculate.h"

#include <utility>

#include "engine/diagnostics/diagnostics.h"
#include "engine/evaluate/evaluate.h"
#include "engine/explain/explain.h"
#include "engine/plan/plan.h"

namespace hjemmel {
namespace {

// A mistake that stands in no file.
PlacedDiagnostic without_place(DiagnosticKind kind, std::string message, std::string help) {
  PlacedDiagnostic placed;
  placed.code = code_of(kind);
  placed.kind = name_of(kind);
  placed.message = std::move(message);
  placed.help = std::move(help);
  placed.drawn = "fejl[" + placed.code + "]: " + placed.message + "\n";
  if (!placed.help.empty()) placed.drawn += "  = hjælp: " + placed.help + "\n";
  return placed;
}

PlacedDiagnostic unknown_benefit(const RuleSet& rules, std::string_view name) {
  std::vector<std::string> names;
  for (const std::size_t benefit : rules.benefits) names.push_back(rules.rules[benefit].name.text);
  std::string help = near_names_help(std::string(name), names);
  if (help.empty()) help = "`hjemmel benefits` viser, hvad der kan beregnes";
  return without_place(DiagnosticKind::UnknownBenefit,
                       "reglerne har ingen ydelse, der hedder `" + std::string(name) + "`", help);
}

PlacedDiagnostic not_covered(const std::string& benefit, Month month, const NotCovered& missing) {
  std::string message = "`" + benefit + "` kan ikke beregnes for " + to_text(month) + ": `" + missing.name +
                        "` mangler for " + to_text(missing.month);
  std::string help = "`" + missing.name + "` dækker fra " + missing.first;
  help += missing.last.empty() ? " og frem" : " til " + missing.last;
  help += "; vælg en anden måned, eller sæt det, der mangler, ind i reglerne";
  return without_place(DiagnosticKind::MonthNotCovered, std::move(message), std::move(help));
}

PlacedDiagnostic unknown_step(const Program& program, const Override& correction) {
  std::vector<std::string> names;
  for (const PlannedRule& planned : program.planned) {
    if (!planned.is_month) names.push_back(program.rules->rules[planned.symbol].name.text);
  }
  std::string help = near_names_help(correction.step, names);
  if (help.empty())
    help = "skriv navnet på en regel, eller en af dens linjer som `navn.2`; den fulde beregning viser dem";
  return without_place(DiagnosticKind::UnknownCorrection,
                       "rettelsen gælder trinnet `" + correction.step + "`, som beregningen ikke har", std::move(help));
}

void append_ascii(std::string& folded, std::string_view name, std::size_t& index) {
  static constexpr struct {
    std::string_view letter, ascii;
  } kLetters[] = {{"æ", "ae"}, {"ø", "oe"}, {"å", "aa"}};
  for (const auto& [letter, ascii] : kLetters) {
    if (name.substr(index, letter.size()) != letter) continue;
    folded += ascii;
    index += letter.size();
    return;
  }
  folded += name[index++];
}

}  // namespace

std::string ascii_name(std::string_view name) {
  std::string folded;
  for (std::size_t index = 0; index < name.size();) append_ascii(folded, name, index);
  return folded;
}

std::optional<std::size_t> find_benefit(const RuleSet& rules, std::string_view name) {
  for (const std::size_t benefit : rules.benefits) {
    const std::string& known = rules.rules[benefit].name.text;
    if (known == name || ascii_name(known) == name) return benefit;
  }
  return std::nullopt;
}

Answer calculate_case(const RuleSet& rules, std::size_t benefit, const Case& given, Month month) {
  Answer answer;
  const std::string& name = rules.rules[benefit].name.text;
  const auto planned = plan(rules, benefit, month);
  if (const auto* missing = std::get_if<std::vector<NotCovered>>(&planned)) {
    for (const NotCovered& one : *missing) answer.diagnostics.push_back(not_covered(name, month, one));
    return answer;
  }
  const Program& program = std::get<Program>(planned);
  const Evaluation evaluation = evaluate(program, given);
  for (const Override* correction : evaluation.unused_overrides) {
    answer.diagnostics.push_back(unknown_step(program, *correction));
  }
  if (!answer.diagnostics.empty()) return answer;
  answer.result = explain(program, given, evaluation);
  answer.result->engine_version = engine_version();
  return answer;
}

Answer calculate(const RuleSet& rules, std::string_view benefit, std::string_view case_json,
                 const std::string& case_path, Month month) {
  const auto found = find_benefit(rules, benefit);
  if (!found) return {std::nullopt, {unknown_benefit(rules, benefit)}};
  SourceSet sources;
  Diagnostics diagnostics;
  const std::uint32_t file = sources.add(case_path, case_json, diagnostics);
  std::optional<Case> given;
  if (diagnostics.empty()) given = read_case(rules, sources, file, diagnostics);
  if (!given) return {std::nullopt, place_all(diagnostics, sources)};
  return calculate_case(rules, *found, *given, month);
}

std::string engine_version() { return HJEMMEL_VERSION; }

}  // namespace hjemmel
