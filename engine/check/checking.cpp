#include "engine/check/checking.h"

namespace hjemmel {
namespace {

std::string rule_words(RuleDecl::Kind kind) {
  switch (kind) {
    case RuleDecl::Kind::Rule:
      return "reglen";
    case RuleDecl::Kind::Intermediate:
      return "mellemregningen";
    case RuleDecl::Kind::Condition:
      return "betingelsen";
    case RuleDecl::Kind::Benefit:
      break;
  }
  return "ydelsen";
}

}  // namespace

Scope scope_of(const Checking& checking, Symbol reader) {
  Scope scope;
  scope.reader = reader;
  const auto home = checking.homes.find(key_of(reader));
  if (home != checking.homes.end()) scope.module = home->second;
  scope.in_month_name = reader.kind == SymbolKind::MonthName;
  return scope;
}

const Word& name_of(const RuleSet& rules, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::Fact:
      return rules.facts.at(symbol.index).name;
    case SymbolKind::Rate:
      return rules.rates.at(symbol.index).name;
    case SymbolKind::Interpretation:
      return rules.interpretations.at(symbol.index).name;
    case SymbolKind::MonthName:
      return rules.months.at(symbol.index).name;
    default:
      return rules.rules.at(symbol.index).name;
  }
}

std::string kind_words(const RuleSet& rules, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::Fact:
      return "oplysningen";
    case SymbolKind::Rate:
      return "satsen";
    case SymbolKind::Interpretation:
      return "fortolkningen";
    case SymbolKind::MonthName:
      return "måneden";
    case SymbolKind::Rule:
      return rule_words(rules.rules.at(symbol.index).kind);
    default:
      return "svaret";
  }
}

std::string in_code(const std::string& text) { return "`" + text + "`"; }

std::string near_help(Checking& checking, const std::string& written, const std::vector<std::string>& candidates) {
  constexpr std::size_t kMostCandidates = 5000;  // each is compared letter by letter
  if (checking.near_names_left == 0) return {};
  --checking.near_names_left;  // also when there are too many: gathering them takes time too
  if (candidates.size() > kMostCandidates) return {};
  return near_names_help(written, candidates);
}

std::string written(const Checking& checking, Span span) { return checking.rules.sources.text(span); }

}  // namespace hjemmel
