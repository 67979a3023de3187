// The lines of facts, interpretations and laws.
#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

bool in_fact(const Situation& at) { return at.declaration() == TokenKind::Oplysning; }
bool in_law(const Situation& at) { return at.declaration() == TokenKind::Lov; }

constexpr const char* kFrames = "skriv `hver måned`, `hvert år` eller `fast` efter typen";

// ---- Facts

bool frame_given(const Situation& at) {
  return at.seen(TokenKind::Hver) || at.seen(TokenKind::Hvert) || at.seen(TokenKind::Fast);
}

bool wrong_frame(const Situation& at) {
  if (!in_fact(at) || !at.is_any({TokenKind::Hver, TokenKind::Hvert}, -1)) return false;
  return at.report(Kind::FrameForm, "rammen skrives `hver måned` eller `hvert år`", "passer ikke til ordet foran",
                   kFrames);
}

bool frame_after_other_part(const Situation& at) {
  if (!in_fact(at) || frame_given(at) || at.at_end()) return false;
  const bool later = at.ahead(TokenKind::Hver) || at.ahead(TokenKind::Hvert) || at.ahead(TokenKind::Fast);
  if (!later || !at.is_any({TokenKind::Mellem, TokenKind::I, TokenKind::Text, TokenKind::Kilde})) return false;
  return at.report(
      Kind::FactOrder, "rammen skal stå lige efter typen", "her ventes `hver måned`, `hvert år` eller `fast`",
      "rækkefølgen er type, ramme, `mellem`, `i trin af`, `videreført fra`, og derefter spørgsmål og kilde");
}

bool comma_before_frame(const Situation& at) {
  if (!in_fact(at) || frame_given(at) ||
      !at.is_any({TokenKind::Hver, TokenKind::Hvert, TokenKind::Fast, TokenKind::For}))
    return false;
  if (at.kind(-1) == TokenKind::Comma) {
    return at.report(Kind::FrameForm, "rammen skrives uden `for`", "dette ord er for meget", kFrames);
  }
  return at.report(Kind::MissingComma, "mellem typen og rammen mangler et komma", "her ventes `,`",
                   "skriv `kr/måned, hver måned`");
}

bool missing_frame(const Situation& at) {
  if (!in_fact(at) || frame_given(at) || !at.seen(TokenKind::Colon)) return false;
  return at.report_previous(Kind::MissingFrame, "oplysningen siger ikke, hvor ofte den gives",
                            "efter dette ventes en ramme", kFrames);
}

bool comma_in_fact(const Situation& at) {
  if (!in_fact(at) || !at.is_any({TokenKind::Mellem}) || at.kind(-1) == TokenKind::Comma) return false;
  return at.report(Kind::MissingComma, "foran `mellem` mangler et komma", "her ventes `,`",
                   "skriv `hver måned, mellem 0 og 1.000`");
}

bool range_form(const Situation& at) {
  if (!in_fact(at) || at.clause() != TokenKind::Mellem || at.seen_in_clause(TokenKind::Text)) return false;
  if (is_measure_word(at.kind()) || at.is_any({TokenKind::Percent, TokenKind::Kroner})) {
    return at.report(Kind::UnitInRange, "grænserne skrives uden enhed", "enheden står allerede i typen",
                     "skriv `mellem 0 og 1.000`");
  }
  const bool finished = at.seen_in_clause(TokenKind::Og) && at.kind(-1) == TokenKind::Number;
  if (finished || at.is_any({TokenKind::Trin, TokenKind::I})) return false;
  return at.report(Kind::RangeForm, "grænserne skrives `mellem` tal `og` tal", "passer ikke her",
                   "skriv `mellem 0 og 1.000.000`");
}

