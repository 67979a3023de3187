// The body of a rule: its versions, its rows, its brackets and its steps.
#include <vector>

#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

constexpr std::initializer_list<TokenKind> kStepWords = {TokenKind::Tillagt, TokenKind::Nedsat, TokenKind::Ganget,
                                                         TokenKind::Dog, TokenKind::Afrundet};
constexpr const char* kSteps =
    "et skridt begynder med `tillagt`, `nedsat med`, `ganget med`, `dog højst`, `dog mindst`, `i stedet`, "
    "`forholdsmæssigt for` eller `afrundet`";

bool has_body(const Situation& at) {
  switch (at.declaration()) {
    case TokenKind::Regel:
    case TokenKind::Mellemregning:
    case TokenKind::Ydelse:
    case TokenKind::Betingelse:
    case TokenKind::Maaned:
    case TokenKind::Periode:
    case TokenKind::Regulering:
    case TokenKind::Fordeling:
    case TokenKind::Undtagelse:
      return true;
    default:
      return false;
  }
}

bool heading_after_version(const Situation& at) {
  if (!at.in_body() || !at.is_any({TokenKind::Betales, TokenKind::Kraever, TokenKind::Sammen})) return false;
  return at.report(Kind::HeadingAfterVersion, in_code(at.text()) + " skal stå før den første linje med `fra`",
                   "står for sent", "flyt linjen op under den første linje");
}

bool heading_form(const Situation& at) {
  if (at.clause() == TokenKind::Betales && has_body(at) && !at.begins_line()) {
    return at.report(Kind::HeadingForm, "betalingen skrives `betales af` den ene `til` den anden", "passer ikke her",
                     "skriv `betales af kommunen til borgeren`");
  }
  if (at.clause() == TokenKind::Betales && !at.seen_in_clause(TokenKind::Til)) {
    return at.report_previous(Kind::HeadingForm, "betalingen siger ikke, hvem den går til", "efter dette ventes `til`",
                              "skriv `betales af kommunen til borgeren`");
  }
  if (at.kind(-1) != TokenKind::Sammen) return false;
  return at.report(Kind::HeadingForm, "efter `sammen` ventes `med`", "her ventes `med`", "skriv `sammen med a; b`");
}

bool missing_from(const Situation& at) {
  if (!has_body(at) || at.seen(TokenKind::Fra) || !at.seen(TokenKind::Text) || at.at_end()) return false;
  return at.report(Kind::MissingFrom, "reglen siger ikke, fra hvornår den gælder", "her ventes en linje med `fra`",
                   "skriv først en linje som `fra 2024-01-01 [FBEK § 3 stk. 2]`");
}

bool missing_date(const Situation& at) {
  const bool date_wanted = at.kind(-1) == TokenKind::Fra ||
                           (at.kind(-1) == TokenKind::Til && at.is_any({TokenKind::Date, TokenKind::Kun}, -2) &&
                            at.in_any({TokenKind::Fra, TokenKind::Kun}));
  if (!date_wanted || at.wants_value()) return false;
  return at.report(Kind::MissingDate, "efter " + in_code(at.text(-1)) + " ventes en dato, ikke " + at.seen_text(),
                   "her ventes en dato", "en dato skrives år-måned-dag, for eksempel `2024-01-31`");
}

bool version_without_from(const Situation& at) {
  if (at.kind() != TokenKind::Date || !at.begins_line() || !at.in_body()) return false;
  if (!at.after_value() && !at.is_any({TokenKind::Island, TokenKind::Text}, -1)) return false;
  if (at.only_version_line_before()) return false;
  return at.report(Kind::MissingFrom, "en ny tid begynder med `fra`", "her mangler `fra` foran",
                   "skriv " + in_code("fra " + at.text()));
}

bool until_without_only(const Situation& at) {
  const bool until = at.kind() == TokenKind::Til && at.kind(1) == TokenKind::Date && at.after_value();
  if (!until || at.begins_line()) return false;
  return at.report(Kind::OnlyForm, "et skridts tid skrives `kun fra` eller `kun til` og en dato",
                   "her mangler `kun` foran", "skriv " + in_code("kun til " + at.text(1)));
}

bool only_form(const Situation& at) {
  if (at.clause() != TokenKind::Kun || (at.begins_line() && at.kind(-1) != TokenKind::Kun)) return false;
  return at.report(Kind::OnlyForm, "et skridts tid skrives `kun fra` eller `kun til` og en dato", "passer ikke her",
                   "skriv `kun fra 2024-01-01` eller `kun til 2024-12-31`, med henvisningen til sidst");
}

// ---- The first value

