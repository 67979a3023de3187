// The bodies of periods, distributions and exceptions, and the rows of tables.
#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

constexpr std::initializer_list<TokenKind> kStepWords = {
    TokenKind::Tillagt, TokenKind::Nedsat, TokenKind::Ganget, TokenKind::Dog,    TokenKind::Afrundet,
    TokenKind::Naar,    TokenKind::Hvis,   TokenKind::Trin,   TokenKind::Ellers, TokenKind::Tabel};

// ---- Periods

bool period_form(const Situation& at) {
  constexpr const char* kHelp = "skriv `de seneste 12 måneder` eller `årets måneder`";
  const bool stretch = at.kind() == TokenKind::De || at.kind() == TokenKind::Aarets;
  if (at.only_version_line_before() && !stretch) {
    return at.report(Kind::PeriodForm, "en periode er `de seneste` så og så mange måneder eller `årets måneder`",
                     "her ventes periodens måneder", kHelp);
  }
  if (at.kind(-1) == TokenKind::De)
    return at.report(Kind::PeriodForm, "efter `de` ventes `seneste`", "her ventes `seneste`", kHelp);
  if (at.kind(-1) == TokenKind::Seneste && at.only_version_line_before() == false) {
    return at.report(Kind::PeriodWithoutNumber, "perioden siger ikke, hvor mange måneder den har", "her ventes et tal",
                     kHelp);
  }
  if (at.kind(-2) == TokenKind::Seneste) {
    return at.report(Kind::PeriodForm, "en periode måles i måneder", "her ventes `måneder`", kHelp);
  }
  if (at.kind(-1) != TokenKind::Aarets) return false;
  return at.report(Kind::PeriodForm, "efter `årets` ventes `måneder`", "her ventes `måneder`", kHelp);
}

bool unchanged_form(const Situation& at) {
  constexpr const char* kHelp = "skriv `med uændret samliv; satsart`, og først derefter `hvor betingelse`";
  if (at.kind(-1) == TokenKind::Med || (at.kind() == TokenKind::Uaendret && at.kind(-1) != TokenKind::Med)) {
    return at.report(Kind::UnchangedForm, "hvad der er uændret i perioden, skrives `med uændret`", "passer ikke her",
                     kHelp);
  }
  if (at.kind() == TokenKind::Med && at.seen_in_version(TokenKind::Hvor)) {
    return at.report(Kind::UnchangedForm, "`med uændret` står før `hvor`", "kommer for sent", kHelp);
  }
  const bool listed = at.seen_in_version(TokenKind::Uaendret) && !at.seen_in_version(TokenKind::Hvor);
  if (!listed || !at.is_any({TokenKind::Comma, TokenKind::Og, TokenKind::Er})) return false;
  return at.report(Kind::UnchangedForm, "det, der er uændret, er navne skilt med `;`",
                   "her ventes `;` eller linjens slutning", kHelp);
}

bool step_in_period(const Situation& at) {
  if (!at.is_any(kStepWords)) return false;
  return at.report(Kind::StepInPeriod, in_code(at.text()) + " kan ikke stå i en periode",
                   "en periode er måneder og har ingen værdi",
                   "skriv beregningen i den regel, der lægger sammen over perioden: `sum af løn for seneste_år`");
}

// ---- Distributions

bool missing_amount(const Situation& at) {
  if (!at.only_version_line_before() || at.kind() == TokenKind::Af) return false;
  return at.report(Kind::MissingDistributed, "fordelingen siger ikke, hvad der fordeles", "her ventes `af` og et beløb",
                   "skriv `af støtte` på linjen efter `fra`");
}

bool has_target(const Situation& at) { return at.seen_in_version(TokenKind::Foerst); }

bool step_in_distribution(const Situation& at) {
  const bool misspelt = at.kind() == TokenKind::Hoejst;
  if (!at.begins_line() || !at.is_any(kStepWords) || misspelt) return false;
  return at.report(Kind::StepInDistribution, in_code(at.text()) + " kan ikke stå i en fordeling",
                   "en fordeling har ingen skridt",
                   "regn beløbet ud i en mellemregning, og fordel det; en grænse skrives `først i navn højst beløb`");
}

