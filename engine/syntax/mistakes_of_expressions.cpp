// Values and conditions.
#include <vector>

#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

constexpr const char* kComparisons =
    "sammenligninger er `er`, `er ikke`, `er mindst`, `er højst`, `er over`, `er under`, og om måneder og datoer `er "
    "før`, `er efter`, `er senest`, `er tidligst`";

bool misplaced_provisional(const Situation& at) {
  if (at.kind() != TokenKind::Foreloebigt) return false;
  return at.report(Kind::MisplacedProvisional, "`foreløbigt` kan kun stå mellem to hele værdier, én gang",
                   "her kan ordet ikke stå",
                   "skriv `lønindtægt foreløbigt forventet_lønindtægt` som en rækkes eller en regels hele værdi");
}

bool misplaced_unsupported(const Situation& at) {
  const bool both = at.kind() == TokenKind::Ikke && at.kind(1) == TokenKind::Understoettet;
  if (!both && at.kind() != TokenKind::Understoettet) return false;
  return at.report(Kind::MisplacedUnsupported, "`ikke understøttet` kan kun stå som hele værdien af en række",
                   "her kan det ikke stå", "skriv `når betingelse : ikke understøttet \"hvorfor\"`");
}

bool spaced_number(const Situation& at) {
  if (at.kind() != TokenKind::Number || at.kind(-1) != TokenKind::Number || at.begins_line()) return false;
  return at.report(Kind::SpacedNumber, "her står to tal efter hinanden", "hører det til tallet foran?",
                   "tusinder skilles med punktum: " + in_code(at.text(-1) + "." + at.text()));
}

bool negative_number(const Situation& at) {
  if (at.kind() != TokenKind::Minus || !at.wants_value()) return false;
  return at.report(Kind::NegativeNumber, "et tal kan ikke begynde med minus", "her ventes en værdi",
                   "træk fra en anden værdi, eller brug skridtet `nedsat med`");
}

bool negated_comparison(const Situation& at) {
  const bool negated = at.is_any({TokenKind::Mindst, TokenKind::Hoejst, TokenKind::Over, TokenKind::Under,
                                  TokenKind::Foer, TokenKind::Efter, TokenKind::Senest, TokenKind::Tidligst});
  if (!negated || at.kind(-1) != TokenKind::Ikke) return false;
  return at.report(Kind::ComparisonForm, "`er ikke " + at.text() + "` findes ikke", "her ventes en værdi",
                   "skriv det modsatte: `er under` for ikke `er mindst`, `er over` for ikke `er højst`, `er efter` for "
                   "ikke `er senest`");
}

bool double_not(const Situation& at) {
  if (at.kind() != TokenKind::Ikke || at.kind(-1) != TokenKind::Ikke) return false;
  return at.report(Kind::DoubleNot, "`ikke ikke` siger ingenting", "dette ord er for meget",
                   "fjern begge, eller sæt parenteser: `ikke (ikke a)`");
}

bool comparison_form(const Situation& at) {
  const bool after_er = at.kind(-1) == TokenKind::Er;
  const bool adjective = at.kind(-2) == TokenKind::Er && at.name_at(-1) &&
                         (at.name_at(0) || at.is_any({TokenKind::Med, TokenKind::Eller})) && !at.begins_line();
  if (after_er && at.kind() == TokenKind::Mellem) {
    return at.report(Kind::ComparisonForm, "`er mellem` findes ikke i en betingelse", "forstås ikke her",
                     "skriv to sammenligninger: `a er mindst 1 og a er højst 5`");
  }
  if (!adjective) return false;
  const std::string words = at.text(-1) + " " + at.text();
  return at.report(Kind::ComparisonForm, in_code("er " + words) + " er ikke en sammenligning i regelsproget",
                   "forstås ikke her", kComparisons);
}

bool comparison_without_is(const Situation& at) {
  const bool word = at.is_any({TokenKind::Over, TokenKind::Under, TokenKind::Mindst, TokenKind::Hoejst, TokenKind::Foer,
                               TokenKind::Efter, TokenKind::Senest, TokenKind::Tidligst});
  if (!word || !at.after_value()) return false;
  if (at.kind() == TokenKind::Efter && at.kind(-1) == TokenKind::Maaneden) {
    return at.report(Kind::MonthForm, "`måneden efter` findes ikke", "kun `måneden før` kan læses",
                     "læs den senere måned fra den regel, der hører til den");
  }
  if (at.seen_in_clause(TokenKind::Er)) return false;
  return at.report(Kind::ComparisonForm, "en sammenligning begynder med `er`", "her mangler `er` foran",
                   "skriv " + in_code("er " + at.text()));
}

