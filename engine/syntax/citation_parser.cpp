#include "engine/syntax/citation_parser.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/syntax/citation_words.h"
#include "engine/syntax/provision_parser.h"

namespace hjemmel::syntax {
namespace {

constexpr const char* kForm =
    "en henvisning skrives som `FBEK § 3 stk. 2 nr. 1`, `BEK 1450/2023 § 2`, `PRM 6-23` eller `VEJ 9154/2022 afsnit "
    "2.1`";

bool is_instrument(const CitationWord& word) { return word.is("BEK") || word.is("LBK") || word.is("LOV"); }

// Reads one item, with the law of the item before it.
class ItemReader : public WordReader {
 public:
  ItemReader(const CitationItem& item, const Report& report) : WordReader(item, report) {}

  std::optional<Citation> read(const Citation* before) {
    Citation citation;
    citation.span = report_.span(item_.front().begin, item_.back().end);
    if (!read_source(citation, before)) return std::nullopt;
    if (!at_end() && citation.kind != Citation::Kind::Principle && citation.kind != Citation::Kind::Guide) {
      citation.provision = read_provision();
      if (!citation.provision) return std::nullopt;
    }
    if (!at_end()) {
      refuse_rest();
      return std::nullopt;
    }
    return citation;
  }

 private:
  bool read_source(Citation& citation, const Citation* before) {
    const CitationWord& first = word();
    if (first.is("§")) return inherit_source(citation, before);
    if (first.kind != CitationWord::Kind::Letters) {
      return refuse(DiagnosticKind::UnknownCitationForm, "en henvisning begynder med navnet på en lov",
                    "her ventes en lov eller `§`", kForm);
    }
    citation.source = take().text;
    if (is_instrument(first)) return read_instrument(citation);
    if (first.is("PRM")) return read_principle(citation);
    if (first.is("VEJ")) return read_guide(citation);
    return expect_paragraph(citation);
  }

  bool inherit_source(Citation& citation, const Citation* before) {
    if (before == nullptr) {
      return refuse(DiagnosticKind::CitationWithoutSource, "henvisningen siger ikke, hvilken lov paragraffen står i",
                    "her mangler navnet på en lov", "skriv loven foran, for eksempel `FBEK § 3 stk. 2`");
    }
    citation.kind = before->kind;
    citation.source = before->source;
    citation.number = before->number;
    citation.year = before->year;
    if (citation.kind == Citation::Kind::Law || citation.kind == Citation::Kind::Instrument) return true;
    return refuse(DiagnosticKind::CitationWithoutSource,
                  "`§` kan ikke stå efter " + in_code(before->source) + ", som ikke har paragraffer",
                  "her mangler navnet på en lov", "skriv loven foran, for eksempel `FBEK § 3 stk. 2`");
  }

  bool read_numbers(Citation& citation, const char* sign, const std::string& form) {
    const bool fits = at(CitationWord::Kind::Digits) && ahead_is(1, sign) && ahead_is_number(2);
    if (!fits) {
      return refuse(DiagnosticKind::CitationNumberForm, in_code(citation.source) + " skal følges af nummer og år",
                    "her ventes nummer og år", "skriv det som " + in_code(form));
    }
    citation.number = take_number();
    take();
    citation.year = take_number();
    return true;
  }

  bool read_instrument(Citation& citation) {
    citation.kind = Citation::Kind::Instrument;
    return read_numbers(citation, "/", citation.source + " 1450/2023");
  }

  bool read_principle(Citation& citation) {
    citation.kind = Citation::Kind::Principle;
    return read_numbers(citation, "-", "PRM 6-23");
  }

  bool read_guide(Citation& citation) {
    citation.kind = Citation::Kind::Guide;
    if (!read_numbers(citation, "/", "VEJ 9154/2022 afsnit 2.1")) return false;
    if (at_end()) return true;
    if (!word().is("afsnit") || !ahead_is_number(1)) {
      return refuse(DiagnosticKind::UnknownCitationForm, "efter en vejledning kan der kun stå `afsnit` og dets nummer",
                    "her ventes `afsnit`", "skriv det som `VEJ 9154/2022 afsnit 2.1`");
    }
    take();
    citation.section = take().text;
    while (!at_end() && word().is(".") && ahead_is_number(1)) {
      take();
      citation.section += "." + take().text;
    }
    return true;
  }

  bool expect_paragraph(const Citation& citation) {
    if (at_end()) {
      return refuse(DiagnosticKind::CitationWithoutParagraph, in_code(citation.source) + " står uden paragraf",
                    "her mangler en paragraf",
                    "skriv paragraffen efter loven, for eksempel " + in_code(citation.source + " § 3 stk. 2"));
    }
    if (word().is("§")) return true;
    if (at(CitationWord::Kind::Digits)) {
      return refuse(DiagnosticKind::MissingParagraphSign, "her mangler `§` foran " + in_code(word().text),
                    "her ventes `§`", "skriv " + in_code(citation.source + " § " + word().text));
    }
    return refuse(DiagnosticKind::UnknownCitationForm,
                  "efter " + in_code(citation.source) + " ventes en paragraf, ikke " + in_code(word().text),
                  "her ventes `§`", kForm);
  }
};

void report_empty(const Token& island, const Report& report) {
  report.add(DiagnosticKind::EmptyCitation, "henvisningen er tom",
             Label{report.span(island), "her mangler en henvisning"},
             "skriv en lov og en paragraf mellem `[` og `]`; flere henvisninger skilles med `;`");
}

}  // namespace

Citations parse_citations(const Token& island, const Report& report) {
  Citations citations;
  std::optional<Citation> before;
  for (const CitationItem& item : split_citation(island, report.source())) {
    if (item.empty()) {
      report_empty(island, report);
      return citations;
    }
    std::optional<Citation> citation = ItemReader(item, report).read(before ? &*before : nullptr);
    if (!citation) return citations;  // what comes after it may have taken its law
    before = *citation;
    citations.push_back(std::move(*citation));
  }
  return citations;
}

std::vector<Provision> parse_provisions(const Token& island, const Report& report) {
  std::vector<Provision> provisions;
  for (const CitationItem& item : split_citation(island, report.source())) {
    if (item.empty()) {
      report_empty(island, report);
      return provisions;
    }
    WordReader reader(item, report);
    if (!item.front().is("§")) {
      reader.refuse(DiagnosticKind::SourceInProvisions, "i en lovs egen liste begynder hver bestemmelse med `§`",
                    "her ventes `§`",
                    "skriv kun bestemmelsen, for eksempel `§ 3 stk. 1-7`; loven er den, som erklæringen handler om");
      return provisions;
    }
    const std::optional<Provision> provision = reader.read_provision();
    if (!provision) return provisions;
    if (!reader.at_end()) {
      reader.refuse_rest();
      return provisions;
    }
    provisions.push_back(*provision);
  }
  return provisions;
}

}  // namespace hjemmel::syntax
