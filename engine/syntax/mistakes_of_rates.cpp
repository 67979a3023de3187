// The lines of a rate: its keys, its regulation, its rows and their marks.
#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

bool in_rate(const Situation& at) { return at.declaration() == TokenKind::Sats; }

bool frame_of_rate(const Situation& at) {
  const bool rate =
      in_rate(at) && at.kind(-1) == TokenKind::Comma && at.kind() != TokenKind::Hvert && at.clause() == TokenKind::Sats;
  const bool rate_year = in_rate(at) && at.kind(-1) == TokenKind::Hvert;
  if (!rate && !rate_year) return false;
  return at.report(Kind::FrameForm, "en sats er enten uden ramme eller `hvert år`", "denne ramme har en sats ikke",
                   "skriv `, hvert år`, hvis en række kun gælder sit kalenderår; ellers gælder den til den næste");
}

bool keys_after_type(const Situation& at) {
  if (!in_rate(at) || at.kind() != TokenKind::Efter || !at.seen(TokenKind::Colon) || at.seen(TokenKind::Fra))
    return false;
  return at.report(Kind::KeyOrder, "det, satsen slås op efter, står lige efter dens navn", "kommer for sent",
                   "skriv for eksempel `sats voksensats efter satsart : kr/måned`");
}

bool several_key_types(const Situation& at) {
  const bool list = at.is_any({TokenKind::Og, TokenKind::Comma, TokenKind::Semicolon});
  if (!in_rate(at) || !list || !at.seen(TokenKind::Efter) || at.seen(TokenKind::Colon)) return false;
  return at.report(Kind::KeyOrder, "hvert valg, satsen slås op efter, har sit eget `efter`",
                   "her ventes `efter` eller `:`",
                   "skriv for eksempel `sats loft efter satsart efter familie : kr/måned`");
}

bool regulated_form(const Situation& at) {
  if (!in_rate(at)) return false;
  if (at.kind() == TokenKind::Reguleres && at.seen(TokenKind::Fra)) {
    return at.report(Kind::RegulatedForm, "`reguleres med` står over satsens rækker", "kommer for sent",
                     "flyt linjen op under satsens navn");
  }
  if (at.kind(-1) == TokenKind::Reguleres) {
    return at.report(Kind::RegulatedForm, "efter `reguleres` ventes `med`", "her ventes `med`",
                     "skriv `reguleres med las_109`");
  }
  const bool comma = at.clause() == TokenKind::Reguleres && at.kind(-1) == TokenKind::Comma;
  const bool without_comma = at.kind() == TokenKind::Afrundet && at.clause() == TokenKind::Reguleres;
  if (at.kind() == TokenKind::Med && at.begins_line()) {
    return at.report(Kind::RegulatedForm, "reguleringen skrives `reguleres med` og et navn",
                     "her mangler `reguleres` foran", "skriv " + in_code("reguleres med " + at.text(1)));
  }
  if (without_comma) {
    return at.report(Kind::RegulatedForm, "mellem reguleringen og afrundingen mangler et komma", "her ventes `,`",
                     "skriv for eksempel `reguleres med las_109, afrundet til hele øre`");
  }
  if (!comma && at.clause() != TokenKind::Afrundet) return false;
  return at.report(Kind::RegulatedForm, "efter reguleringens navn kan kun stå, hvordan der afrundes", "passer ikke her",
                   "skriv for eksempel `reguleres med las_109, afrundet til hele øre`");
}

bool level_form(const Situation& at) {
  if (!in_rate(at) || at.kind(-1) != TokenKind::Niveau) return false;
  return at.report(Kind::LevelYear, "efter `niveau` ventes et år, ikke " + at.seen_text(), "her ventes et år",
                   "skriv det år, hvis niveau loven nævner beløbet i: `niveau 2024 6.955`");
}

bool in_row(const Situation& at) { return in_rate(at) && at.in_any({TokenKind::Fra, TokenKind::Niveau}); }

constexpr const char* kOneKey = "skriv `fra 2024-01-01 grundsats 1.000; forhøjet 2.000`";
constexpr const char* kTwoKeys =
    "skriv `grundsats: enlig 1.000; par 2.000` på en linje for hvert valg af det første slags";

