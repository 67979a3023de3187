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

// What the author wrote about a part of a stykke: "ikke understøttet [§ 3 stk. 4 pkt. 3-6]".
struct CoveragePart {
  const Provision* provision = nullptr;
  const CoverageRow* row = nullptr;
  const Citation* carried_out_by = nullptr;  // a citation that carries out just this part, or less of it
};

struct CoverageCell {
  LawPlace place;
  std::map<OwnerKey, std::set<Citing::Role>> cited_by;
  const CoverageRow* row = nullptr;  // of the stykke as a whole
  std::vector<CoveragePart> parts;   // in the order of the law
  // The first citation that carries out just this stykke, not only the paragraph as a whole.
  const Citation* carried_out_by = nullptr;

  bool has(Citing::Role role) const;
};

std::vector<CoverageCell> coverage_table(const RuleSet& rules, const LawDecl& law, std::size_t edition);

}  // namespace hjemmel
