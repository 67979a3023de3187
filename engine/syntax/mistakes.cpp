#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

// How the line is written that the place belongs to.
std::string form_of(const Situation& at) {
  switch (at.clause()) {
    case TokenKind::Regelsprog:
      return "skriv `regelsprog 1`";
    case TokenKind::Modul:
      return "skriv `modul navn \"Titel\"`";
    case TokenKind::Brug:
      return "skriv `brug modul; modul`";
    case TokenKind::Lov:
      return "en lov skrives `lov NAVN \"titel\"` med en linje for hver udgave under sig";
    case TokenKind::Oplysning:
      return "en oplysning skrives `oplysning navn : kr/måned, hver måned, mellem 0 og 1.000` med spørgsmål og kilde "
             "under sig";
    case TokenKind::Sats:
      return "en sats skrives `sats navn : kr/måned, hvert år \"Navn\"` med rækker som `fra 2024-01-01 16.323 [FBEK § "
             "3 stk. 2]` under sig";
    case TokenKind::Fortolkning:
      return "en fortolkning skrives `fortolkning navn \"Spørgsmål?\" [FBEK § 2 stk. 1]` med linjerne `standard` og "
             "`eller` under sig";
    case TokenKind::Maaned:
      return "skriv `måned navn \"Beskrivelse\"` med en linje `fra 2024-01-01` under sig";
    case TokenKind::Regel:
    case TokenKind::Mellemregning:
    case TokenKind::Ydelse:
      return "skriv `regel navn : kr/måned \"Navn\"` med en linje `fra 2024-01-01 [FBEK § 2 stk. 1]` under sig";
    case TokenKind::Betingelse:
      return "en betingelse skrives `betingelse navn \"Navn\"` med en linje `fra`, en betingelse og `ellers afslag "
             "\"tekst\"` under sig";
    case TokenKind::Naar:
      return "en række skrives `når betingelse : værdi [FBEK § 4 stk. 2]`";
    case TokenKind::Ellers:
      return "den sidste række skrives `ellers værdi [FBEK § 4 stk. 1]`";
    case TokenKind::Trin:
      return "skriv `trin af beløb` og under det rækker som `30 % op til grænse` og til sidst `55 % derover`";
    case TokenKind::Hvis:
      return "et skridt kan slutte med `hvis betingelse` og en henvisning";
    case TokenKind::Kilde:
      return "en kilde skrives `kilde eIndkomst, før lønseddel`, og i en sats `kilde \"tekst\"`";
    case TokenKind::Standard:
    case TokenKind::Eller:
      return "skriv `standard navn \"begrundelse\"` og `eller navn \"begrundelse\"`";
    default:
      return "en linje har én ting: en værdi, et skridt eller en række, med sin henvisning til sidst";
  }
}

}  // namespace

void report_mistake(const Situation& situation) {
  static constexpr KnownMistake kRooms[] = {&report_declaration_mistake, &report_line_mistake, &report_rule_mistake,
                                            &report_expression_mistake};
  if (report_first(kRooms, situation)) return;
  if (situation.at_end()) {
    situation.report(DiagnosticKind::UnexpectedWord, "erklæringen slutter, før den er færdig", "her mangler noget",
                     form_of(situation));
  } else {
    situation.report(DiagnosticKind::UnexpectedWord, situation.seen_text() + " kan ikke stå her", "forstås ikke her",
                     form_of(situation));
  }
}

}  // namespace hjemmel::syntax
