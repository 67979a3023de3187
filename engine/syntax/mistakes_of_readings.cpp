// How a name is read: for the partner, after a key, in another month, as if; and dates, days and durations.
#include <algorithm>
#include <vector>

#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

bool partners_form(const Situation& at) {
  static const std::vector<std::string> kOthers = {"partner",     "partnerens", "partnerns",  "ægtefælles",
                                                   "ægtefællens", "samlevers",  "samleverens"};
  const std::string before = at.text(-1);
  const bool other =
      at.name_at(0) && !at.begins_line() && std::find(kOthers.begin(), kOthers.end(), before) != kOthers.end();
  if (other) {
    return at.report_previous(Kind::PartnersForm, "partnerens værdi læses med `partners`", "dette ord kendes ikke",
                              "skriv " + in_code("partners " + at.text()));
  }
  if (at.kind(-1) != TokenKind::Partners || at.name_at(0)) return false;
  return at.report(Kind::PartnersForm, "efter `partners` ventes navnet på en oplysning eller en regel",
                   "her ventes et navn",
                   "skriv for eksempel `partners løn`; et helt udtryk skrives som en mellemregning, der har et navn");
}

bool missing_key(const Situation& at) {
  if (at.kind(-1) != TokenKind::Efter || !at.name_at(-2) || at.is_any({TokenKind::Halve, TokenKind::Er}, -2))
    return false;
  return at.report_gap(Kind::MissingKey, "efter " + in_code(at.text(-2) + " efter") + " ventes et navn",
                       "her ventes et navn",
                       "skriv det valg, som satsen slås op efter, eller fordelingen: `voksensats efter satsart`");
}

// ---- som om

bool as_if_without_brackets(const Situation& at) {
  if (at.kind() != TokenKind::Som || !at.after_value()) return false;
  return at.report(Kind::AsIfForm, "`som om` gælder en hel værdi og skal ellers stå i parentes", "her kan det ikke stå",
                   "skriv `(hjælp som om samliv er enlig)`");
}

bool as_if_form(const Situation& at) {
  constexpr const char* kHelp = "skriv `hjælp som om samliv er enlig og børnetal er 0`";
  if (at.kind(-1) == TokenKind::Som) {
    return at.report(Kind::AsIfForm, "efter `som` ventes `om`", "her ventes `om`", kHelp);
  }
  if (at.kind() == TokenKind::Om && at.after_value()) {
    return at.report(Kind::AsIfForm, "en antagelse begynder med `som om`", "her mangler `som` foran", kHelp);
  }
  const std::ptrdiff_t as_if = at.back_to({TokenKind::Som});
  if (as_if == 0) return false;
  const bool place_of_name = at.is_any({TokenKind::Om, TokenKind::Og}, -1);
  if (place_of_name) {
    return at.report(Kind::AsIfForm, "efter " + in_code(at.text(-1)) + " ventes navnet på det, der antages",
                     "her ventes et navn", kHelp);
  }
  if (at.is_any({TokenKind::Om, TokenKind::Og}, -2) && at.name_at(-1)) {
    return at.report(Kind::AsIfForm, "hvad der antages om " + in_code(at.text(-1)) + ", siges med `er`",
                     "her ventes `er`", kHelp);
  }
  const bool comparison =
      at.kind(-1) == TokenKind::Er &&
      at.is_any({TokenKind::Over, TokenKind::Under, TokenKind::Mindst, TokenKind::Hoejst, TokenKind::Ikke,
                 TokenKind::Foer, TokenKind::Efter, TokenKind::Senest, TokenKind::Tidligst, TokenKind::En});
  if (comparison) {
    return at.report(Kind::AsIfForm, "det, der antages, er én bestemt værdi", "her ventes en værdi", kHelp);
  }
  if (at.kind() == TokenKind::Eller || (at.kind() == TokenKind::Comma && at.after_value())) {
    return at.report(Kind::AsIfForm, "flere antagelser bindes sammen med `og`", "her ventes `og`", kHelp);
  }
  if (at.kind() != TokenKind::Er || !at.after_value()) return false;
  return at.report(Kind::AsIfForm, "`som om` gælder en hel værdi og skal have parenteser i en betingelse",
                   "her går betingelsen videre", "skriv `(hjælp som om samliv er enlig) er over 0`");
}

// ---- Durations, days and months

// Inside "hele år fra A", before its `til`; how far back its `fra` stands, or 0.
std::ptrdiff_t open_duration(const Situation& at) {
  const std::ptrdiff_t from = at.back_to({TokenKind::Fra});
  const std::ptrdiff_t to = at.back_to({TokenKind::Til});
  if (from == 0 || (to < 0 && to > from)) return 0;
  return at.is_any({TokenKind::Aar, TokenKind::Maaneder, TokenKind::Dag}, from - 1) ? from : 0;
}