bool step_as_first_value(const Situation& at) {
  if (!at.in_body() || !at.wants_value() || !at.is_any({TokenKind::Date, TokenKind::Island}, -1)) return false;
  const bool instead = at.kind() == TokenKind::I && at.kind(1) == TokenKind::Stedet;
  if (!instead && !at.is_any(kStepWords)) return false;
  return at.report(Kind::MissingFirstValue, "reglen begynder med en værdi, ikke med et skridt",
                   "et skridt ændrer den værdi, der står før",
                   "skriv først en linje med den værdi, som skridtet ændrer");
}

bool if_for_when(const Situation& at) {
  if (!at.in_body() || at.kind() != TokenKind::Hvis) return false;
  const bool row = at.is_any({TokenKind::Date, TokenKind::Island}, -1) && at.clause() == TokenKind::Fra;
  if (!row && at.clause() != TokenKind::Naar) return false;
  return at.report(Kind::IfForWhen, "et valg mellem rækker skrives med `når`", "`hvis` hører til et skridt",
                   "skriv `når betingelse : værdi` på hver sin linje, og til sidst `ellers værdi`");
}

bool otherwise_alone(const Situation& at) {
  if (at.declaration() == TokenKind::Betingelse || !at.in_body() || at.kind() != TokenKind::Ellers ||
      at.clause() == TokenKind::Naar)
    return false;
  if (at.clause() == TokenKind::Ellers) {
    return at.report(Kind::SecondOtherwise, "`ellers` er den sidste række og står kun én gang", "denne er en for meget",
                     "skriv betingelsen på en række med `når` over `ellers`");
  }
  return at.report(Kind::OtherwiseAlone, "`ellers` står uden en række med `når` over sig", "hører ikke til noget",
                   "skriv først `når betingelse : værdi`");
}

bool row_after_otherwise(const Situation& at) {
  if (!at.in_body() || at.kind() != TokenKind::Naar || at.clause() != TokenKind::Ellers) return false;
  const bool same_row = at.kind(-1) == TokenKind::Ellers;
  return at.report(Kind::RowAfterOtherwise, same_row ? "`ellers når` findes ikke" : "`ellers` er den sidste række",
                   same_row ? "her ventes en værdi" : "denne række kommer for sent",
                   same_row ? "skriv `når` alene: rækkerne prøves i rækkefølge" : "flyt rækken op over `ellers`");
}

bool if_after_otherwise(const Situation& at) {
  if (at.kind() != TokenKind::Hvis || at.clause() != TokenKind::Ellers) return false;
  return at.report(Kind::IfForWhen, "et valg mellem rækker skrives med `når`", "`hvis` hører til et skridt",
                   "skriv `når betingelse : værdi` på en række over `ellers`");
}

bool when_for_if(const Situation& at) {
  const bool step = at.in_any({TokenKind::Tillagt, TokenKind::Nedsat, TokenKind::Ganget, TokenKind::Dog,
                               TokenKind::Stedet, TokenKind::Forholdsmaessigt, TokenKind::Afrundet});
  if (at.kind() != TokenKind::Naar || (!step && !at.after_value())) return false;
  if (at.clause() == TokenKind::Naar) return false;
  return at.report(Kind::WhenForIf, "et skridts betingelse skrives med `hvis`", "`når` hører til et valg mellem rækker",
                   "skriv `hvis` og betingelsen efter skridtet");
}

bool nested_choice(const Situation& at) {
  if (at.kind() != TokenKind::Naar || !at.in_any({TokenKind::Naar, TokenKind::Ellers}) || at.begins_line())
    return false;
  return at.report(Kind::NestedChoice, "et valg kan ikke stå inde i et andet", "her ventes en værdi",
                   "skriv det indre valg som en `mellemregning`, eller saml betingelserne med `og`");
}

bool missing_row_colon(const Situation& at) {
  if (at.clause() != TokenKind::Naar || at.seen_in_clause(TokenKind::Colon) || !at.after_value()) return false;
  const bool next_line = at.begins_line() && !at.wants_value();
  const bool plain =
      at.name_at(0) || at.is_any({TokenKind::Number, TokenKind::Left, TokenKind::Ja, TokenKind::Nej, TokenKind::Ikke,
                                  TokenKind::Comma, TokenKind::Maaneden, TokenKind::Rest, TokenKind::Partners,
                                  TokenKind::Antal, TokenKind::Sum, TokenKind::Hoejeste, TokenKind::Laveste});
  if ((!next_line && !plain) || at.ahead_on_line(TokenKind::Colon)) return false;
  return at.report(Kind::MissingRowColon, "mellem rækkens betingelse og dens værdi mangler `:`", "her ventes `:`",
                   "skriv `når betingelse : værdi`");
}

bool missing_otherwise(const Situation& at) {
  if (at.clause() != TokenKind::Naar || !at.seen_in_clause(TokenKind::Colon)) return false;
  const bool row_ended = at.after_value() || at.is_any({TokenKind::Island, TokenKind::Text}, -1);
  if (!row_ended || !at.begins_line()) return false;
  return at.report_clause(Kind::MissingOtherwise, "valget slutter uden `ellers`", "efter denne række ventes `ellers`",
                          "skriv som den sidste række, hvad der gælder, når ingen af de andre gør: `ellers 0`");
}

