#include "engine/check/interpretations.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/check/checking.h"
#include "engine/check/reads.h"

namespace hjemmel {
namespace {

using Readers = std::map<std::size_t, std::set<std::string>>;  // by interpretation

void note_halves(const RuleSet& rules, const std::vector<Version>& versions, const std::string& reader,
                 Readers& readers) {
  for (const Version& version : versions) {
    for (const Step& step : version.steps) {
      const bool asks = step.rounding && step.rounding->halves;
      if (asks && step.rounding->halves_symbol < rules.interpretations.size()) {
        readers[step.rounding->halves_symbol].insert(reader);
      }
    }
  }
}

Readers readers_of(const RuleSet& rules) {
  Readers readers;
  each_body(rules, [&](const Symbol& reader, const Expr& expr) {
    each_part(expr, [&](const Expr& part) {
      each_read(part, [&](const Symbol& read, Span) {
        const bool asks = read.kind == SymbolKind::Interpretation;
        if (asks) readers[read.index].insert(name_of(rules, reader).text);
      });
    });
  });
  for (const RuleDecl& rule : rules.rules) note_halves(rules, rule.versions, rule.name.text, readers);
  for (const ExceptionDecl& decl : rules.exceptions) note_halves(rules, decl.versions, decl.name.text, readers);
  return readers;
}

InterpretationEntry entry_of(const RuleSet& rules, const InterpretationDecl& decl) {
  InterpretationEntry entry;
  entry.name = decl.name.text;
  entry.question = decl.question.text;
  for (const Citation& citation : decl.citations) entry.citations.push_back(rules.sources.text(citation.span));
  for (const auto& alternative : decl.alternatives) {
    entry.alternatives.push_back({alternative.name.text, alternative.reason.text});
  }
  return entry;
}

}  // namespace

std::vector<InterpretationEntry> interpretations_of(const RuleSet& rules) {
  const Readers readers = readers_of(rules);
  std::vector<InterpretationEntry> entries;
  for (std::size_t i = 0; i < rules.interpretations.size(); ++i) {
    entries.push_back(entry_of(rules, rules.interpretations[i]));
    const auto found = readers.find(i);
    if (found != readers.end()) entries.back().read_by.assign(found->second.begin(), found->second.end());
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

}  // namespace hjemmel