bool smallest_step_form(const Situation& at) {
  if (!in_fact(at) || at.seen(TokenKind::Text)) return false;
  const bool inside = at.is_any({TokenKind::Trin}, -1) || at.is_any({TokenKind::Trin}, -2) ||
                      at.kind(-1) == TokenKind::I || at.kind() == TokenKind::Trin || at.kind() == TokenKind::I ||
                      at.is_any({TokenKind::Trin}, -3);
  if (!inside || at.is_any({TokenKind::Text, TokenKind::Kilde, TokenKind::End})) return false;
  return at.report(Kind::SmallestStepForm, "det mindste trin skrives `i trin af` og et tal", "passer ikke her",
                   "skriv for eksempel `, i trin af 1`");
}

bool carried_form(const Situation& at) {
  if (!in_fact(at) || !at.seen(TokenKind::Colon) || at.kind() == TokenKind::End) return false;
  const bool begins = at.kind() == TokenKind::Viderefoert || at.kind(-1) == TokenKind::Viderefoert;
  const bool without_name = at.is_any({TokenKind::Viderefoert}, -2) && !at.name_at(0);
  const bool goes_on =
      at.is_any({TokenKind::Viderefoert}, -3) && at.is_any({TokenKind::Fra}, -2) && at.kind() != TokenKind::Text;
  if (!begins && !without_name && !goes_on) return false;
  return at.report(Kind::CarriedForm, "det, der føres videre i en serie, skrives `videreført fra` og en regels navn",
                   "passer ikke her", "skriv for eksempel `, videreført fra rest_til_næste_måned` lige før teksten");
}

bool formerly_form(const Situation& at) {
  if (!in_fact(at) || !(at.kind() == TokenKind::Tidligere || at.clause() == TokenKind::Tidligere)) return false;
  if (at.kind() == TokenKind::Tidligere && !at.seen(TokenKind::Colon)) return false;
  if (at.clause() == TokenKind::Tidligere && at.begins_line() && at.kind(-1) != TokenKind::Tidligere) return false;
  return at.report(Kind::FormerlyForm, "tidligere navne står lige efter oplysningens tekst, skilt med `;`",
                   "passer ikke her", "skriv `tidligere født_den; fødselsdag` på en linje mellem teksten og `kilde`");
}

bool missing_question(const Situation& at) {
  if (!in_fact(at) || at.seen(TokenKind::Text) || !frame_given(at)) return false;
  if (!at.at_end() && !at.is_any({TokenKind::Kilde, TokenKind::Island})) return false;
  return at.report_previous(
      Kind::MissingLabel, "`oplysning` mangler sin tekst", "efter dette ventes en tekst",
      "skriv spørgsmålet eller navnet i anførselstegn på linjen under: `\"Løn fra fleksjobbet\"`");
}

bool line_without_word(const Situation& at) {
  if (!in_fact(at) || at.kind(-1) != TokenKind::Text || !at.name_at(0)) return false;
  return at.report(Kind::SourceForm, "under oplysningens tekst står kun `tidligere` og `kilde`",
                   "her mangler et af de to ord",
                   "skriv " + in_code("kilde " + at.text()) + " om, hvor svaret kommer fra, eller " +
                       in_code("tidligere " + at.text()) + " om et navn, oplysningen har haft");
}

bool range_without_word(const Situation& at) {
  if (!in_fact(at) || at.kind(-1) != TokenKind::Comma || at.seen(TokenKind::Text)) return false;
  if (at.kind() == TokenKind::Number) {
    return at.report(Kind::RangeForm, "grænserne skrives `mellem` tal `og` tal", "her mangler `mellem` foran",
                     "skriv `mellem 0 og 1.000.000`");
  }
  if (at.kind() != TokenKind::Text) return false;
  return at.report_previous(Kind::MissingComma, "efter dette komma mangler en del af oplysningen", "her ventes mere",
                            "skriv for eksempel `fælles` eller `mellem 0 og 1.000`, eller fjern kommaet");
}

