// The first line of a declaration: its word, its name, its type and its label; and lists of names anywhere.
#include <vector>

#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

constexpr const char* kUnits = "en enhed er `kr`, `time`, `dag`, `uge`, `måned` eller `år`, og højst én med `/` efter";
constexpr const char* kTypes =
    "en type er en enhed som `kr/måned` eller `%`, eller `ja/nej`, `dato`, `kalendermåned`, `tal`, `valg af a; b`";

const std::vector<std::string>& declaration_words() {
  static const std::vector<std::string> kWords = {"regelsprog",  "lokalt", "modul",     "brug",      "lov",
                                                  "valg",        "liste",  "oplysning", "sats",      "regulering",
                                                  "fortolkning", "måned",  "periode",   "regel",     "mellemregning",
                                                  "betingelse",  "ydelse", "fordeling", "undtagelse"};
  return kWords;
}

const std::vector<std::string>& type_words() {
  static const std::vector<std::string> kWords = {
      "kr",   "måned", "måneder", "år",   "dag",           "dage", "uge",    "uger",
      "time", "timer", "tal",     "dato", "kalendermåned", "valg", "ja/nej", "kr/måned"};
  return kWords;
}

bool has_type(const Situation& at) {
  switch (at.declaration()) {
    case TokenKind::Oplysning:
    case TokenKind::Sats:
    case TokenKind::Regel:
    case TokenKind::Mellemregning:
    case TokenKind::Ydelse:
    case TokenKind::Fordeling:
      return true;
    default:
      return false;
  }
}

bool in_first_line(const Situation& at) { return at.clause() == at.declaration() || at.clause() == TokenKind::Valg; }

bool in_list(const Situation& at) {
  const bool named_choice = at.declaration() == TokenKind::Valg && at.seen(TokenKind::Af);
  return at.in_any({TokenKind::Brug, TokenKind::Kraever, TokenKind::Sammen, TokenKind::Tidligere}) || named_choice ||
         (at.declaration() != TokenKind::Valg && at.clause() == TokenKind::Valg &&
          !at.seen_in_clause(TokenKind::Comma));
}

bool wants_name(const Situation& at) {
  const TokenKind before = at.kind(-1);
  if (at.kind(-2) == TokenKind::End) return is_declaration_word(before) && before != TokenKind::Regelsprog;
  switch (before) {
    case TokenKind::Semicolon:
      return in_list(at);
    case TokenKind::Kraever:
    case TokenKind::Standard:
      return true;
    case TokenKind::Med:
      return at.kind(-2) == TokenKind::Reguleres ||
             (at.kind(-2) == TokenKind::Sammen && at.kind() != TokenKind::Partners);
    case TokenKind::Partners:
    case TokenKind::Tidligere:
      return at.in_any({TokenKind::Sammen, TokenKind::Tidligere}) && at.kind() != TokenKind::Text;
    case TokenKind::Af:
      return at.in_any({TokenKind::Betales, TokenKind::Valg}) || at.declaration() == TokenKind::Liste;
    case TokenKind::Til:
      return at.clause() == TokenKind::Betales || (at.declaration() == TokenKind::Undtagelse && at.index() == 3);
    case TokenKind::For:
      return at.index() == 3;
    case TokenKind::Kilde:
      return at.declaration() == TokenKind::Oplysning && at.kind() != TokenKind::Text;
    case TokenKind::Foer:
      return at.clause() == TokenKind::Kilde;
    case TokenKind::Eller:
      return at.clause() == TokenKind::Eller;
    case TokenKind::Efter:
      return at.kind(-2) == TokenKind::Halve || (at.declaration() == TokenKind::Sats && !at.seen(TokenKind::Colon));
    default:
      return false;
  }
}

bool unknown_declaration(const Situation& at) {
  if (is_declaration_word(at.declaration())) return false;
  const std::string written = at.text(-static_cast<std::ptrdiff_t>(at.index()));
  const std::string near = near_names_help(written, declaration_words());
  const std::string rule = "en linje, der hører til erklæringen ovenfor, rykkes ind";
  return at.report_clause(Kind::UnknownDeclaration, in_code(written) + " begynder ingen erklæring",
                          "her ventes ord som `regel` eller `sats`", near.empty() ? rule : near);
}

bool language_line(const Situation& at) {
  if (at.declaration() != TokenKind::Regelsprog) return false;
  return at.report(Kind::LanguageLineForm, "efter `regelsprog` står kun versionens nummer",
                   "her ventes `1` og intet andet", "skriv `regelsprog 1` på sin egen linje");
}