bool negation_without_is(const Situation& at) {
  const bool word = at.kind() == TokenKind::En || at.kind() == TokenKind::Ikke;
  if (!word || !at.after_value() || !at.name_at(-1) || at.begins_line()) return false;
  return at.report(
      Kind::ComparisonForm, "en sammenligning begynder med `er`", "her mangler `er` foran",
      "skriv " + in_code(at.text(-1) + " er " + at.written_on(0)) + ", eller bind to betingelser sammen med `og`");
}

bool comparison_chain(const Situation& at) {
  if (at.kind() != TokenKind::Er || !at.after_value()) return false;
  return at.report(Kind::ComparisonForm, "en sammenligning har kun ét `er`", "dette er en for meget",
                   "bind to sammenligninger sammen med `og`");
}

bool text_as_value(const Situation& at) {
  if (at.kind() != TokenKind::Text || !at.wants_value()) return false;
  return at.report(Kind::TextAsValue, "en tekst er ikke en værdi", "her ventes en værdi",
                   "et valg nævnes ved sit navn uden anførselstegn");
}

bool share_without_af(const Situation& at) {
  if (at.kind(-1) != TokenKind::Percent || at.begins_line()) return false;
  if (!at.name_at(0) && !at.is_any({TokenKind::Left, TokenKind::Number})) return false;
  return at.report(Kind::ShareForm, "efter en procent ventes `af`", "her ventes `af`",
                   "skriv " + in_code("30 % af " + at.text()));
}

bool share_chain(const Situation& at) {
  if (at.kind() != TokenKind::Af || !at.after_value()) return false;
  return at.report(Kind::ShareForm, "en andel af en andel skal have parenteser", "her kan `af` ikke stå",
                   "skriv `30 % af (50 % af beløb)`");
}

bool percent_after_name(const Situation& at) {
  if (at.kind() != TokenKind::Percent || !at.after_value()) return false;
  return at.report(Kind::ShareForm, "`%` står kun efter et tal", "her kan tegnet ikke stå",
                   "en procentsats med et navn bruges som `sats af beløb`");
}

bool unit_before_number(const Situation& at) {
  if (!is_measure_word(at.kind()) || !at.wants_value()) return false;
  if (at.kind() == TokenKind::Maaned) {
    return at.report(Kind::MonthForm, "`måned` er en enhed; den måned, der regnes for, hedder `måneden`",
                     "her ventes en værdi", "skriv `måneden` eller `måneden før`");
  }
  return at.report(Kind::UnitWithoutNumber, "enheden " + in_code(at.text()) + " står uden et tal foran",
                   "her ventes en værdi", "skriv tallet først, for eksempel `500 kr/måned`");
}

// The words that Danes write for our units in everyday text.
std::string unit_for(const std::string& word) {
  if (word == "kroner" || word == "krone" || word == "DKK") return "kr";
  if (word == "pct" || word == "procent") return "%";
  if (word == "mdr" || word == "md") return "måned";
  return {};
}

bool unknown_unit_after_number(const Situation& at) {
  const bool after_number = at.kind(-1) == TokenKind::Number || is_measure_word(at.kind(-1));
  if (!after_number || !at.name_at(0) || at.begins_line()) return false;
  const std::string known = unit_for(at.text());
  std::string help =
      near_names_help(at.text(), {"kr", "time", "timer", "dag", "dage", "uge", "uger", "måned", "måneder", "år"});
  if (!known.empty()) help = "skriv " + in_code(known);
  if (help.empty()) help = "enhederne er `kr`, `time`, `dag`, `uge`, `måned` og `år`, med `/` imellem, og `%`";
  return at.report(Kind::UnknownUnit, in_code(at.text()) + " er ikke en enhed",
                   "her ventes en enhed eller linjens slutning", help);
}

