#include "engine/check/coverage.h"

#include <algorithm>

#include "engine/check/checking.h"
#include "engine/check/citation_text.h"
#include "engine/check/coverage_table.h"
#include "engine/check/periods.h"
#include "engine/check/provisions.h"

namespace hjemmel {
namespace {

std::size_t index_of(const LawDecl& law, const LawVersion& edition) {
  for (std::size_t i = 0; i < law.versions.size(); ++i) {
    const LawVersion& other = law.versions[i];
    const bool same = other.instrument == edition.instrument && other.number == edition.number;
    if (same && other.year == edition.year) return i;
  }
  return 0;
}

CoverageEntry::Kind kind_of(const CoverageRow& row) {
  switch (row.kind) {
    case CoverageRow::Kind::NoArithmetic:
      return CoverageEntry::Kind::NoArithmetic;
    case CoverageRow::Kind::DecidedByPerson:
      return CoverageEntry::Kind::DecidedByPerson;
    case CoverageRow::Kind::Unsupported:
      break;
  }
  return CoverageEntry::Kind::Unsupported;
}

// What carries a provision out goes before what the author writes about it, and that before what only touches it.
CoverageEntry::Kind kind_of(const CoverageCell& cell) {
  using Role = Citing::Role;
  if (cell.has(Role::CarriesOut)) return CoverageEntry::Kind::Rule;
  if (cell.row != nullptr) return kind_of(*cell.row);
  if (cell.has(Role::NotSupported)) return CoverageEntry::Kind::Unsupported;
  if (cell.has(Role::Asks)) return CoverageEntry::Kind::Rule;
  if (cell.has(Role::AsksPerson)) return CoverageEntry::Kind::DecidedByPerson;
  return cell.has(Role::Interprets) ? CoverageEntry::Kind::Interpretation : CoverageEntry::Kind::Empty;
}

CoverageEntry entry_of(const RuleSet& rules, const CoverageCell& cell) {
  CoverageEntry entry;
  entry.provision = place_text(cell.place);
  entry.kind = kind_of(cell);
  for (const auto& [owner, roles] : cell.cited_by) {
    const std::string& name = name_of(rules, owner_symbol(owner)).text;
    const bool only_gives_up = roles.size() == 1 && roles.contains(Citing::Role::NotSupported);
    const bool apart = only_gives_up && entry.kind == CoverageEntry::Kind::Rule;
    (apart ? entry.gives_up : entry.carried_by).push_back(name);
  }
  if (cell.row != nullptr) entry.reason = cell.row->reason.text;
  const CoverageRow* last = nullptr;
  for (const CoveragePart& part : cell.parts) {
    const std::string text = part_text(*part.provision);
    if (part.row == last)
      entry.parts.back().text += "; " + text;  // one row of the author that names two parts
    else
      entry.parts.push_back({text, kind_of(*part.row), part.row->reason.text});
    last = part.row;
  }
  return entry;
}

}  // namespace

std::vector<CoverageEntry> coverage_of(const RuleSet& rules, const LawDecl& law, const LawVersion& edition) {
  std::vector<CoverageEntry> entries;
  for (const CoverageCell& cell : coverage_table(rules, law, index_of(law, edition))) {
    entries.push_back(entry_of(rules, cell));
  }
  return entries;
}

}  // namespace hjemmel