bool source_form(const Situation& at) {
  if (!in_fact(at) || at.clause() != TokenKind::Kilde) return false;
  if (at.kind(-1) == TokenKind::Kilde) {
    return at.report(Kind::SourceForm, "kilden er et navn, ikke " + at.seen_text(), "her ventes et navn",
                     "skriv `kilde eIndkomst, før lønseddel`");
  }
  if (!at.is_any({TokenKind::Semicolon, TokenKind::Og, TokenKind::Eller, TokenKind::Foer}) && !at.name_at(0))
    return false;
  return at.report(Kind::SourceForm, "kilder rangordnes med `, før`", "passer ikke her",
                   "skriv `kilde eIndkomst, før lønseddel, før borger`");
}

// ---- Interpretations

bool missing_standard(const Situation& at) {
  if (at.declaration() != TokenKind::Fortolkning || at.seen(TokenKind::Standard) || at.index() < 3) return false;
  return at.report(Kind::MissingStandard, "fortolkningen siger ikke, hvad der gælder, når ingen vælger",
                   "her ventes `standard`",
                   "skriv `standard navn \"begrundelse\"` som den første linje under spørgsmålet");
}

bool missing_reason(const Situation& at) {
  const bool alternative =
      at.in_any({TokenKind::Standard, TokenKind::Eller}) && at.declaration() == TokenKind::Fortolkning;
  if (!alternative || !at.name_at(-1) || at.kind() == TokenKind::Text) return false;
  return at.report_previous(Kind::MissingReason, "valget " + in_code(at.text(-1)) + " har ingen begrundelse",
                            "efter dette ventes en tekst",
                            "skriv begrundelsen i anførselstegn; den vises i hvert resultat, der bruger den");
}

bool second_standard(const Situation& at) {
  if (at.declaration() != TokenKind::Fortolkning || at.kind() != TokenKind::Standard) return false;
  return at.report(Kind::SecondStandard, "en fortolkning har kun én `standard`", "denne er en for meget",
                   "skriv de andre valg med `eller`");
}

// ---- Laws

bool edition_form(const Situation& at) {
  if (!in_law(at) || at.clause() != TokenKind::Instrument || at.seen_in_clause(TokenKind::Island)) return false;
  return at.report(Kind::EditionForm, "en udgave af en lov har nummer, år og tre datoer i en bestemt rækkefølge",
                   "passer ikke her",
                   "skriv `BEK 227/2024, dateret 2024-03-07, i kraft 2024-03-11, virkning fra 2024-01-01`; "
                   "`kundgjort DATO` kan stå efter `dateret`, og `uddrag \"tekst\"` til sidst");
}

bool unknown_edition(const Situation& at) {
  if (!in_law(at) || at.clause() != TokenKind::Lov || at.index() < 3) return false;
  return at.report(Kind::EditionForm, "en udgave begynder med `LOV`, `LBK` eller `BEK`", "her ventes en udgave",
                   "skriv `BEK 227/2024, dateret 2024-03-07, i kraft 2024-03-11, virkning fra 2024-01-01`");
}

bool coverage_form(const Situation& at) {
  if (!in_law(at)) return false;
  if (at.clause() == TokenKind::Omfatter && at.kind(-1) == TokenKind::Omfatter) {
    return at.report(Kind::CoverageForm, "efter `omfatter` ventes udgavens bestemmelser", "her ventes `[`",
                     "skriv `omfatter [§ 1 stk. 1-2; § 2]`");
  }
  return at.report(Kind::CoverageForm, "linjer under en udgave siger, hvad ingen regel udfører", "forstås ikke her",
                   "skriv `uden beregning [§ 2 stk. 3] \"hvorfor\"`, `afgøres af person [§ 2] \"hvorfor\"` eller `ikke "
                   "understøttet [§ 2] \"hvorfor\"`");
}

}  // namespace

bool report_line_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {
      &carried_form,  &formerly_form,          &line_without_word,  &range_without_word,
      &wrong_frame,   &frame_after_other_part, &comma_before_frame, &missing_frame,
      &comma_in_fact, &smallest_step_form,     &range_form,         &missing_question,
      &source_form,   &second_standard,        &missing_standard,   &missing_reason,
      &edition_form,  &unknown_edition,        &coverage_form};
  return report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
