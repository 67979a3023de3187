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
    case TokenKind::Valg:
      return "et valg skrives `valg satsart \"Satsart\" af grundsats; forhøjet`";
    case TokenKind::Liste:
      return "en liste skrives `liste børn af barn, højst 12, fælles \"Børn i husstanden\"`";
    case TokenKind::Regulering:
      return "en regulering skrives `regulering las_109 \"Regulering\"` med en linje `fra`, en procent og en afrunding "
             "under sig";
    case TokenKind::Periode:
      return "en periode skrives `periode seneste_år \"Seneste år\"` med en linje `fra` og `de seneste 12 måneder` "
             "eller "
             "`årets måneder` under sig";
    case TokenKind::Fordeling:
    case TokenKind::Foerst:
    case TokenKind::Dernaest:
      return "en fordeling skrives `fordeling navn : kr/måned \"Navn\"` med linjerne `fra`, `af beløb`, `først i "
             "navn`, "
             "`dernæst i navn` og `resten bortfalder` under sig";
    case TokenKind::Undtagelse:
      return "en undtagelse skrives `undtagelse navn til reglens_navn \"Navn\"` med en linje `fra` og en række `når "
             "betingelse : værdi` under sig";
    case TokenKind::Reguleres:
      return "skriv `reguleres med las_109`, eventuelt fulgt af `, afrundet til hele øre` og en henvisning";
    case TokenKind::Niveau:
      return "skriv `niveau 2024 6.955`";
    case TokenKind::Tidligere:
      return "skriv `tidligere gammelt_navn; andet_gammelt_navn`";
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
  static constexpr KnownMistake kRooms[] = {
      &report_aggregate_mistake,   &report_reading_mistake, &report_header_mistake,
      &report_declaration_mistake, &report_line_mistake,    &report_rate_mistake,
      &report_body_mistake,        &report_rule_mistake,    &report_expression_mistake};
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
