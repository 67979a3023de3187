#include "engine/api/reading.h"

namespace hjemmel {

std::set<Named> read_by(const RuleSet& rules, std::size_t benefit) {
  std::set<Named> from{{SymbolKind::Rule, benefit}};
  for (const std::size_t companion : rules.rules[benefit].companion_symbols) from.insert({SymbolKind::Rule, companion});
  std::set<Named> read = Readings(rules).all_from(from);
  for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
    const auto& owner = rules.facts[fact].belongs_to;
    if (owner && read.count({SymbolKind::Fact, fact}) != 0) read.insert({SymbolKind::List, owner->symbol});
  }
  return read;
}

}  // namespace hjemmel
