// What the first line says besides name, type and text: of a choice, a list or an exception, and `for` and `fælles`.
#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

bool choice_declaration_form(const Situation& at) {
  if (at.declaration() != TokenKind::Valg || at.index() != 3) return false;
  return at.report(Kind::ChoiceForm, "valget siger ikke, hvad der vælges imellem", "her ventes `af`",
                   "skriv `valg satsart \"Satsart\" af grundsats; forhøjet`");
}

bool list_form(const Situation& at) {
  if (at.declaration() != TokenKind::Liste || at.index() != 2 || at.name_at(0) || at.kind() == TokenKind::Minus)
    return false;
  return at.report(Kind::ListForm, "listen siger ikke, hvad én af dem hedder", "her ventes `af`",
                   "skriv `liste børn af barn, højst 12 \"Børn i husstanden\"`: navnet for alle og navnet for én");
}

bool missing_list_bound(const Situation& at) {
  const bool bound = at.declaration() == TokenKind::Liste && at.index() >= 4 && !at.seen(TokenKind::Number);
  if (!bound) return false;
  return at.report(Kind::MissingListBound, "listen siger ikke, hvor mange den højst kan have",
                   "her ventes `, højst` og et tal",
                   "skriv for eksempel `liste børn af barn, højst 12, fælles \"Børn i husstanden\"`");
}

bool shared_form(const Situation& at) {
  const bool ahead = at.kind() == TokenKind::Comma && at.kind(1) == TokenKind::Faelles;
  if (at.kind() != TokenKind::Faelles && at.kind(-1) != TokenKind::Faelles && !ahead) return false;
  const bool list = at.declaration() == TokenKind::Liste;
  if (!list && at.declaration() != TokenKind::Oplysning) {
    if (at.kind() != TokenKind::Faelles && !ahead) return false;
    return at.report(Kind::SharedForm, "kun en oplysning og en liste kan være `fælles`", "her kan ordet ikke stå",
                     "en regel læser de fælles oplysninger; hvad partneren har, læses med `partners`");
  }
  if (at.kind() != TokenKind::Faelles && at.is_any({TokenKind::Text, TokenKind::Comma})) return false;
  return at.report(
      Kind::SharedForm,
      list ? "`fælles` står efter et komma, lige efter tallet" : "`fælles` står efter et komma, lige efter rammen",
      "passer ikke her",
      list ? "skriv `liste børn af barn, højst 12, fælles \"Børn\"`"
           : "skriv `oplysning samliv : samlivsform, hver måned, fælles`");
}

bool trailing_comma_of_list(const Situation& at) {
  if (at.declaration() != TokenKind::Liste || at.kind(-1) != TokenKind::Comma || at.kind() != TokenKind::Text)
    return false;
  if (!at.seen(TokenKind::Number)) return false;
  return at.report_previous(Kind::SharedForm, "efter dette komma kan kun stå `fælles`", "her ventes `fælles`",
                            "skriv `, fælles`, eller fjern kommaet");
}

bool belonging_form(const Situation& at) {
  const bool own = at.is_any({TokenKind::For, TokenKind::Af}) && at.index() == 2;
  const bool late = at.kind() == TokenKind::For && at.clause() == at.declaration() && at.seen(TokenKind::Colon) &&
                    at.kind(-1) != TokenKind::Comma;
  switch (at.declaration()) {
    case TokenKind::Oplysning:
    case TokenKind::Regel:
    case TokenKind::Mellemregning:
    case TokenKind::Ydelse:
      if (!own && !late) return false;
      return at.report(
          Kind::BelongingForm,
          "hvad en oplysning eller en regel hører til, skrives `for` og navnet på én, lige efter dens navn",
          "passer ikke her", "skriv for eksempel `oplysning fødselsdato for barn : dato, fast`");
    case TokenKind::Liste:
    case TokenKind::Lov:
      return false;
    default:
      if (at.kind() != TokenKind::For || at.index() != 2) return false;
      return at.report(Kind::BelongingForm, in_code(at.text(-2)) + " kan ikke høre til ét af flere",
                       "her kan `for` ikke stå",
                       "kun en `oplysning`, en `regel` og en `mellemregning` kan høre til for eksempel ét barn");
  }
}

bool exception_form(const Situation& at) {
  if (at.declaration() != TokenKind::Undtagelse || at.index() != 2 || at.name_at(0) || at.kind() == TokenKind::Minus)
    return false;
  return at.report(Kind::ExceptionForm, "undtagelsen siger ikke, hvilken regel den er fra", "her ventes `til`",
                   "skriv `undtagelse navn til reglens_navn \"Hvad det er\"`");
}

}  // namespace

bool report_header_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {
      &shared_form, &trailing_comma_of_list, &belonging_form,    &choice_declaration_form,
      &list_form,   &exception_form,         &missing_list_bound};
  return report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