bool refusal_form(const Situation& at) {
  const bool refused = at.kind() == TokenKind::Afslag && at.after_value();
  if (at.declaration() != TokenKind::Betingelse || (at.clause() != TokenKind::Ellers && !refused)) return false;
  return at.report(Kind::RefusalForm, "en betingelse slutter med `ellers afslag` og en tekst", "passer ikke her",
                   "skriv `ellers afslag \"Personen er ikke visiteret til fleksjob.\"`");
}

bool step_in_condition(const Situation& at) {
  if (at.declaration() != TokenKind::Betingelse || !at.in_body()) return false;
  const bool step = at.is_any({TokenKind::Tillagt, TokenKind::Nedsat, TokenKind::Ganget, TokenKind::Dog,
                               TokenKind::Afrundet, TokenKind::Naar, TokenKind::Hvis, TokenKind::Trin});
  if (!step || (at.wants_value() && !at.is_any({TokenKind::Date, TokenKind::Island}, -1))) return false;
  return at.report(Kind::StepInCondition, in_code(at.text()) + " kan ikke stå i en betingelse",
                   "en betingelse er ét udtryk, som er ja eller nej",
                   "skriv beregningen som en `mellemregning`, og spørg til den i betingelsen");
}

// ---- Brackets

bool bracket_form(const Situation& at) {
  if (at.clause() != TokenKind::Trin || !at.in_body()) return false;
  if (at.kind(-1) == TokenKind::Trin) {
    return at.report(Kind::BracketForm, "efter `trin` ventes `af` og det beløb, der deles", "her ventes `af`",
                     "skriv `trin af indtægt`");
  }
  if (!at.seen_in_clause(TokenKind::Percent) && at.begins_line()) {
    return at.report_clause(Kind::BracketForm, "`trin` har ingen rækker", "under denne linje ventes rækker",
                            "skriv `30 % op til grænse` og til sidst `55 % derover`");
  }
  if (at.seen_in_clause(TokenKind::Derover)) return false;
  const bool row_ended =
      at.begins_line() && (at.after_value() || at.kind(-1) == TokenKind::Island) && at.kind(-1) != TokenKind::Percent;
  if (row_ended) {
    return at.report_clause(Kind::MissingTopBracket, "trinene siger ikke, hvad der gælder over den øverste grænse",
                            "mangler en række med `derover`",
                            "slut med en række som `55 % derover`; brug `0 % derover`, hvis intet mere regnes med");
  }
  if (!at.is_any({TokenKind::Percent, TokenKind::Op}, -1)) return false;
  return at.report(Kind::BracketForm, "en række i `trin` er en procent og `op til` en grænse, eller `derover`",
                   "her ventes `op til` eller `derover`", "skriv `30 % op til grænse` og til sidst `55 % derover`");
}

bool bracket_after_top(const Situation& at) {
  if (at.clause() != TokenKind::Trin || !at.seen_in_clause(TokenKind::Derover) || !at.is_any({TokenKind::Number}))
    return false;
  return at.report(Kind::BracketForm, "`derover` er den øverste række", "denne række kommer for sent",
                   "flyt rækken op over den med `derover`");
}

// ---- Steps

bool rounding_form(const Situation& at) {
  if (at.clause() != TokenKind::Afrundet || at.is_any({TokenKind::Kun, TokenKind::Hvis})) return false;
  const bool halves = at.seen_in_clause(TokenKind::Comma) || at.kind() == TokenKind::Halve;
  if (halves) {
    return at.report(Kind::HalvesForm, "hvad en halv bliver, siges med en fortolkning", "passer ikke her",
                     "skriv `afrundet til hele kroner, halve efter navn`, hvor navnet er en fortolkning med valgene "
                     "`opad` og `nedad`");
  }
  const bool ended =
      at.begins_line() &&
      (is_measure_word(at.kind(-1)) ||
       at.is_any({TokenKind::Kroner, TokenKind::Number, TokenKind::Oere, TokenKind::Tal, TokenKind::Percent}, -1));
  if (ended && at.kind(-2) != TokenKind::Hele) return false;
  if (ended && at.kind(-1) != TokenKind::Number) return false;
  return at.report_gap(
      Kind::RoundingForm, "afrundingen forstås ikke", "passer ikke her",
      "skriv `afrundet til hele kroner`, `afrundet til hele 100 kr` eller `afrundet til et beløb deleligt "
      "med 12`, eventuelt med `op` eller `ned` efter `afrundet`; der rundes også til `hele øre`, `hele tal` og "
      "`hele %`");
}