bool target_form(const Situation& at) {
  constexpr const char* kHelp = "skriv `først i boligudgift højst loftet` og derefter `dernæst i børnetillæg`";
  const bool word = at.is_any({TokenKind::Foerst, TokenKind::Dernaest}, -1);
  if (word)
    return at.report(Kind::TargetForm, "efter " + in_code(at.text(-1)) + " ventes `i` og et navn", "her ventes `i`",
                     kHelp);
  if (at.kind(-1) == TokenKind::I && at.is_any({TokenKind::Foerst, TokenKind::Dernaest}, -2)) {
    return at.report(Kind::TargetForm, "efter `i` ventes navnet på det, beløbet lægges i", "her ventes et navn", kHelp);
  }
  const bool after_name = at.kind(-2) == TokenKind::I && at.is_any({TokenKind::Foerst, TokenKind::Dernaest}, -3);
  const bool other_bound =
      at.is_any({TokenKind::Dog, TokenKind::Mindst, TokenKind::Comma, TokenKind::Til, TokenKind::Op}) || at.name_at(0);
  if (!after_name || at.begins_line() || !other_bound) return false;
  return at.report(Kind::TargetForm, "efter navnet kan kun stå `højst` og en henvisning", "passer ikke her", kHelp);
}

bool missing_first_target(const Situation& at) {
  if (has_target(at) || !(at.after_value() || at.kind(-1) == TokenKind::Island)) return false;
  const bool begins = at.begins_line() || at.is_any({TokenKind::Dernaest, TokenKind::Resten});
  if (!begins) return false;
  return at.report(Kind::MissingFirstTarget, "fordelingen siger ikke, hvor beløbet lægges først",
                   "her ventes `først i`",
                   "skriv `først i navn`, så `dernæst i navn`, og til sidst `resten bortfalder`");
}

bool rest_form(const Situation& at) {
  const bool inside = at.clause() == TokenKind::Resten && !at.begins_line();
  const bool ended = at.at_end() && (at.is_any({TokenKind::Resten, TokenKind::Foeres, TokenKind::Er}, -1));
  if (!inside && !ended && at.kind(-1) != TokenKind::Resten) return false;
  return at.report(Kind::RestForm, "hvad der sker med resten, er ét af to", "passer ikke her",
                   "skriv `resten bortfalder` eller `resten føres videre`");
}

bool after_rest(const Situation& at) {
  if (at.clause() != TokenKind::Resten || at.at_end()) return false;
  return at.report(Kind::AfterRest, "`resten` er fordelingens sidste linje", "kommer for sent",
                   "flyt linjen op over `resten`");
}

bool missing_rest(const Situation& at) {
  if (!has_target(at) || at.clause() == TokenKind::Resten || !at.begins_line() || at.wants_value()) return false;
  return at.report_gap(Kind::MissingRest, "fordelingen siger ikke, hvad der sker med det, der er tilbage",
                       "her ventes `dernæst i` eller `resten`",
                       "slut med `resten bortfalder` eller `resten føres videre`");
}

// ---- Exceptions

bool exception_without_condition(const Situation& at) {
  if (!at.only_version_line_before() || at.kind() == TokenKind::Naar) return false;
  return at.report(Kind::ExceptionWithoutCondition, "undtagelsen siger ikke, hvornår den gælder", "her ventes `når`",
                   "skriv `når betingelse : værdi [LAS § 15 stk. 2]`");
}

bool exception_rows(const Situation& at) {
  if (!at.is_any({TokenKind::Naar, TokenKind::Ellers}) || !at.begins_line() || at.wants_value()) return false;
  return at.report(Kind::ExceptionRows, "en undtagelse har kun én række", "denne er en for meget",
                   "ellers gælder reglen selv; skriv en undtagelse mere, eller bind betingelserne sammen med `eller`");
}

// ---- Tables

bool table_form(const Situation& at) {
  if (at.kind(-1) == TokenKind::Tabel) {
    return at.report(
        Kind::TableForm, "efter `tabel` ventes rækker, som begynder med `når`", "her ventes `når`",
        "skriv `når betingelse : værdi` på hver sin linje; rækkefølgen er uden betydning, og netop én skal gælde");
  }
  if (at.kind() != TokenKind::Tabel || !at.in_body() || at.begins_line() == false) return false;
  return at.report(Kind::TableForm, "`tabel` står kun som det første i en regel", "kommer for sent",
                   "skriv tabellen som en mellemregning, og brug dens navn her");
}

bool report_in_period(const Situation& at) {
  static constexpr KnownMistake kKnown[] = {&step_in_period, &period_form, &unchanged_form};
  return at.declaration() == TokenKind::Periode && at.in_body() && report_first(kKnown, at);
}

bool report_in_distribution(const Situation& at) {
  static constexpr KnownMistake kKnown[] = {&missing_amount, &step_in_distribution, &target_form, &rest_form,
                                            &after_rest,     &missing_first_target, &missing_rest};
  return at.declaration() == TokenKind::Fordeling && at.in_body() && report_first(kKnown, at);
}

bool report_in_exception(const Situation& at) {
  static constexpr KnownMistake kKnown[] = {&exception_without_condition, &exception_rows};
  return at.declaration() == TokenKind::Undtagelse && at.in_body() && report_first(kKnown, at);
}

}  // namespace

bool report_body_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {&report_in_period, &report_in_distribution, &report_in_exception,
                                            &table_form};
  return report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
