#include "engine/check/coverage_table.h"

#include <algorithm>
#include <tuple>

#include "engine/check/edition_head.h"

namespace hjemmel {
namespace {

bool is_empty(const CoverageCell& cell) { return cell.cited_by.empty() && cell.row == nullptr; }

void note(std::vector<CoverageCell>& cells, const EditionPlaces& places, const Citing& citing,
          const std::vector<bool>* only = nullptr) {
  const Provision& provision = *citing.citation->provision;
  for (const std::size_t index : places.named_by(provision)) {
    if (only != nullptr && !(*only)[index]) continue;
    CoverageCell& cell = cells[index];
    // A rule that cites a whole paragraph does not say that it carries out a stykke that the author explains.
    const bool by_itself = provision.stk_from != 0 || cell.place.stk == 0;
    const bool carries_out = citing.role == Citing::Role::CarriesOut;
    if (cell.row != nullptr && !by_itself && carries_out) continue;
    cell.cited_by[{citing.owner.kind, citing.owner.index}].insert(citing.role);
    if (!carries_out) continue;
    if (by_itself && cell.carried_out_by == nullptr) cell.carried_out_by = citing.citation;
    for (CoveragePart& part : cell.parts) {
      if (part_within(provision, *part.provision)) part.carried_out_by = citing.citation;
    }
  }
}

void place_row(std::vector<CoverageCell>& cells, const EditionPlaces& places, const CoverageRow& row) {
  for (const Provision& provision : row.provisions) {
    for (const std::size_t index : places.named_by(provision)) {
      if (provision.names_part())
        cells[index].parts.push_back({&provision, &row, nullptr});
      else
        cells[index].row = &row;
    }
  }
}

bool comes_before(const CoveragePart& left, const CoveragePart& right) {
  const auto order = [](const Provision& part) { return std::tie(part.nr_from, part.litra, part.pkt_from); };
  return order(*left.provision) < order(*right.provision);
}

// The newest edition that has the provision, or null.
const LawVersion* newest_with(const LawDecl& law, const Provision& provision) {
  const LawVersion* newest = nullptr;
  for (const LawVersion& edition : law.versions) {
    if (newest != nullptr && edition.effect.date < newest->effect.date) continue;
    if (!EditionPlaces(edition).named_by(provision).empty()) newest = &edition;
  }
  return newest;
}

// The edition that the citation itself picks: the one it numbers, or, of what belongs to no months, the newest that has
// the provision.
const LawVersion* picked_edition(const LawDecl& law, const Citation& citation) {
  if (citation.kind == Citation::Kind::Law) return newest_with(law, *citation.provision);
  const auto named = std::find_if(law.versions.begin(), law.versions.end(),
                                  [&](const LawVersion& edition) { return names_edition(citation, edition); });
  return named == law.versions.end() ? nullptr : &*named;
}

enum class Concern {
  No,
  Perhaps,  // a fact of a later edition: a paragraph of the same number can be about something else here
  Yes
};

class Concerns {
 public:
  Concerns(const LawDecl& law, std::size_t edition)
      : law_(law), edition_(law.versions[edition]), months_(months_of_edition(law, edition)) {}

  Concern operator()(const Citing& citing) const {
    const Citation& citation = *citing.citation;
    const bool by_name = citation.kind == Citation::Kind::Law && citation.source == law_.name.text;
    if (!citation.provision || (!by_name && citation.kind != Citation::Kind::Instrument)) return Concern::No;
    const bool timeless = citing.owner.kind == SymbolKind::Fact || citing.owner.kind == SymbolKind::Interpretation;
    if (by_name && !timeless) return common(citing.months, months_) ? Concern::Yes : Concern::No;
    // An edition that was replaced from its first day on is judged like the one that replaced it.
    const LawVersion* picked = picked_edition(law_, citation);
    if (picked != nullptr && picked->effect.date == edition_.effect.date) return Concern::Yes;
    return by_name ? Concern::Perhaps : Concern::No;
  }

 private:
  const LawDecl& law_;
  const LawVersion& edition_;
  Months months_;
};

}  // namespace

bool CoverageCell::has(Citing::Role role) const {
  return std::any_of(cited_by.begin(), cited_by.end(), [&](const auto& owner) { return owner.second.contains(role); });
}

std::vector<CoverageCell> coverage_table(const RuleSet& rules, const LawDecl& law, std::size_t edition) {
  const EditionPlaces places(law.versions[edition]);
  std::vector<CoverageCell> cells;
  for (const LawPlace& place : places.all()) cells.push_back({place, {}, nullptr, {}, nullptr});
  for (const CoverageRow& row : law.versions[edition].coverage) place_row(cells, places, row);
  for (CoverageCell& cell : cells) std::stable_sort(cell.parts.begin(), cell.parts.end(), &comes_before);
  const Concerns concerns(law, edition);
  std::vector<Citing> perhaps;
  each_citing(rules, [&](const Citing& citing) {
    const Concern concern = concerns(citing);
    if (concern == Concern::Yes) note(cells, places, citing);
    if (concern == Concern::Perhaps) perhaps.push_back(citing);
  });
  std::vector<bool> empty;
  for (const CoverageCell& cell : cells) empty.push_back(is_empty(cell));
  for (const Citing& citing : perhaps) note(cells, places, citing, &empty);
  return cells;
}

}  // namespace hjemmel
