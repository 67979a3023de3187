#include "engine/cases/fact_name.h"

#include <algorithm>

namespace hjemmel {

std::optional<std::size_t> find_fact(const RuleSet& rules, std::string_view name) {
  const Symbol* symbol = rules.find(name);
  if (symbol != nullptr && symbol->kind == SymbolKind::Fact) return symbol->index;
  for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
    const std::vector<Word>& earlier = rules.facts[fact].formerly;
    if (std::any_of(earlier.begin(), earlier.end(), [name](const Word& word) { return word.text == name; }))
      return fact;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_list(const RuleSet& rules, std::string_view name) {
  const Symbol* symbol = rules.find(name);
  if (symbol == nullptr || symbol->kind != SymbolKind::List) return std::nullopt;
  return symbol->index;
}

bool belongs_to(const FactDecl& fact, std::size_t list) { return fact.belongs_to && fact.belongs_to->symbol == list; }

}  // namespace hjemmel
