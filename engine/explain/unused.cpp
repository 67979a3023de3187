#include "engine/explain/unused.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/explain/quantity.h"

namespace hjemmel {
namespace {

// The corrections that stand in the steps shown: of a rule that the answer rests on, or of one of its lines.
std::set<const Override*> shown_corrections(const Program& program, const Evaluation& evaluation,
                                            const std::vector<bool>& live) {
  std::set<const Override*> shown;
  const auto add = [&](NodeId id) {
    const auto found = evaluation.overridden.find(id);
    if (found != evaluation.overridden.end()) shown.insert(found->second);
  };
  for (const PlannedRule& planned : program.planned) {
    if (!live[planned.value]) continue;
    add(planned.value);
    for (const PlannedLine& line : planned.lines) add(line.result);
  }
  return shown;
}

// "partners hjælp.3 (2)" names the rule hjælp.
Type type_of(const Program& program, const std::string& step) {
  constexpr std::string_view kPartners = "partners ";
  const std::size_t begin = step.compare(0, kPartners.size(), kPartners) == 0 ? kPartners.size() : 0;
  const std::string name = step.substr(begin, step.find_first_of(". ", begin) - begin);
  const Symbol* symbol = program.rules->find(name);
  if (symbol != nullptr && symbol->kind == SymbolKind::Rule) return program.rules->rules[symbol->index].type;
  Type month;
  month.kind = Type::Kind::Month;
  return month;
}

UnusedCorrection unused(const Program& program, const Override& correction) {
  UnusedCorrection trace;
  trace.step = correction.step;
  if (correction.month) trace.month = to_text(*correction.month);
  trace.value = quantity(type_of(program, correction.step), correction.value);
  trace.reason = correction.reason;
  trace.citation = correction.citation;
  trace.by = correction.by;
  trace.date = correction.date;
  return trace;
}

UnusedInterpretation unused(const InterpretationDecl& decl, std::size_t chosen) {
  const auto& alternative = decl.alternatives.at(chosen);
  return {decl.name.text, decl.question.text, alternative.name.text, alternative.reason.text};
}

}  // namespace

void add_unused(Result& result, const Program& program, const Case& given, const Evaluation& evaluation,
                const std::vector<bool>& live) {
  const std::set<const Override*> shown = shown_corrections(program, evaluation, live);
  for (const Override& correction : given.overrides) {
    if (shown.count(&correction) == 0) result.corrections_unused.push_back(unused(program, correction));
  }
  for (const auto& [symbol, chosen] : given.interpretations) {
    const InterpretationDecl& decl = program.rules->interpretations[symbol];
    const bool used = std::any_of(result.interpretations.begin(), result.interpretations.end(),
                                  [&](const InterpretationTrace& trace) { return trace.name == decl.name.text; });
    if (!used) result.interpretations_unused.push_back(unused(decl, chosen));
  }
}

}  // namespace hjemmel