bool local_form(const Situation& at) {
  const bool after = at.kind(-1) == TokenKind::Lokalt && at.index() == 1;
  const bool behind = at.kind() == TokenKind::Lokalt;
  if (!after && !behind) return false;
  return at.report(Kind::LocalForm, "et lokalt modul begynder med `lokalt modul`", "passer ikke her",
                   "skriv `lokalt modul praksis_i_kommunen \"Praksis i kommunen\"`");
}

bool keyword_as_name(const Situation& at) {
  if (!wants_name(at) || !is_reserved_word(at.kind()) || at.begins_line()) return false;
  return at.report(Kind::KeywordAsName, in_code(at.text()) + " er et ord i regelsproget og kan ikke være et navn",
                   "her ventes et navn",
                   "vælg et andet navn, for eksempel med flere led: " + in_code(at.text() + "_navn"));
}

bool name_with_digit_first(const Situation& at) {
  if (!wants_name(at) || !at.is_any({TokenKind::Number, TokenKind::Date})) return false;
  return at.report(Kind::NameForm, "et navn begynder med et bogstav", "her ventes et navn",
                   "skriv bogstavet først, for eksempel `løn_2024`");
}

bool name_with_hyphen(const Situation& at) {
  if (at.index() != 2 || at.kind() != TokenKind::Minus || !at.name_at(-1)) return false;
  return at.report(Kind::NameForm, "bindestreg er minus og kan ikke stå i et navn", "denne streg",
                   "bind ordene sammen med `_`: " + in_code(at.text(-1) + "_" + at.text(1)));
}

bool name_of_several_words(const Situation& at) {
  if (at.index() != 2 || !at.name_at(-1) || !at.name_at(0) || at.begins_line()) return false;
  return at.report(Kind::NameForm, "et navn er ét ord", "her begynder et ord mere",
                   "bind ordene sammen med `_`: " + in_code(at.text(-1) + "_" + at.text()));
}

bool missing_name(const Situation& at) {
  if (!wants_name(at)) return false;
  return at.report_previous(Kind::MissingName, "efter " + in_code(at.text(-1)) + " mangler et navn",
                            "her ventes et navn", "et navn er ét ord af bogstaver, cifre og `_`");
}

bool missing_colon(const Situation& at) {
  const bool keyed = at.declaration() == TokenKind::Sats && at.seen(TokenKind::Efter) && at.name_at(-1) &&
                     !at.is_any({TokenKind::Og, TokenKind::Comma, TokenKind::Semicolon});
  const bool belonging = at.index() == 4 && at.kind(-2) == TokenKind::For;
  if (!has_type(at) || (at.index() != 2 && !keyed && !belonging) || at.seen(TokenKind::Colon)) return false;
  return at.report(Kind::MissingColon, "mellem navnet og typen mangler `:`", "her ventes `:`",
                   "skriv " + in_code(at.text(-1) + " : kr/måned"));
}

bool colon_without_type(const Situation& at) {
  const bool after_header = at.index() == 2 || (at.index() == 4 && at.declaration() == TokenKind::Undtagelse);
  if (has_type(at) || !after_header || at.kind() != TokenKind::Colon) return false;
  return at.report(Kind::TypeNotAllowed, in_code(at.text(-static_cast<std::ptrdiff_t>(at.index()))) + " har ingen type",
                   "her kan der ikke stå `:`", "skriv teksten lige efter navnet");
}

bool missing_list_sign(const Situation& at) {
  const bool other_sign = at.is_any({TokenKind::Comma, TokenKind::Og});
  const bool of_type = at.clause() == TokenKind::Valg && at.declaration() != TokenKind::Valg;
  if (in_list(at) && at.name_at(-1) && other_sign && !of_type) {
    return at.report(Kind::CommaInList, "navne i en liste skilles med `;`", "her ventes `;`", "skriv `a; b; c`");
  }
  const bool choice = at.declaration() == TokenKind::Oplysning && at.clause() == TokenKind::Valg;
  const bool name_after_comma = choice && at.kind(-1) == TokenKind::Comma && at.name_at(0);
  if (!name_after_comma && !(choice && at.kind() == TokenKind::Og)) return false;
  return at.report(Kind::CommaInList, "valgmulighederne skilles med `;`", "hører denne til listen?",
                   "skriv `valg af a; b; c`, og først derefter `, hver måned`");
}

