// Laws as they are declared.
#include <algorithm>

#include "engine/check/citation_text.h"
#include "engine/check/citations.h"
#include "engine/check/edition_head.h"
#include "engine/check/provisions.h"

namespace hjemmel {
namespace {

void check_dates(Checking& checking, const LawVersion& edition) {
  // A consolidated act collects acts that were in force before it was made, so only the others have this order.
  const bool ordered = edition.instrument == "LBK" || edition.dated.date <= edition.in_force.date;
  if (!ordered) {
    report(checking, DiagnosticKind::InForceBeforeDated,
           edition_text(edition) + " er i kraft, før den er dateret; den ene dato må være forkert",
           {edition.in_force.span, "i kraft " + to_text(edition.in_force.date)},
           {{edition.dated.span, "dateret " + to_text(edition.dated.date)}}, "ret en af de to datoer");
  }
  if (edition.published && edition.published->date < edition.dated.date) {
    report(checking, DiagnosticKind::PublishedBeforeDated,
           edition_text(edition) + " er kundgjort, før den er dateret; den ene dato må være forkert",
           {edition.published->span, "kundgjort " + to_text(edition.published->date)},
           {{edition.dated.span, "dateret " + to_text(edition.dated.date)}}, "ret en af de to datoer");
  }
}

void check_unique(Checking& checking, const LawDecl& law, std::size_t index) {
  const LawVersion& edition = law.versions[index];
  const auto end = law.versions.begin() + static_cast<std::ptrdiff_t>(index);
  const auto before = std::find_if(
      law.versions.begin(), end, [&](const LawVersion& other) { return edition_text(other) == edition_text(edition); });
  if (before == end) return;
  report(checking, DiagnosticKind::EditionTwice,
         edition_text(edition) + " står to gange under " + in_code(law.name.text), {head_of(edition), "igen her"},
         {{head_of(*before), "først her"}}, "ret nummeret, eller slet den ene");
}

void check_provisions(Checking& checking, const LawVersion& edition) {
  for (const Provision& provision : edition.provisions) {
    if (provision.paragraph_to.empty()) continue;
    report(checking, DiagnosticKind::ProvisionsNotOneByOne,
           "`omfatter` nævner paragrafferne én for én, så at hver får sine stykker; " + edition_text(edition) +
               " har " + in_code(provision_text(provision)),
           {head_of(edition), "i denne udgave"}, {},
           "skriv " + in_code("§ " + provision.paragraph + " stk. 1-...; § ..."));
  }
  for (const Provision& provision : edition.provisions) {
    if (!provision.names_part()) continue;
    report(checking, DiagnosticKind::PartInProvisions,
           "`omfatter` nævner hele stykker; " + edition_text(edition) + " har " + in_code(provision_text(provision)),
           {head_of(edition), "i denne udgave"}, {}, "slet " + in_code(part_text(provision)));
  }
  const EditionPlaces places(edition);
  for (const LawPlace& place : places.repeated()) {
    report(checking, DiagnosticKind::ProvisionListedTwice,
           in_code(place_text(place)) + " står to gange efter `omfatter` i " + edition_text(edition),
           {head_of(edition), "i denne udgave"}, {}, "slet den ene");
  }
}

}  // namespace

Span head_of(const LawVersion& edition) {
  Span head = edition.span;
  if (edition.dated.span.end > head.begin && edition.dated.span.end < head.end) head.end = edition.dated.span.end;
  return head;
}

std::string edition_text(const LawVersion& edition) {
  return edition.instrument + " " + std::to_string(edition.number) + "/" + std::to_string(edition.year);
}

bool names_edition(const Citation& citation, const LawVersion& edition) {
  const bool same = citation.source == edition.instrument && citation.number == edition.number;
  return same && citation.year == edition.year;
}

void check_laws(Checking& checking) {
  for (const LawDecl& law : checking.rules.laws) {
    if (law.versions.empty()) {
      report(checking, DiagnosticKind::LawWithoutEdition, "loven " + in_code(law.name.text) + " har ingen udgave",
             {law.name.span, "uden udgave"}, {}, "skriv dens nummer og datoer under den: `BEK 227/2024, dateret ...`");
    }
    for (std::size_t i = 0; i < law.versions.size(); ++i) {
      check_unique(checking, law, i);
      check_dates(checking, law.versions[i]);
      check_provisions(checking, law.versions[i]);
    }
  }
}

}  // namespace hjemmel