bool keyed_row(const Situation& at) { return in_row(at) && at.seen(TokenKind::Efter); }

bool cell_without_semicolon(const Situation& at) {
  if (!keyed_row(at)) return false;
  const bool after_amount = at.is_any({TokenKind::Number, TokenKind::Percent}, -1) || is_measure_word(at.kind(-1));
  const bool next = at.name_at(0) && (at.kind(1) == TokenKind::Number || at.kind(1) == TokenKind::Colon);
  if (after_amount && (next || at.is_any({TokenKind::Comma, TokenKind::Og}))) {
    return at.report(Kind::RateCellForm, "beløbene i en række skilles med `;`", "her ventes `;`", kOneKey);
  }
  const bool passed = at.kind() == TokenKind::Number && at.name_at(-1) && at.kind(-2) == TokenKind::Number;
  if (!passed) return false;
  return at.report_previous(Kind::RateCellForm, "beløbene i en række skilles med `;`", "her mangler `;` foran",
                            kOneKey);
}

bool cell_without_colon(const Situation& at) {
  if (!keyed_row(at) || !at.name_at(-1)) return false;
  const bool here = at.name_at(0) && !at.begins_line();
  const bool passed = at.kind() == TokenKind::Number && at.name_at(-2);
  if (!here && !passed) return false;
  return here ? at.report(Kind::RateCellForm, "mellem de to valg mangler `:`", "her ventes `:`", kTwoKeys)
              : at.report_previous(Kind::RateCellForm, "mellem de to valg mangler `:`", "her mangler `:` foran",
                                   kTwoKeys);
}

bool cell_form(const Situation& at) {
  if (!in_row(at)) return false;
  if (at.kind(-1) == TokenKind::Colon) {
    return at.report(Kind::RateCellForm, "efter " + in_code(at.text(-2) + ":") + " ventes et valg og dets beløb",
                     "her ventes et navn",
                     "skriv `grundsats: enlig 1.000; par 2.000`; slås satsen op efter ét valg, skrives der ikke `:`");
  }
  if (at.kind(-1) == TokenKind::Semicolon) {
    return at.report(Kind::RateCellForm, "efter `;` ventes et valg og dets beløb", "her ventes et navn", kOneKey);
  }
  if (!keyed_row(at)) return false;
  if (at.kind() == TokenKind::Colon) {
    return at.report(Kind::RateCellForm, "`:` står kun mellem det første valg og beløbene efter det andet",
                     "her kan tegnet ikke stå", kTwoKeys);
  }
  if (at.kind() == TokenKind::Semicolon && at.kind(-1) == TokenKind::Number) {
    return at.report_previous(Kind::RateCellForm, "hvert beløb har sit valg foran", "her mangler valget foran",
                              kOneKey);
  }
  if (!at.name_at(-1) || at.name_at(0)) return false;
  return at.report_gap(Kind::RateCellForm, in_code(at.text(-1)) + " har intet beløb", "her ventes et tal",
                       "skriv for eksempel " + in_code(at.text(-1) + " 1.000"));
}

bool missing_rate_date(const Situation& at) {
  if (!in_rate(at) || at.kind(-1) != TokenKind::Fra) return false;
  return at.report(Kind::MissingDate, "efter `fra` ventes en dato, ikke " + at.seen_text(), "her ventes en dato",
                   "en dato skrives år-måned-dag, for eksempel `2024-01-31`");
}

bool mark_without_word(const Situation& at) {
  if (!in_row(at)) return false;
  if (at.kind() == TokenKind::Text) {
    return at.report(Kind::MarkForm, "en tekst i en række har `kilde` eller `afviger` foran", "her mangler ordet",
                     "skriv " + in_code("kilde " + at.text()) + " eller " + in_code("afviger " + at.text()));
  }
  if (at.kind() != TokenKind::Date || at.begins_line()) return false;
  return at.report(Kind::MarkForm, "en dato efter beløbet har `kendt` foran", "her mangler ordet",
                   "skriv " + in_code("kendt " + at.text()));
}

bool comma_before_year(const Situation& at) {
  if (!in_rate(at) || at.kind() != TokenKind::Hvert || at.clause() != TokenKind::Sats) return false;
  return at.report(Kind::MissingComma, "mellem typen og rammen mangler et komma", "her ventes `,`",
                   "skriv `kr/måned, hvert år`");
}

