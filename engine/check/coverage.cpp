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
CoverageEntry entry_of(const RuleSet& rules, const CoverageCell& cell) {
  using Role = Citing::Role;
  CoverageEntry entry;
  entry.provision = place_text(cell.place);
  for (const auto& [owner, roles] : cell.cited_by) entry.carried_by.push_back(name_of(rules, owner_symbol(owner)).text);
  if (cell.row != nullptr) entry.reason = cell.row->reason.text;
  if (cell.has(Role::CarriesOut))
    entry.kind = CoverageEntry::Kind::Rule;
  else if (cell.row != nullptr)
    entry.kind = kind_of(*cell.row);
  else if (cell.has(Role::NotSupported))
    entry.kind = CoverageEntry::Kind::Unsupported;
  else if (cell.has(Role::Asks))
    entry.kind = CoverageEntry::Kind::Rule;
  else if (cell.has(Role::AsksPerson))
    entry.kind = CoverageEntry::Kind::DecidedByPerson;
  else if (cell.has(Role::Interprets))
    entry.kind = CoverageEntry::Kind::Interpretation;
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
