// The coverage of each edition: nothing left open, nothing said twice, nothing contradicted.
#include <algorithm>

#include "engine/check/citation_text.h"
#include "engine/check/citations.h"
#include "engine/check/coverage_table.h"
#include "engine/check/edition_head.h"

namespace hjemmel {
namespace {

std::string words_of(CoverageRow::Kind kind) {
  if (kind == CoverageRow::Kind::NoArithmetic) return "uden beregning";
  return kind == CoverageRow::Kind::DecidedByPerson ? "afgøres af person" : "ikke understøttet";
}

// "§ 3 stk. 1, 2 og 4; § 5": one mention of each paragraph.
std::string places_text(const std::vector<LawPlace>& places) {
  std::string text;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool same = i > 0 && places[i].paragraph == places[i - 1].paragraph;
    if (same)
      text += ", " + std::to_string(places[i].stk);
    else
      text += (text.empty() ? "" : "; ") + place_text(places[i]);
  }
  return text;
}

void check_open(Checking& checking, const LawVersion& edition, const std::vector<CoverageCell>& cells) {
  std::vector<LawPlace> open;
  for (const CoverageCell& cell : cells) {
    if (cell.cited_by.empty() && cell.row == nullptr) open.push_back(cell.place);
  }
  if (open.empty()) return;
  report(
      checking, DiagnosticKind::EmptyCoverage,
      "ingen regel udfører, og ingen linje forklarer, " + places_text(open) + " i " + edition_text(edition),
      {head_of(edition),
       open.size() == 1 ? "en bestemmelse er tom" : std::to_string(open.size()) + " bestemmelser er tomme"},
      {},
      "citér dem i en regel, eller skriv `uden beregning`, `afgøres af person` eller `ikke understøttet` med en grund");
}

void report_contradiction(Checking& checking, const LawVersion& edition, const std::string& place,
                          const CoverageRow& row, const Citation& citation) {
  report(
      checking, DiagnosticKind::CoverageContradiction,
      place + " står som " + in_code(words_of(row.kind)) + " i " + edition_text(edition) + ", men en regel udfører den",
      {row.span, "siger, at ingen regel gør"}, {{citation.span, "en regel citerer den"}},
      "slet bestemmelsen fra linjen, eller ret reglens henvisning");
}

void check_contradictions(Checking& checking, const LawVersion& edition, const std::vector<CoverageCell>& cells) {
  for (const CoverageCell& cell : cells) {
    for (const CoveragePart& part : cell.parts) {
      if (part.carried_out_by == nullptr) continue;
      report_contradiction(checking, edition, provision_text(*part.provision), *part.row, *part.carried_out_by);
    }
    if (cell.row == nullptr || cell.carried_out_by == nullptr) continue;
    if (cell.row->kind == CoverageRow::Kind::Unsupported) continue;  // a rule may carry out a part of it
    report_contradiction(checking, edition, place_text(cell.place), *cell.row, *cell.carried_out_by);
  }
}

// A provision that a row names, kept for each stykke apart.
struct SaidOfPlace {
  const Provision* provision;
  const CoverageRow* row;
};

// A row of a whole stykke and rows of its parts stand side by side: the first then speaks of what is left.
bool says_the_same(const Provision& left, const Provision& right) {
  return left.names_part() == right.names_part() && parts_overlap(left, right);
}

void report_twice(Checking& checking, const LawVersion& edition, const std::string& place, const CoverageRow& again,
                  const CoverageRow& before) {
  report(checking, DiagnosticKind::CoverageTwice, place + " står i to linjer under " + edition_text(edition),
         {again.span, "igen her"}, {{before.span, "først her"}}, "slet den fra den ene linje");
}

void check_named(Checking& checking, const LawVersion& edition, const CoverageRow& row, const Provision& provision,
                 std::size_t places_named) {
  if (places_named == 0) {
    report(checking, DiagnosticKind::CoverageOfNothing,
           "linjen nævner " + provision_text(provision) + ", som " + edition_text(edition) + " ikke har",
           {row.span, "findes ikke i udgaven"}, {{head_of(edition), "udgaven"}},
           "ret bestemmelsen, eller føj den til `omfatter`");
  } else if (places_named > 1 && provision.names_part()) {
    report(
        checking, DiagnosticKind::CoverageOfPartOfSeveral,
        in_code(part_text(provision)) + " nævnes af flere stykker på én gang i " + edition_text(edition),
        {row.span, "det er ikke til at se, hvilket stykke der menes"}, {},
        "skriv stykket foran delen, for eksempel `§ " + provision.paragraph + " stk. 2 " + part_text(provision) + "`");
  }
}

void check_rows(Checking& checking, const LawVersion& edition) {
  const EditionPlaces places(edition);
  std::vector<std::vector<SaidOfPlace>> said(places.all().size());
  for (const CoverageRow& row : edition.coverage) {
    for (const Provision& provision : row.provisions) {
      const std::vector<std::size_t> named = places.named_by(provision);
      check_named(checking, edition, row, provision, named.size());
      for (const std::size_t index : named) {
        for (const SaidOfPlace& before : said[index]) {
          if (!says_the_same(provision, *before.provision)) continue;
          const bool part = provision.names_part();
          const std::string place = part ? provision_text(provision) : place_text(places.all()[index]);
          report_twice(checking, edition, place, row, *before.row);
        }
        said[index].push_back({&provision, &row});
      }
    }
  }
}

bool is_explained(const LawDecl& law) {
  return std::any_of(law.versions.begin(), law.versions.end(), [](const auto& e) { return !e.coverage.empty(); });
}

}  // namespace

void check_coverage(Checking& checking) {
  for (std::size_t index = 0; index < checking.rules.laws.size(); ++index) {
    const LawDecl& law = checking.rules.laws[index];
    if (!checking.cited_laws.contains(index) && !is_explained(law)) {
      if (checking.has_unknown_names) continue;
      report(checking, DiagnosticKind::UnusedLaw, "ingen citerer loven " + in_code(law.name.text),
             {law.name.span, "bruges ikke"}, {}, "slet den, eller citér den der, hvor den er hjemmel");
      continue;
    }
    for (std::size_t i = 0; i < law.versions.size(); ++i) {
      const std::vector<CoverageCell> cells = coverage_table(checking.rules, law, i);
      check_rows(checking, law.versions[i]);
      check_open(checking, law.versions[i], cells);
      check_contradictions(checking, law.versions[i], cells);
    }
  }
}

}  // namespace hjemmel