bool rate_row_without_from(const Situation& at) {
  const bool first = !at.seen(TokenKind::Fra) && at.is_any({TokenKind::Number, TokenKind::Date});
  const bool later = at.kind() == TokenKind::Date && at.begins_line();
  if (!in_rate(at) || (!first && !later)) return false;
  return at.report(Kind::MissingFrom, "en række i en sats begynder med `fra` og en dato", "her ventes `fra`",
                   "skriv `fra 2024-01-01 16.323 [FBEK § 3 stk. 2]`");
}

bool rate_row_until(const Situation& at) {
  if (!in_rate(at) || at.kind() != TokenKind::Til) return false;
  return at.report(Kind::RateRowUntil, "en række i en sats har ingen slutdato", "her kan `til` ikke stå",
                   "en række gælder til den næste; med `hvert år` kun sit kalenderår");
}

bool missing_rate_value(const Situation& at) {
  const bool row = in_rate(at) && at.in_any({TokenKind::Fra, TokenKind::Niveau}) &&
                   at.is_any({TokenKind::Date, TokenKind::Number}, -1);
  if (!row || at.kind(-2) != at.clause()) return false;
  return at.report(Kind::MissingRateValue, "efter datoen mangler satsens tal", "her ventes et tal",
                   "skriv `fra 2024-01-01 16.323 [FBEK § 3 stk. 2]`");
}

bool unknown_mark(const Situation& at) {
  if (!in_rate(at) || !at.seen(TokenKind::Fra) || !at.name_at(0)) return false;
  const std::string near =
      near_names_help(at.text(), {"fremskrevet", "ubekræftet", "kilde", "kendt", "afviger", "trykfejl"});
  return at.report(
      Kind::UnknownMark, in_code(at.text()) + " kan ikke stå i en sats' række",
      "her ventes en henvisning eller et mærke",
      near.empty()
          ? "mærkerne er `fremskrevet`, `ubekræftet`, `kilde \"tekst\"`, `kendt 2024-01-01`, `afviger \"grund\"` og "
            "`trykfejl \"grund\"`"
          : near);
}

bool mark_form(const Situation& at) {
  const bool reason = at.is_any({TokenKind::Afviger, TokenKind::Trykfejl}, -1);
  if (!in_rate(at) || !(reason || at.is_any({TokenKind::Kilde, TokenKind::Kendt}, -1))) return false;
  if (reason) {
    const std::string mark = at.text(-1);
    return at.report(Kind::MarkForm, "efter " + in_code(mark) + " ventes en begrundelse", "passer ikke her",
                     "skriv for eksempel " + in_code(mark + " \"Satsbrevet har rundet op.\""));
  }
  const bool source = at.kind(-1) == TokenKind::Kilde;
  return at.report(Kind::MarkForm, source ? "efter `kilde` i en sats ventes en tekst" : "efter `kendt` ventes en dato",
                   "passer ikke her",
                   source ? "skriv for eksempel `kilde \"Beskæftigelsesministeriet: satser for 2025\"`"
                          : "skriv for eksempel `kendt 2024-03-07`");
}

bool mark_after_citation(const Situation& at) {
  const bool mark = at.is_any({TokenKind::Kilde, TokenKind::Kendt, TokenKind::Fremskrevet, TokenKind::Ubekraeftet,
                               TokenKind::Afviger, TokenKind::Trykfejl});
  if (!in_rate(at) || !mark || at.kind(-1) != TokenKind::Island) return false;
  return at.report(Kind::CitationNotLast, "henvisningen står sidst på linjen", "står efter henvisningen",
                   "flyt " + in_code(at.text()) + " foran henvisningen");
}

}  // namespace

bool report_rate_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {
      &regulated_form,        &frame_of_rate,     &keys_after_type,        &several_key_types,   &level_form,
      &missing_rate_date,     &comma_before_year, &cell_without_semicolon, &cell_without_colon,  &cell_form,
      &rate_row_without_from, &rate_row_until,    &missing_rate_value,     &mark_after_citation, &mark_form,
      &mark_without_word,     &unknown_mark};
  return report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