bool name_after_name_in_list(const Situation& at) {
  if (!in_list(at) || !at.name_at(-1) || !at.name_at(0)) return false;
  return at.report(Kind::CommaInList, "navne i en liste skilles med `;`", "her mangler et `;` foran",
                   "skriv `a; b; c`");
}

bool place_of_type(const Situation& at) {
  return in_first_line(at) && has_type(at) && (at.kind(-1) == TokenKind::Colon || at.kind(-1) == TokenKind::Skoen);
}

bool missing_type(const Situation& at) {
  if (!place_of_type(at) || at.name_at(0) || is_measure_word(at.kind())) return false;
  if (!at.at_end() &&
      !at.is_any({TokenKind::Text, TokenKind::Comma, TokenKind::Hver, TokenKind::Hvert, TokenKind::Fast}))
    return false;
  return at.report_previous(Kind::MissingType, "efter `:` mangler typen", "her ventes en type", kTypes);
}

bool unknown_type(const Situation& at) {
  if (!place_of_type(at)) return false;
  const std::string near = near_names_help(at.text(), type_words());
  return at.report(Kind::UnknownType, in_code(at.text()) + " er ikke en type", "her ventes en type",
                   near.empty() ? kTypes : near);
}

bool half_yes_no(const Situation& at) {
  if (!in_first_line(at) || !at.is_any({TokenKind::Ja, TokenKind::Nej}, at.kind(-1) == TokenKind::Slash ? -2 : -1))
    return false;
  return at.report_previous(Kind::UnknownType, "typen med to svar skrives `ja/nej`", "her er kun en del af den",
                            "skriv `ja/nej`");
}

bool reversed_yes_no(const Situation& at) {
  if (at.kind() != TokenKind::Nej || at.kind(-1) != TokenKind::Colon) return false;
  return at.report(Kind::UnknownType, "typen med to svar skrives `ja/nej`", "begynder med `ja`", "skriv `ja/nej`");
}

bool choice_without_af(const Situation& at) {
  if (at.kind(-1) != TokenKind::Valg || at.declaration() == TokenKind::Valg) return false;
  return at.report(Kind::ChoiceForm, "efter `valg` ventes `af` og valgmulighederne", "her ventes `af`",
                   "skriv `valg af a; b; c`");
}

bool unknown_unit(const Situation& at) {
  const bool after_slash = at.kind(-1) == TokenKind::Slash && is_measure_word(at.kind(-2));
  if (!after_slash || (!at.name_at(0) && !in_first_line(at))) return false;
  const std::string near = near_names_help(at.text(), type_words());
  return at.report(Kind::UnknownUnit,
                   (at.at_end() ? std::string("efter `/` mangler en enhed") : in_code(at.text()) + " er ikke en enhed"),
                   "her ventes en enhed", near.empty() ? kUnits : near);
}

bool unknown_unit_ahead(const Situation& at) {
  const bool found = at.kind() == TokenKind::Slash && is_measure_word(at.kind(-1)) && at.name_at(1);
  if (!found || !in_first_line(at)) return false;
  const std::string near = near_names_help(at.text(1), type_words());
  return at.report_next(Kind::UnknownUnit, in_code(at.text(1)) + " er ikke en enhed", "her ventes en enhed",
                        near.empty() ? kUnits : near);
}

bool unit_with_nothing_below(const Situation& at) {
  const bool slash = at.kind() == TokenKind::Slash && is_measure_word(at.kind(-1)) && !is_measure_word(at.kind(1));
  if (!slash || !in_first_line(at) || at.kind(-2) == TokenKind::Slash) return false;
  return at.report(Kind::UnknownUnit, "efter `/` mangler en enhed", "her begynder den", kUnits);
}

bool unit_with_too_much(const Situation& at) {
  const bool third = at.kind() == TokenKind::Slash && is_measure_word(at.kind(-1)) && at.kind(-2) == TokenKind::Slash;
  const bool per = in_first_line(at) && is_measure_word(at.kind(-1)) &&
                   (at.text() == "pr" || at.text() == "per" || at.text() == "om");
  if (!third && !per) return false;
  return at.report(Kind::UnknownUnit, "en enhed skrives med højst én skråstreg", "forstås ikke i en enhed",
                   "skriv for eksempel `kr/måned` eller `timer/uge`");
}

