// The coverage of one edition before it is put into words: for each place, who cites it and what the author wrote.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "engine/check/citing.h"
#include "engine/check/provisions.h"

namespace hjemmel {

using OwnerKey = std::pair<SymbolKind, std::size_t>;

inline Symbol owner_symbol(const OwnerKey& owner) { return {owner.first, owner.second}; }

struct CoverageCell {
  LawPlace place;
  std::map<OwnerKey, std::set<Citing::Role>> cited_by;
  const CoverageRow* row = nullptr;
  // The first citation that carries out just this stykke, not only the paragraph as a whole.
  const Citation* carried_out_by = nullptr;

  bool has(Citing::Role role) const;
};

std::vector<CoverageCell> coverage_table(const RuleSet& rules, const LawDecl& law, std::size_t edition);

}  // namespace hjemmel