bool duration_form(const Situation& at) {
  constexpr const char* kHelp =
      "skriv `hele år fra fødselsdato til dato`, `hele måneder fra a til b` eller `dage fra a til b`";
  if (at.clause() == TokenKind::Afrundet) return false;
  const bool without_whole = at.is_any({TokenKind::Aar, TokenKind::Maaneder, TokenKind::Maaned}) &&
                             at.is_any({TokenKind::Fra, TokenKind::Mellem}, 1) && at.wants_value();
  if (without_whole) {
    return at.report(Kind::DurationForm, "år og måneder mellem to datoer tælles hele", "her mangler `hele` foran",
                     kHelp);
  }
  const bool whole_of_other =
      at.kind(-1) == TokenKind::Hele && is_measure_word(at.kind()) && !at.is_any({TokenKind::Aar, TokenKind::Maaneder});
  if (whole_of_other) {
    return at.report(Kind::DurationForm, in_code("hele " + at.text()) + " findes ikke",
                     "her ventes `år` eller `måneder`", kHelp);
  }
  const bool between =
      at.kind() == TokenKind::Mellem && at.is_any({TokenKind::Aar, TokenKind::Maaneder, TokenKind::Dag}, -1);
  const bool days_between = at.kind() == TokenKind::Dag && at.kind(1) == TokenKind::Mellem;
  if (between || days_between) {
    return at.report(Kind::DurationForm, "tiden mellem to datoer skrives `fra` den ene `til` den anden",
                     "passer ikke her", kHelp);
  }
  if (at.back_to({TokenKind::Samlede}) < 0 || open_duration(at) == 0 || !at.after_value()) return false;
  return at.report_gap(Kind::DurationForm, "tiden begynder med `fra`, men har ikke noget `til`", "her ventes `til`",
                       kHelp);
}

bool day_form(const Situation& at) {
  constexpr const char* kHelp = "skriv `første dag i måneden`, `sidste dag i lønmåned` eller `første dag i 2025-07`";
  const bool day_word = at.is_any({TokenKind::Foerste, TokenKind::Sidste}, -1) && at.kind(-2) != TokenKind::Aarets;
  if (day_word)
    return at.report(Kind::DayForm, "efter " + in_code(at.text(-1)) + " ventes `dag i` og en måned", "her ventes `dag`",
                     kHelp);
  const bool without_in = at.kind(-1) == TokenKind::Dag && at.is_any({TokenKind::Foerste, TokenKind::Sidste}, -2);
  if (without_in) return at.report(Kind::DayForm, "efter `dag` ventes `i` og en måned", "her ventes `i`", kHelp);
  if (!at.is_any({TokenKind::Foerste, TokenKind::Sidste}) || !at.after_value() || at.kind(-1) == TokenKind::Aarets)
    return false;
  return at.report(Kind::DayForm, "her står to værdier efter hinanden", "begynder en ny værdi", kHelp);
}

bool month_of_year_form(const Situation& at) {
  constexpr const char* kHelp = "skriv `i årets første måned` eller `i årets sidste måned`";
  if (at.declaration() == TokenKind::Periode) return false;
  const bool inside = at.kind(-1) == TokenKind::Aarets ||
                      (at.is_any({TokenKind::Foerste, TokenKind::Sidste}, -1) && at.kind(-2) == TokenKind::Aarets);
  if (inside) {
    return at.report(Kind::MonthForm,
                     "efter " + in_code(at.text(-1)) + " ventes " +
                         (at.kind(-1) == TokenKind::Aarets ? "`første måned` eller `sidste måned`" : "`måned`"),
                     "passer ikke her", kHelp);
  }
  if (at.kind() != TokenKind::Aarets || at.kind(-1) == TokenKind::I) return false;
  return at.report(Kind::MonthForm, "en måned i året læses med `i`", "her kan ordet ikke stå", kHelp);
}

// ---- er en af (...), rest af F

bool one_of_form(const Situation& at) {
  constexpr const char* kHelp =
      "skriv `samliv er en af (gift; samlevende)` eller `samliv er ikke en af (gift; samlevende)`";
  if (at.kind(-1) == TokenKind::En)
    return at.report(Kind::OneOfForm, "efter `en` ventes `af`", "her ventes `af`", kHelp);
  if (at.kind(-1) == TokenKind::Af && at.kind(-2) == TokenKind::En) {
    return at.report(Kind::OneOfForm, "det, der vælges imellem, står i parentes", "her ventes `(`", kHelp);
  }
  const std::string before = at.text(-1);
  const bool other = at.kind(-2) == TokenKind::Er && (before == "blandt" || before == "enten" || before == "iblandt");
  if (other || (at.kind() == TokenKind::I && at.kind(-1) == TokenKind::Er)) {
    return at.report(Kind::OneOfForm, in_code("er " + (other ? before : at.text())) + " findes ikke",
                     "forstås ikke her", kHelp);
  }
  if (!at.is_any({TokenKind::Comma, TokenKind::Eller}) || at.open_brackets() == 0 || !at.seen_in_clause(TokenKind::En))
    return false;
  return at.report(Kind::OneOfForm, "det, der vælges imellem, skilles med `;`", "her ventes `;`", kHelp);
}

bool rest_form(const Situation& at) {
  if (at.kind(-1) != TokenKind::Rest) return false;
  return at.report(Kind::RestOfForm, "efter `rest` ventes `af` og en fordelings navn", "her ventes `af`",
                   "skriv `rest af fordelingen`");
}

}  // namespace

bool report_reading_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {&partners_form, &missing_key,        &as_if_form, &as_if_without_brackets,
                                            &duration_form, &month_of_year_form, &day_form,   &one_of_form,
                                            &rest_form};
  return situation.in_body() && report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