bool citation_on_first_line(const Situation& at) {
  if (at.kind() != TokenKind::Island || at.in_body()) return false;
  const bool known = has_type(at) || at.declaration() == TokenKind::Betingelse ||
                     at.declaration() == TokenKind::Maaned || at.declaration() == TokenKind::Periode ||
                     at.declaration() == TokenKind::Regulering || at.declaration() == TokenKind::Undtagelse;
  const bool after_label =
      at.kind(-1) == TokenKind::Text || at.in_any({TokenKind::Betales, TokenKind::Kraever, TokenKind::Sammen});
  if (!known || !after_label || at.declaration() == TokenKind::Oplysning) return false;
  return at.report(Kind::CitationOutOfPlace, "her kan der ikke stå en henvisning", "hører til en senere linje",
                   "skriv henvisningen sidst på en linje med `fra`, på en række eller på et skridt");
}

bool wants_label(const Situation& at) {
  switch (at.declaration()) {
    case TokenKind::Modul:
    case TokenKind::Lov:
    case TokenKind::Fortolkning:
    case TokenKind::Maaned:
    case TokenKind::Periode:
    case TokenKind::Regulering:
    case TokenKind::Valg:
    case TokenKind::Betingelse:
      return at.index() == 2;
    case TokenKind::Undtagelse:
      return at.index() == 4;
    case TokenKind::Liste:
      return at.kind(-1) == TokenKind::Number || at.kind(-1) == TokenKind::Faelles;
    case TokenKind::Fordeling:
    case TokenKind::Sats:
    case TokenKind::Regel:
    case TokenKind::Mellemregning:
    case TokenKind::Ydelse:
      return in_first_line(at) && at.seen(TokenKind::Colon) && !at.seen(TokenKind::Text) && at.index() > 3;
    default:
      return false;
  }
}

bool missing_label(const Situation& at) {
  if (!wants_label(at) || at.kind(-1) == TokenKind::Comma ||
      (!at.begins_line() && !at.is_any({TokenKind::Island, TokenKind::Fra, TokenKind::Betales, TokenKind::Af})))
    return false;
  return at.report_previous(
      Kind::MissingLabel, in_code(at.text(-static_cast<std::ptrdiff_t>(at.index()))) + " mangler sin tekst",
      "efter dette ventes en tekst", "skriv, hvad det er, i anførselstegn: `\"Nedsættelse for løn\"`");
}

bool second_text(const Situation& at) {
  if (at.kind() != TokenKind::Text || at.kind(-1) != TokenKind::Text) return false;
  return at.report(Kind::SecondText, "her står to tekster efter hinanden", "denne er en for meget",
                   "skriv én tekst på én linje, eller skriv resten som en kommentar med `#`");
}

bool second_citation(const Situation& at) {
  if (at.kind() != TokenKind::Island || at.kind(-1) != TokenKind::Island) return false;
  return at.report(Kind::SecondCitation, "her står to henvisninger efter hinanden", "denne er en for meget",
                   "saml dem i én og skil dem med `;`: `[FBEK § 3; LAB § 123]`");
}

bool declaration_in_line(const Situation& at) {
  if (!is_declaration_word(at.kind()) || at.kind() == TokenKind::Maaned || at.wants_value()) return false;
  return at.report(Kind::DeclarationMidLine,
                   in_code(at.text()) + " begynder en erklæring og skal stå først på sin linje", "står midt i en anden",
                   "begynd en ny linje, eller vælg et andet navn");
}

bool semicolon_for_comma(const Situation& at) {
  const bool parts = at.declaration() == TokenKind::Oplysning || at.declaration() == TokenKind::Lov ||
                     (at.declaration() == TokenKind::Sats && !at.seen(TokenKind::Efter));
  if (at.kind() != TokenKind::Semicolon || !parts || at.clause() == TokenKind::Kilde) return false;
  return at.report(Kind::SemicolonForComma, "`;` skiller navne i en liste", "her ventes `,`",
                   "skil linjens dele med komma");
}

}  // namespace

bool report_declaration_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {&unknown_declaration,
                                            &language_line,
                                            &local_form,
                                            &keyword_as_name,
                                            &name_with_digit_first,
                                            &missing_name,
                                            &name_with_hyphen,
                                            &name_of_several_words,
                                            &colon_without_type,
                                            &missing_label,
                                            &missing_colon,
                                            &missing_list_sign,
                                            &name_after_name_in_list,
                                            &reversed_yes_no,
                                            &half_yes_no,
                                            &choice_without_af,
                                            &missing_type,
                                            &unknown_type,
                                            &unknown_unit,
                                            &unknown_unit_ahead,
                                            &unit_with_nothing_below,
                                            &unit_with_too_much,
                                            &citation_on_first_line,
                                            &second_text,
                                            &second_citation,
                                            &declaration_in_line,
                                            &semicolon_for_comma};
  return report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
