#include "engine/difference/changed.h"

#include "engine/explain/quantity.h"
#include "engine/explain/uses.h"

namespace hjemmel {
namespace {

const RateRow* plain_row(const RuleSet& rules, const std::string& name, Month month) {
  const Symbol* symbol = rules.find(name);
  if (symbol == nullptr || symbol->kind != SymbolKind::Rate) return nullptr;
  const RateRow* row = row_in(rules.rates[symbol->index], month);
  return row != nullptr && row->cells.empty() ? row : nullptr;
}

std::string rate_text(const RuleSet& rules, const std::string& name, Month month) {
  const RateRow* row = plain_row(rules, name, month);
  if (row == nullptr) return "";
  return shown_value(rules.rates[rules.find(name)->index].type, row->value.number);
}

// What is cited in the month by what can be changed and be the cause of an amount.
const Citations* citations_of(const RuleSet& rules, const Symbol& symbol, Month month) {
  switch (symbol.kind) {
    case SymbolKind::Rule: {
      const Version* version = version_in(rules.rules[symbol.index].versions, month);
      return version == nullptr ? nullptr : &version->citations;
    }
    case SymbolKind::MonthName: {
      const Version* version = version_in(rules.months[symbol.index].versions, month);
      return version == nullptr ? nullptr : &version->citations;
    }
    case SymbolKind::Rate: {
      const RateRow* row = row_in(rules.rates[symbol.index], month);
      return row == nullptr ? nullptr : &row->citations;
    }
    case SymbolKind::Fact:
      return &rules.facts[symbol.index].citations;
    case SymbolKind::Interpretation:
      return &rules.interpretations[symbol.index].citations;
    default:
      return nullptr;
  }
}

std::string label_of(const RuleSet& rules, const Symbol& symbol) {
  switch (symbol.kind) {
    case SymbolKind::Rule:
      return rules.rules[symbol.index].label.text;
    case SymbolKind::MonthName:
      return rules.months[symbol.index].label.text;
    case SymbolKind::Rate:
      return rules.rates[symbol.index].label.text;
    case SymbolKind::Fact:
      return rules.facts[symbol.index].label.text;
    case SymbolKind::Interpretation:
      return rules.interpretations[symbol.index].question.text;
    default:
      return "";
  }
}

}  // namespace

std::string shown_value(const Type& type, const std::optional<Rational>& value) {
  if (!value) return "";
  const Quantity said = quantity(type, *value);
  return said.unit.empty() || said.unit == "%" ? in_formula(said) : said.text + " " + said.unit;
}

Changed changed_declaration(const std::string& name, const RuleSet& earlier, const RuleSet& later, Month month) {
  Changed changed{name, "", "", rate_text(earlier, name, month), rate_text(later, name, month), {}};
  const RuleSet& rules = later.find(name) == nullptr ? earlier : later;
  const Symbol* symbol = rules.find(name);
  if (symbol == nullptr) return changed;  // an exception or a law
  changed.label = label_of(rules, *symbol);
  const Citations* citations = citations_of(rules, *symbol, month);
  if (citations != nullptr) changed.citations = Citer(rules).cite(*citations, month);
  return changed;
}

}  // namespace hjemmel
