#include "engine/check/citations.h"

#include <algorithm>
#include <map>

#include "engine/check/citation_text.h"
#include "engine/check/citing.h"
#include "engine/check/edition_head.h"
#include "engine/check/names.h"
#include "engine/check/provisions.h"

namespace hjemmel {
namespace {

constexpr std::size_t kLongestFull = 1024;
constexpr std::size_t kLongestShort = 50;

std::size_t letters_in(const std::string& text) { return from_utf8(text).size(); }

// "stk. 1-4", "stk. 1, 2 og 4" or "ingen stykker": what a paragraph has, as help.
std::string stykker_text(const std::vector<int>& stykker) {
  if (stykker.empty() || stykker.front() == 0) return "ingen stykker";
  const int first = stykker.front();
  const int last = stykker.back();
  if (last == first) return "kun stk. " + std::to_string(first);
  if (last - first + 1 == static_cast<int>(stykker.size())) {
    return "stk. " + std::to_string(first) + "-" + std::to_string(last);
  }
  std::string text = "stk. ";
  for (std::size_t i = 0; i < stykker.size(); ++i) text += (i == 0 ? "" : ", ") + std::to_string(stykker[i]);
  return text;
}

class CitationCheck {
 public:
  explicit CitationCheck(Checking& checking) : checking_(checking) {
    for (const LawDecl& law : checking.rules.laws) {
      for (std::size_t i = 0; i < law.versions.size(); ++i) {
        places_.emplace(&law.versions[i], EditionPlaces(law.versions[i]));
        months_.emplace(&law.versions[i], months_of_edition(law, i));
      }
    }
  }

  void check(const Citing& citing) {
    const Citation& citation = *citing.citation;
    if (citation.kind != Citation::Kind::Law) return check_instrument(citation);
    const auto index = look_up_law(checking_, checking_.homes.at(key_of(citing.owner)), citation.source, citation.span);
    if (!index) return;
    const LawDecl& law = checking_.rules.laws[*index];
    check_effect(citing, law);
    if (!citation.provision) return;
    if (citing.in_any_edition) return check_somewhere(citation, law);
    check_everywhere(citing, law);
  }

 private:
  void check_instrument(const Citation& citation) {
    const int earliest = citation.kind == Citation::Kind::Principle ? 0 : 1849;  // the year of the constitution
    const bool fits = citation.number > 0 && citation.year >= earliest && citation.year <= 2199;
    if (!fits) {
      report(checking_, DiagnosticKind::InstrumentForm,
             "en retskilde har et nummer over 0 og et år med fire cifre; det har " +
                 in_code(written(checking_, citation.span)) + " ikke",
             {citation.span, "kan ikke være rigtigt"}, {}, "skriv som `BEK 1450/2023 § 2` eller `PRM 6-23`");
    }
    if (const LawVersion* edition = numbered_edition(citation)) {
      const bool named = citation.provision && !edition->provisions.empty();
      if (named && places_.at(edition).named_by(*citation.provision).empty())
        report_missing(citation, *edition, "udgaven");
    }
    check_length(citation, first_whole_month(Date{date::year{2000}, date::January, date::day{1}}));
  }

  // The declared edition that a citation names by its number, or null.
  const LawVersion* numbered_edition(const Citation& citation) const {
    for (const LawDecl& law : checking_.rules.laws) {
      for (const LawVersion& edition : law.versions) {
        if (names_edition(citation, edition)) return &edition;
      }
    }
    return nullptr;
  }

  // A law must have effect in the whole time it is cited for; it never ends, so only the beginning can be too early.
  void check_effect(const Citing& citing, const LawDecl& law) {
    if (citing.in_any_edition || law.versions.empty()) return;
    const auto first = std::min_element(law.versions.begin(), law.versions.end(),
                                        [](const auto& a, const auto& b) { return a.effect.date < b.effect.date; });
    const Month begins = first_whole_month(first->effect.date);
    if (begins <= citing.months.first) return;
    report(checking_, DiagnosticKind::LawWithoutEffect,
           in_code(law.name.text) + " citeres for " + to_text(citing.months.first) + ", men har først virkning fra " +
               to_text(first->effect.date),
           {citing.citation->span, "citeres fra " + to_text(citing.months.first)},
           {{first->effect.span, "den første udgave"}},
           "tilføj den udgave, der havde virkning i " + to_text(citing.months.first));
  }