bool step_form(const Situation& at) {
  if (at.is_any({TokenKind::Nedsat, TokenKind::Ganget}, -1)) {
    return at.report(Kind::StepForm, "efter " + in_code(at.text(-1)) + " ventes `med`", "her ventes `med`",
                     "skriv " + in_code(at.text(-1) + " med beløb"));
  }
  if (at.kind(-1) == TokenKind::Dog) {
    return at.report(Kind::StepForm, "efter `dog` ventes `højst` eller `mindst`", "her ventes `højst` eller `mindst`",
                     "skriv `dog højst beløb` om et loft og `dog mindst beløb` om en bund");
  }
  if (at.kind(-1) == TokenKind::Tillagt && at.kind() == TokenKind::Med) {
    return at.report(Kind::StepForm, "`tillagt` skrives uden `med`", "dette ord er for meget", "skriv `tillagt beløb`");
  }
  if (at.kind(-1) == TokenKind::Stedet && at.kind() == TokenKind::For) {
    return at.report(Kind::StepForm, "`i stedet` skrives uden `for`", "dette ord er for meget",
                     "skriv `i stedet beløb hvis betingelse`");
  }
  if (!at.begins_line() || !at.after_value() || !at.is_any({TokenKind::Hoejst, TokenKind::Mindst})) return false;
  return at.report(Kind::StepForm, "et loft eller en bund skrives med `dog`", "her mangler `dog` foran",
                   "skriv " + in_code("dog " + at.text() + " beløb"));
}

bool proportion_form(const Situation& at) {
  const bool inside = at.clause() == TokenKind::Forholdsmaessigt && !at.seen_in_clause(TokenKind::Ud);
  const bool without_for = at.kind(-1) == TokenKind::Forholdsmaessigt && at.previous_begins_line();
  const bool without_af = at.kind(-1) == TokenKind::Ud;
  const bool ended =
      inside && at.after_value() && (at.begins_line() || at.is_any({TokenKind::Af, TokenKind::Til, TokenKind::Island}));
  if (!without_for && !without_af && !ended) return false;
  return at.report(Kind::ProportionForm,
                   "en forholdsmæssig del skrives `forholdsmæssigt for` den ene `ud af` den anden", "passer ikke her",
                   "skriv `forholdsmæssigt for dage_med_ret ud af dage_i_alt`");
}

bool unknown_step(const Situation& at) {
  if (!at.begins_line() || !at.after_value() || at.at_end()) return false;
  if (!at.name_at(0) &&
      !at.is_any({TokenKind::Number, TokenKind::Plus,    TokenKind::Minus,    TokenKind::Star,     TokenKind::Left,
                  TokenKind::Til,    TokenKind::Med,     TokenKind::Op,       TokenKind::For,      TokenKind::Rest,
                  TokenKind::Sum,    TokenKind::Antal,   TokenKind::Hoejeste, TokenKind::Laveste,  TokenKind::Findes,
                  TokenKind::Alle,   TokenKind::Samlede, TokenKind::Maaneden, TokenKind::Partners, TokenKind::Stedet,
                  TokenKind::Ja,     TokenKind::Nej,     TokenKind::Trin}))
    return false;
  const std::string near = near_names_help(
      at.text(), {"tillagt", "nedsat", "ganget", "dog", "forholdsmæssigt", "afrundet", "ellers", "når"});
  return at.report(Kind::NotAStep, in_code(at.text()) + " begynder intet skridt; værdien står allerede på linjen før",
                   "her ventes et skridt", near.empty() ? kSteps : near);
}

bool text_after_unsupported(const Situation& at) {
  if (at.kind(-1) != TokenKind::Understoettet) return false;
  return at.report(Kind::MissingReason, "`ikke understøttet` siger ikke hvorfor", "her ventes en tekst",
                   "skriv `ikke understøttet \"hvorfor\"`");
}

bool part_after_citation(const Situation& at) {
  if (!at.in_body() || at.kind(-1) != TokenKind::Island || at.begins_line()) return false;
  return at.report(Kind::CitationNotLast, "henvisningen står sidst på linjen", "står efter henvisningen",
                   "flyt henvisningen til linjens slutning");
}

}  // namespace

bool report_rule_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {
      &heading_after_version, &heading_form,      &missing_from,        &missing_date,       &version_without_from,
      &until_without_only,    &only_form,         &part_after_citation, &if_after_otherwise, &refusal_form,
      &if_for_when,           &step_in_condition, &step_as_first_value, &otherwise_alone,    &row_after_otherwise,
      &nested_choice,         &when_for_if,       &missing_row_colon,   &missing_otherwise,  &bracket_form,
      &bracket_after_top,     &rounding_form,     &step_form,           &proportion_form,    &text_after_unsupported,
      &unknown_step};
  return has_body(situation) && report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