bool month_form(const Situation& at) {
  if (at.kind(-1) != TokenKind::I || !at.in_body()) return false;
  if (at.kind() == TokenKind::Date) {
    return at.report(Kind::MonthForm, "en værdi læses i en måned, ikke på en dag", "her ventes en måned",
                     "skriv " + in_code("i " + at.text().substr(0, 7)));
  }
  return at.report(Kind::MonthForm, "efter `i` ventes en måned, ikke " + at.seen_text(), "her ventes en måned",
                   "skriv `i måneden før` eller navnet på en måned, som er erklæret med `måned`");
}

bool month_without_in(const Situation& at) {
  const bool month = at.is_any({TokenKind::Maaneden, TokenKind::Month, TokenKind::Aarets});
  if (!month || !at.after_value() || !at.name_at(-1) || at.begins_line()) return false;
  return at.report(Kind::MonthForm, "en værdi læses i en anden måned med `i`", "her mangler `i` foran",
                   "skriv " + in_code(at.text(-1) + " i " + at.written_on(0)));
}

bool unmatched_bracket(const Situation& at) {
  if (at.kind() != TokenKind::Right || at.open_brackets() > 0) return false;
  return at.report(Kind::UnmatchedBracket, "her slutter en parentes, som ikke er begyndt", "har ingen `(`",
                   "fjern den, eller sæt `(` der, hvor den skal begynde");
}

bool unclosed_bracket(const Situation& at) {
  if (at.open_brackets() <= 0 || at.wants_value()) return false;
  if (!at.begins_line() &&
      !at.is_any({TokenKind::Island, TokenKind::Colon, TokenKind::Hvis, TokenKind::Kun, TokenKind::Ud}))
    return false;
  return at.report_open_bracket(Kind::UnclosedBracket, "parentesen har ingen slutning", "begynder her",
                                "sæt `)` der, hvor den skal slutte");
}

bool keyword_as_value(const Situation& at) {
  // These go on from a value: it is the value before them that is missing.
  const bool goes_on = at.is_any({TokenKind::Er, TokenKind::Og, TokenKind::Eller, TokenKind::Til, TokenKind::For,
                                  TokenKind::Hvor, TokenKind::Med, TokenKind::Efter, TokenKind::Af, TokenKind::I,
                                  TokenKind::Opfylder, TokenKind::Som, TokenKind::Hvis, TokenKind::Ud});
  if (!at.wants_value() || !is_reserved_word(at.kind()) || at.begins_line() || goes_on) return false;
  return at.report(Kind::KeywordAsValue, in_code(at.text()) + " er et ord i regelsproget og kan ikke stå som en værdi",
                   "her ventes en værdi", "en værdi er et tal, et navn eller et udtryk i parentes");
}

bool missing_value(const Situation& at) {
  if (!at.wants_value()) return false;
  return at.report_previous(Kind::MissingValue, "efter " + in_code(at.text(-1)) + " mangler en værdi",
                            "her ventes en værdi", "en værdi er et tal, et navn eller et udtryk i parentes");
}

bool two_values(const Situation& at) {
  if (!at.after_value() || at.begins_line()) return false;
  const bool value = at.name_at(0) ||
                     at.is_any({TokenKind::Number, TokenKind::Left, TokenKind::Ja, TokenKind::Nej, TokenKind::Maaneden,
                                TokenKind::Month, TokenKind::Date, TokenKind::Rest, TokenKind::Partners,
                                TokenKind::Ikke, TokenKind::Antal, TokenKind::Sum, TokenKind::Hoejeste,
                                TokenKind::Laveste, TokenKind::Findes, TokenKind::Alle, TokenKind::Samlede});
  if (!value) return false;
  return at.report(
      Kind::TwoValues, "her står to værdier efter hinanden", "denne er en for meget",
      "sæt et regnetegn imellem, eller skriv et skridt på næste linje; et navn er ét ord, bundet sammen med `_`");
}

}  // namespace

bool report_expression_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {&misplaced_provisional,
                                            &misplaced_unsupported,
                                            &spaced_number,
                                            &negative_number,
                                            &negated_comparison,
                                            &double_not,
                                            &comparison_form,
                                            &comparison_without_is,
                                            &negation_without_is,
                                            &comparison_chain,
                                            &text_as_value,
                                            &share_without_af,
                                            &share_chain,
                                            &percent_after_name,
                                            &unit_before_number,
                                            &unknown_unit_after_number,
                                            &month_form,
                                            &month_without_in,
                                            &unmatched_bracket,
                                            &unclosed_bracket,
                                            &keyword_as_value,
                                            &missing_value,
                                            &two_values};
  return report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
