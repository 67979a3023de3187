#include "engine/syntax/provision_parser.h"

#include <array>

namespace hjemmel::syntax {
namespace {

constexpr const char* kForm = "en bestemmelse skrives som `§ 132 a stk. 1-2 nr. 3 litra b pkt. 2`";

// The parts of a provision in the order the law reads them; their place in the list is their rank.
constexpr std::array kParts = {"stk", "nr", "litra", "pkt"};

int rank_of(const CitationWord& word) {
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    if (word.is(kParts[i])) return static_cast<int>(i);
  }
  return -1;
}

// Compares "70", "70 f" and "132 a" as the law orders them.
bool comes_after(const std::string& paragraph, const std::string& other) {
  const std::size_t digits = paragraph.find_first_not_of("0123456789");
  const std::size_t other_digits = other.find_first_not_of("0123456789");
  const std::string number = paragraph.substr(0, digits);
  const std::string other_number = other.substr(0, other_digits);
  if (number.size() != other_number.size()) return number.size() > other_number.size();
  return paragraph > other;
}

}  // namespace

int WordReader::take_number() {
  const std::string& digits = take().text;
  if (digits.size() > 6) return 0;
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

bool WordReader::refuse(DiagnosticKind kind, const std::string& message, const std::string& label,
                        const std::string& help) const {
  const CitationWord& place = at_end() ? item_.back() : word();
  report_.add(kind, message, Label{report_.span(place.begin, place.end), label}, help);
  return false;
}

bool WordReader::expect_space() {
  if (at_end() || !word().glued) return true;
  const std::string glued = item_[next_ - 1].text + word().text;
  return refuse(DiagnosticKind::MissingSpaceInCitation, "her mangler et mellemrum i henvisningen",
                "her ventes et mellemrum", "skriv et mellemrum foran " + in_code(word().text));
}

std::optional<std::string> WordReader::read_paragraph() {
  if (!at(CitationWord::Kind::Digits)) {
    refuse(DiagnosticKind::ParagraphWithoutNumber, "efter `§` ventes paragraffens nummer", "her ventes et tal", kForm);
    return std::nullopt;
  }
  std::string paragraph = take().text;
  const bool letter = at(CitationWord::Kind::Letters) && word().text.size() == 1;
  if (!letter) return paragraph;
  if (!expect_space()) return std::nullopt;
  return paragraph + " " + take().text;
}

bool WordReader::read_paragraphs(Provision& provision) {
  const CitationWord& sign = take();
  const bool several = !at_end() && word().is("§");
  if (several) take();
  if (!expect_space()) return false;
  const std::optional<std::string> paragraph = read_paragraph();
  if (!paragraph) return false;
  provision.paragraph = *paragraph;
  const bool range = !at_end() && word().is("-");
  if (range != several) {
    const std::string message =
        several ? "`§§` nævner flere paragraffer, men her står kun én" : "flere paragraffer skrives med `§§`";
    report_.add(DiagnosticKind::ParagraphSigns, message,
                Label{report_.span(sign.begin, sign.end), "dette tegn passer ikke til resten"},
                "skriv `§ 131` om én paragraf og `§§ 131-132 a` om flere");
    return false;
  }
  if (!range) return true;
  take();
  const CitationWord& place = at_end() ? item_.back() : word();
  const std::optional<std::string> paragraph_to = read_paragraph();
  if (!paragraph_to) return false;
  provision.paragraph_to = *paragraph_to;
  if (comes_after(*paragraph_to, *paragraph)) return true;
  report_.add(DiagnosticKind::BackwardRange, "rækken af paragraffer går baglæns",
              Label{report_.span(place.begin, place.end), "kommer ikke efter " + in_code(*paragraph)},
              "skriv den laveste paragraf først");
  return false;
}

bool WordReader::read_point(const CitationWord& abbreviation) {
  if (!at_end() && word().is(".") && word().glued) {
    take();
    return expect_space();
  }
  report_.add(DiagnosticKind::AbbreviationWithoutPoint,
              in_code(abbreviation.text) + " er en forkortelse og skrives med punktum",
              Label{report_.span(abbreviation.begin, abbreviation.end), "her mangler et punktum"},
              "skriv " + in_code(abbreviation.text + "."));
  return false;
}

bool WordReader::read_range(const CitationWord& abbreviation, int& from, int& to) {
  const std::string name = abbreviation.text + ".";
  if (!at(CitationWord::Kind::Digits)) {
    return refuse(DiagnosticKind::PartWithoutNumber, "efter " + in_code(name) + " ventes et tal", "her ventes et tal",
                  kForm);
  }
  from = to = take_number();
  if (from == 0) {
    --next_;
    return refuse(DiagnosticKind::PartWithoutNumber, in_code(name) + " tælles fra 1", "det nummer findes ikke", kForm);
  }
  if (at_end() || !word().is("-")) return true;
  take();
  if (!at(CitationWord::Kind::Digits)) {
    return refuse(DiagnosticKind::PartWithoutNumber, "efter `-` ventes et tal", "her ventes et tal",
                  "en række skrives " + in_code(name + " 1-2"));
  }
  to = take_number();
  if (to > from) return true;
  --next_;
  return refuse(DiagnosticKind::BackwardRange, "rækken går baglæns",
                "kommer ikke efter " + in_code(std::to_string(from)),
                "skriv det laveste tal først, for eksempel " + in_code(name + " 1-2"));
}

bool WordReader::read_litra(Provision& provision) {
  if (at(CitationWord::Kind::Letters) && word().text.size() == 1) {
    provision.litra = take().text;
    return true;
  }
  return refuse(DiagnosticKind::PartWithoutNumber, "efter `litra` ventes ét bogstav", "her ventes et bogstav", kForm);
}

bool WordReader::read_part(Provision& provision, int& rank) {
  if (!expect_space()) return false;
  const CitationWord& part = word();
  const int part_rank = rank_of(part);
  if (part_rank <= rank) {
    return refuse(DiagnosticKind::CitationOrder, in_code(part.text) + " står for sent i henvisningen",
                  "skal stå før det foregående",
                  "rækkefølgen er `§`, `stk.`, `nr.`, `litra`, `pkt.`, og hver står højst én gang");
  }
  rank = part_rank;
  take();
  if (part.is("litra")) return read_litra(provision);
  if (!read_point(part)) return false;
  if (part.is("stk")) return read_range(part, provision.stk_from, provision.stk_to);
  if (part.is("nr")) return read_range(part, provision.nr_from, provision.nr_to);
  return read_range(part, provision.pkt_from, provision.pkt_to);
}

std::optional<Provision> WordReader::read_provision() {
  Provision provision;
  if (at_end() || !word().is("§")) {
    refuse(DiagnosticKind::MissingParagraphSign, "her mangler `§`", "her ventes `§`", kForm);
    return std::nullopt;
  }
  if (!read_paragraphs(provision)) return std::nullopt;
  int rank = -1;
  while (at(CitationWord::Kind::Letters) && rank_of(word()) >= 0) {
    if (!read_part(provision, rank)) return std::nullopt;
  }
  return provision;
}

void WordReader::refuse_rest() const {
  const std::string& text = word().text;
  if (text == ",") {
    refuse(DiagnosticKind::CommaInCitation, "der står intet komma i en henvisning", "her kan der ikke stå et komma",
           "skriv delene efter hinanden (`§ 3 stk. 2`), og skil henvisninger med `;`");
  } else if (text == "og" || text == "eller" || text == "jf") {
    refuse(DiagnosticKind::AndInCitation, "henvisninger bindes ikke sammen med " + in_code(text),
           "her kan ordet ikke stå", "skriv en række som `stk. 1-2`, eller skil to henvisninger med `;`");
  } else if (ahead_is(1, ".") && ahead_is(2, "pkt")) {
    refuse(DiagnosticKind::PointForm, in_code(text + ". pkt.") + " skrives `pkt.` først",
           "tallet står på den forkerte side", "skriv " + in_code("pkt. " + text));
  } else if (text == "–" || text == "—" || text == "−") {
    refuse(DiagnosticKind::TypographicDash, "en række skrives med den korte streg", "dette er en lang streg",
           "skriv `-`");
  } else if (text == "§") {
    refuse(DiagnosticKind::CommaInCitation, "to paragraffer skal skilles med `;`", "her mangler et `;`",
           "skriv `FBEK § 3; § 4`");
  } else {
    refuse(DiagnosticKind::UnknownCitationForm, in_code(text) + " kan ikke stå her i en henvisning",
           "dette forstås ikke", kForm);
  }
}

}  // namespace hjemmel::syntax
