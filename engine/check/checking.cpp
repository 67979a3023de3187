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
  std::size_t rule = checking.rules.rules.size();
  if (reader.kind == SymbolKind::Rule) rule = reader.index;
  if (reader.kind == SymbolKind::Exception) rule = checking.rules.exceptions[reader.index].rule_symbol;
  const bool of_element = rule < checking.rules.rules.size() && checking.rules.rules[rule].belongs_to;
  if (of_element) scope.element = checking.rules.rules[rule].belongs_to->symbol;
  return scope;
}

std::size_t home_of(const Checking& checking, const Symbol& symbol) {
  const auto home = checking.homes.find(key_of(symbol));
  return home == checking.homes.end() ? 0 : home->second;
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
    case SymbolKind::Choice:
      return rules.choices.at(symbol.index).name;
    case SymbolKind::List:
      return rules.lists.at(symbol.index).name;
    case SymbolKind::Element:
      return rules.lists.at(symbol.index).element;
    case SymbolKind::Period:
      return rules.periods.at(symbol.index).name;
    case SymbolKind::Regulation:
      return rules.regulations.at(symbol.index).name;
    case SymbolKind::Distribution:
      return rules.distributions.at(symbol.index).name;
    case SymbolKind::Exception:
      return rules.exceptions.at(symbol.index).name;
    case SymbolKind::Rule:
    case SymbolKind::Alternative:
    case SymbolKind::None:
      break;
  }
  return rules.rules.at(symbol.index).name;
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
    case SymbolKind::Choice:
      return "valget";
    case SymbolKind::List:
      return "listen";
    case SymbolKind::Element:
      return "listens element";
    case SymbolKind::Period:
      return "perioden";
    case SymbolKind::Regulation:
      return "reguleringen";
    case SymbolKind::Distribution:
      return "fordelingen";
    case SymbolKind::Exception:
      return "undtagelsen";
    case SymbolKind::Alternative:
    case SymbolKind::None:
      break;
  }
  return "svaret";
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