  void check_somewhere(const Citation& citation, const LawDecl& law) {
    if (law.versions.empty()) return;
    const auto has = [&](const LawVersion& edition) {
      return !places_.at(&edition).named_by(*citation.provision).empty();
    };
    const auto found = std::find_if(law.versions.begin(), law.versions.end(), has);
    if (found == law.versions.end()) return report_missing(citation, law.versions.back());
    check_length(citation, first_whole_month(found->effect.date));
  }

  void check_everywhere(const Citing& citing, const LawDecl& law) {
    for (const LawVersion& edition : law.versions) {
      const std::optional<Months> months = common(citing.months, months_.at(&edition));
      if (!months) continue;
      if (places_.at(&edition).named_by(*citing.citation->provision).empty()) {
        return report_missing(*citing.citation, edition);
      }
      check_length(*citing.citation, months->first);
    }
  }

  // The end of a range, or the paragraph itself, that the edition does not list.
  std::string unlisted(const Provision& provision, const EditionPlaces& places) {
    if (!places.has_paragraph(provision.paragraph)) return provision.paragraph;
    const bool range = !provision.paragraph_to.empty();
    return range && !places.has_paragraph(provision.paragraph_to) ? provision.paragraph_to : std::string();
  }

  void report_missing(const Citation& citation, const LawVersion& edition,
                      const char* which = "den udgave, der har virkning da") {
    const Provision& provision = *citation.provision;
    const EditionPlaces& places = places_.at(&edition);
    const Label where{head_of(edition), which};
    if (const std::string paragraph = unlisted(provision, places); !paragraph.empty()) {
      report(checking_, DiagnosticKind::ParagraphNotListed,
             edition_text(edition) + " har ikke § " + paragraph + " blandt sine bestemmelser",
             {citation.span, "findes ikke i udgaven"}, {where},
             "ret henvisningen, eller føj paragraffen til udgavens `omfatter`");
      return;
    }
    report(checking_, DiagnosticKind::ProvisionNotInEdition,
           in_code(provision_text(provision)) + " findes ikke i " + edition_text(edition),
           {citation.span, "findes ikke i udgaven"}, {where},
           "§ " + provision.paragraph + " har " + stykker_text(places.stykker_of(provision.paragraph)) + " i " +
               edition_text(edition));
  }

  void check_length(const Citation& citation, Month month) {
    const std::size_t full = letters_in(full_citation(checking_.rules, citation, month));
    if (full > kLongestFull) {
      report(checking_, DiagnosticKind::FullCitationTooLong,
             "henvisningen fylder " + std::to_string(full) + " tegn med lovens titel; den må højst fylde 1.024",
             {citation.span, std::to_string(full) + " tegn"}, {}, "forkort lovens titel");
    }
    const std::size_t brief = letters_in(short_citation(checking_.rules, citation, month));
    if (brief > kLongestShort) {
      report(checking_, DiagnosticKind::ShortCitationTooLong,
             "den korte henvisning fylder " + std::to_string(brief) + " tegn; den må højst fylde 50",
             {citation.span, std::to_string(brief) + " tegn"}, {}, "del den i flere henvisninger, skilt med `;`");
    }
  }

  Checking& checking_;
  std::map<const LawVersion*, EditionPlaces> places_;
  std::map<const LawVersion*, Months> months_;
};

}  // namespace

void check_citations(Checking& checking) {
  CitationCheck check(checking);
  each_citing(checking.rules, [&](const Citing& citing) { check.check(citing); });
}

}  // namespace hjemmel
