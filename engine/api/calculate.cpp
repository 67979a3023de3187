#include "engine/api/calculate.h"

#include <algorithm>
#include <utility>

#include "engine/api/corrections.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/evaluate/evaluate.h"
#include "engine/explain/explain.h"
#include "engine/known/known.h"
#include "engine/plan/plan.h"

namespace hjemmel {
namespace {

PlacedDiagnostic unknown_benefit(const RuleSet& rules, std::string_view name) {
  std::vector<std::string> names;
  for (const std::size_t benefit : rules.benefits) names.push_back(rules.rules[benefit].name.text);
  std::string help = near_names_help(std::string(name), names);
  if (help.empty()) help = "`hjemmel benefits` viser, hvad der kan beregnes";
  return without_place(DiagnosticKind::UnknownBenefit,
                       "reglerne har ingen ydelse, der hedder `" + std::string(name) + "`", help);
}

std::string covered_words(const std::optional<CoveredMonths>& covered) {
  if (!covered) return "reglerne dækker ingen måned";
  const std::string last = covered->last ? " til " + to_text(*covered->last) : " og frem";
  return "reglerne dækker fra " + to_text(covered->first) + last;
}

// One message, however much is missing. Before the benefit's first version there is nothing to put in.
PlacedDiagnostic not_covered(const RuleSet& rules, std::size_t benefit, Month month,
                             const std::vector<NotCovered>& missing) {
  const std::string& benefit_name = rules.rules[benefit].name.text;
  std::string names;  // a rate that is read in two months is named once
  bool has_benefit = true;
  for (const NotCovered& one : missing) {
    if (one.name == benefit_name) has_benefit = false;
    const std::string name = '`' + one.name + '`';
    if (names.find(name) == std::string::npos) names += (names.empty() ? "" : "; ") + name;
  }
  std::string help = "vælg en anden måned";
  if (has_benefit) help += ", eller sæt det, der mangler, ind i reglerne: " + names;
  return without_place(DiagnosticKind::MonthNotCovered,
                       "`" + benefit_name + "` kan ikke beregnes for " + to_text(month) + "; " +
                           covered_words(covered_months(rules, benefit)),
                       std::move(help));
}

// A case that names a benefit or a month was written for that one: another would be calculated on the wrong facts.
void check_purpose(const RuleSet& rules, const Case& given, std::size_t benefit, Month month,
                   Diagnostics& diagnostics) {
  const std::string& name = rules.rules[benefit].name.text;
  if (given.benefit && find_benefit(rules, given.benefit->text) != benefit) {
    diagnostics.add({DiagnosticKind::CaseForAnotherBenefit,
                     "`ydelse`: sagen er skrevet til `" + given.benefit->text + "`, men der beregnes `" + name + "`",
                     {given.benefit->span, "er en anden ydelse"},
                     {},
                     "ret den ene; `ydelse` kan udelades af sagen"});
  }
  if (given.month && given.month->text != to_text(month)) {
    diagnostics.add({DiagnosticKind::CaseForAnotherMonth,
                     "`måned`: sagen er skrevet til " + given.month->text + ", men der beregnes for " + to_text(month),
                     {given.month->span, "er en anden måned"},
                     {},
                     "ret den ene; `måned` er udbetalingsmåneden og kan udelades af sagen"});
  }
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

Answer calculate_case(const RuleSet& rules, std::size_t benefit, const Case& given, Month month,
                      const SourceSet& sources) {
  Answer answer;
  const auto planned = plan(rules, benefit, month, shape_of(given));
  if (const auto* missing = std::get_if<std::vector<NotCovered>>(&planned)) {
    answer.diagnostics.push_back(not_covered(rules, benefit, month, *missing));
    return answer;
  }
  const Program& program = std::get<Program>(planned);
  Diagnostics diagnostics;
  check_corrected_months(program, given, diagnostics);
  if (!diagnostics.empty()) return {std::nullopt, place_all(diagnostics, sources)};
  const Evaluation evaluation = evaluate(program, given);
  check_corrections(program, given, evaluation, diagnostics);
  if (!diagnostics.empty()) return {std::nullopt, place_all(diagnostics, sources)};
  answer.result = explain(program, given, evaluation);
  answer.result->engine_version = engine_version();
  return answer;
}

Prepared prepare(const RuleSet& rules, std::string_view benefit, std::string_view case_json,
                 const std::string& case_path, Month month, const Options& options) {
  Prepared prepared;
  const auto found = find_benefit(rules, benefit);
  if (!found) {
    prepared.diagnostics.push_back(unknown_benefit(rules, benefit));
    return prepared;
  }
  prepared.benefit = *found;
  Diagnostics diagnostics;
  const std::uint32_t file = prepared.sources.add(case_path, case_json, diagnostics);
  std::optional<Case> given;
  if (diagnostics.empty()) given = read_case(rules, prepared.sources, file, diagnostics);
  if (given) check_purpose(rules, *given, *found, month, diagnostics);
  prepared.diagnostics = place_all(diagnostics, prepared.sources);
  if (!given) return prepared;
  prepared.given = options.known_on ? case_known_on(*given, *options.known_on) : std::move(*given);
  prepared.rules = &rules;
  if (options.known_on) {
    prepared.known = std::make_shared<const RuleSet>(rules_known_on(rules, *options.known_on));
    prepared.rules = prepared.known.get();
    prepared.known_on = to_text(*options.known_on);
  }
  return prepared;
}

Answer calculate(const Prepared& prepared, Month month) {
  if (!prepared.diagnostics.empty()) return {std::nullopt, prepared.diagnostics};
  Answer answer = calculate_case(*prepared.rules, prepared.benefit, prepared.given, month, prepared.sources);
  if (answer.result) answer.result->known_on = prepared.known_on;
  return answer;
}

Answer calculate(const RuleSet& rules, std::string_view benefit, std::string_view case_json,
                 const std::string& case_path, Month month, const Options& options) {
  return calculate(prepare(rules, benefit, case_json, case_path, month, options), month);
}

std::string engine_version() { return HJEMMEL_VERSION; }

}  // namespace hjemmel
