#include "engine/check/coverage_table.h"

#include <algorithm>

namespace hjemmel {
namespace {

void note(std::vector<CoverageCell>& cells, const EditionPlaces& places, const Citing& citing) {
  const Provision& provision = *citing.citation->provision;
  for (const std::size_t index : places.named_by(provision)) {
    CoverageCell& cell = cells[index];
    // A rule that cites a whole paragraph does not say that it carries out a stykke that the author explains.
    const bool by_itself = provision.stk_from != 0 || cell.place.stk == 0;
    if (cell.row != nullptr && !by_itself && citing.role == Citing::Role::CarriesOut) continue;
    cell.cited_by[{citing.owner.kind, citing.owner.index}].insert(citing.role);
    const bool first = by_itself && citing.role == Citing::Role::CarriesOut && cell.carried_out_by == nullptr;
    if (first) cell.carried_out_by = citing.citation;
  }
}

}  // namespace

bool CoverageCell::has(Citing::Role role) const {
  return std::any_of(cited_by.begin(), cited_by.end(), [&](const auto& owner) { return owner.second.contains(role); });
}

std::vector<CoverageCell> coverage_table(const RuleSet& rules, const LawDecl& law, std::size_t edition) {
  const EditionPlaces places(law.versions[edition]);
  std::vector<CoverageCell> cells;
  for (const LawPlace& place : places.all()) cells.push_back({place, {}, nullptr, nullptr});
  for (const CoverageRow& row : law.versions[edition].coverage) {
    for (const Provision& provision : row.provisions) {
      for (const std::size_t index : places.named_by(provision)) cells[index].row = &row;
    }
  }
  const Months months = months_of_edition(law, edition);
  each_citing(rules, [&](const Citing& citing) {
    const Citation& citation = *citing.citation;
    if (citation.kind != Citation::Kind::Law || !citation.provision || citation.source != law.name.text) return;
    if (common(citing.months, months)) note(cells, places, citing);
  });
  return cells;
}

}  // namespace hjemmel
