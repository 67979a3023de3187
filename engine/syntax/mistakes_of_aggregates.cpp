// What goes through a list or a period: its words, its list, its `hvor`, and its place in a larger expression.
#include "engine/syntax/mistakes.h"

namespace hjemmel::syntax {
namespace {

using Kind = DiagnosticKind;

constexpr std::initializer_list<TokenKind> kAggregates = {TokenKind::Antal,   TokenKind::Sum,    TokenKind::Hoejeste,
                                                          TokenKind::Laveste, TokenKind::Findes, TokenKind::Alle,
                                                          TokenKind::Samlede};
constexpr std::initializer_list<TokenKind> kOfValues = {TokenKind::Sum, TokenKind::Hoejeste, TokenKind::Laveste};
constexpr std::initializer_list<TokenKind> kOfLists = {TokenKind::Antal, TokenKind::Findes, TokenKind::Alle};

// The nearest aggregate that the place is part of, as a distance; 0 when there is none.
std::ptrdiff_t aggregate_of(const Situation& at) { return at.back_to(kAggregates); }

bool in_values(const Situation& at) {
  const std::ptrdiff_t word = aggregate_of(at);
  return word < 0 && at.is_any(kOfValues, word);
}

// In the aggregate, after the word; not in what stands before the aggregate.
bool has_since(const Situation& at, std::ptrdiff_t word, TokenKind kind) {
  return at.back_to({kind}) > word && at.back_to({kind}) < 0;
}

bool list_with_of(const Situation& at) {
  const bool of_list = at.is_any(kOfLists, -1);
  if (!of_list && !at.is_any({TokenKind::Hoejeste, TokenKind::Laveste}, -1)) return false;
  if (!at.is_any({TokenKind::Af, TokenKind::For, TokenKind::I})) return false;
  const std::string word = at.text(-1);
  return at.report(Kind::AggregateWithOf, in_code(word) + " skrives uden " + in_code(at.text()),
                   "dette ord er for meget", "skriv " + in_code(word + " " + at.written_on(1)));
}

bool missing_list(const Situation& at) {
  const bool after_word = at.is_any(kOfLists, -1) && !at.name_at(0);
  const bool after_for = at.kind(-1) == TokenKind::For && in_values(at) && !at.name_at(0) && at.kind() != TokenKind::De;
  if (!after_word && !after_for) return false;
  return at.report(Kind::MissingList, "efter " + in_code(at.text(-1)) + " ventes navnet på en liste eller en periode",
                   "her ventes et navn",
                   "skriv for eksempel `antal børn`, `findes børn hvor forsørges` eller `sum af løn for seneste_år`");
}

bool all_form(const Situation& at) {
  const std::ptrdiff_t word = aggregate_of(at);
  if (word == 0 || at.kind(word) != TokenKind::Alle || !at.after_value()) return false;
  if (has_since(at, word, TokenKind::Opfylder)) return false;
  const std::string demanded = at.kind() == TokenKind::Hvor ? at.written_on(1) : std::string("betingelse");
  return at.report_gap(Kind::AllForm, "efter `alle` og listens navn ventes `opfylder`", "her ventes `opfylder`",
                       "skriv " + in_code("alle " + at.text(word + 1) + " opfylder " + demanded));
}

bool sum_without_of(const Situation& at) {
  if (at.kind(-1) != TokenKind::Sum) return false;
  const bool value = at.name_at(0) && at.ahead_on_line(TokenKind::For);
  return at.report_gap(Kind::SumWithoutOf, "efter `sum` ventes `af`", "her ventes `af`",
                       "skriv " + in_code("sum af " + (value ? at.written_on(0) : std::string("løn for seneste_år"))));
}

// "for de 2 regnskaber hvor C med højest F".
bool best_form(const Situation& at) {
  const std::ptrdiff_t word = aggregate_of(at);
  if (word == 0 || !(at.kind() == TokenKind::De || has_since(at, word, TokenKind::De))) return false;
  constexpr const char* kHelp = "skriv `sum af resultat for de 2 regnskaber med højest resultat`";
  if (at.kind(word) != TokenKind::Sum) {
    const std::ptrdiff_t the = at.kind() == TokenKind::De ? 0 : at.back_to({TokenKind::De});
    if (the != 0) return false;
    return at.report(Kind::BestForm, "kun en sum kan tage de højeste eller de laveste", "her ventes en listes navn",
                     kHelp);
  }
  if (at.kind(-1) == TokenKind::De) {
    return at.report(Kind::BestForm, "efter `de` ventes, hvor mange der tages", "her ventes et tal", kHelp);
  }
  if (at.kind(-2) == TokenKind::De && at.kind(-1) == TokenKind::Number) {
    return at.report(Kind::BestForm, "efter tallet ventes listens navn", "her ventes et navn",
                     "hvad der er højest, siges efter listen: `de 2 regnskaber med højest resultat`");
  }
  if (at.kind(-1) == TokenKind::Med) {
    return at.report(Kind::BestForm, "efter `med` ventes `højest` eller `lavest`", "her ventes `højest` eller `lavest`",
                     kHelp);
  }
  if (has_since(at, word, TokenKind::Med) || !at.after_value()) return false;
  return at.report_gap(Kind::BestForm, "udtrykket siger ikke, hvilke der tages",
                       "her ventes `med højest` eller `med lavest`", kHelp);
}

bool ties_form(const Situation& at) {
  const bool inside = at.kind() == TokenKind::Ved || at.is_any({TokenKind::Ved, TokenKind::Lighed}, -1) ||
                      (at.kind(-1) == TokenKind::Comma && has_since(at, aggregate_of(at), TokenKind::De));
  if (!inside || aggregate_of(at) == 0) return false;
  return at.report(Kind::TiesForm, "hvem der tages ved lighed, skrives til sidst, efter et komma", "passer ikke her",
                   "skriv `med højest resultat, ved lighed højest` eller `ved lighed lavest`");
}

bool missing_where(const Situation& at) {
  const std::ptrdiff_t word = aggregate_of(at);
  if (word == 0 || !at.name_at(-1) || at.begins_line()) return false;
  const bool list_before = word == -2 ? at.is_any({TokenKind::Antal, TokenKind::Findes}, -2)
                                      : at.kind(-2) == TokenKind::For && in_values(at);
  const bool other_word =
      at.is_any({TokenKind::Med, TokenKind::Som, TokenKind::Naar, TokenKind::Opfylder}) || at.text() == "der";
  const bool condition = at.name_at(0) || at.is_any({TokenKind::Ikke, TokenKind::Left, TokenKind::Partners});
  if (!list_before || (!other_word && !condition)) return false;
  return at.report(Kind::MissingWhere, "hvilke der tælles med, siges med `hvor`", "her ventes `hvor`",
                   "skriv " + in_code(at.written_from(word) + " hvor " + at.written_on(other_word ? 1 : 0)));
}

bool missing_domain(const Situation& at) {
  const std::ptrdiff_t word = aggregate_of(at);
  if (word == 0 || !at.is_any(kOfValues, word) || has_since(at, word, TokenKind::For) || !at.after_value())
    return false;
  const std::string written = at.written_from(word);
  const bool in_for_for = at.kind(-2) == TokenKind::I && at.name_at(-1);
  const std::string meant =
      in_for_for ? written.substr(0, written.rfind(" i ")) + " for " + at.text(-1) : written + " for seneste_år";
  return at.report_gap(Kind::MissingDomain, in_code(written) + " siger ikke, for hvilken liste eller periode",
                       "her ventes `for`", "skriv for eksempel " + in_code(meant));
}

bool misplaced_where(const Situation& at) {
  const bool other = at.is_any({TokenKind::For, TokenKind::Opfylder}) && at.after_value() && !at.begins_line();
  if ((at.kind() != TokenKind::Hvor && !other) || aggregate_of(at) < 0 || at.kind(-1) == TokenKind::Maaneden)
    return false;
  if (other) {
    return at.report(
        Kind::MisplacedWhere, in_code(at.text()) + " står uden noget, der går en liste igennem",
        "her kan ordet ikke stå",
        "skriv for eksempel `sum af løn for job`, `højeste løn for job` eller `alle børn opfylder betingelse`");
  }
  return at.report(Kind::MisplacedWhere, "`hvor` hører til `antal`, `sum af`, `højeste`, `laveste` og `findes`",
                   "her kan ordet ikke stå", "et skridts betingelse skrives med `hvis`, og en rækkes med `når`");
}

bool covered_form(const Situation& at) {
  const std::ptrdiff_t word = aggregate_of(at);
  if (word == 0 || at.kind(word) != TokenKind::Samlede || at.wants_value()) return false;
  const bool finished =
      has_since(at, word, TokenKind::Inden) && at.back_to({TokenKind::Til}) > at.back_to({TokenKind::Inden});
  if (finished) return false;
  return at.report(Kind::CoveredForm, "samlet tid skrives med `fra`, `til`, `for` og `inden for`", "passer ikke her",
                   "skriv `samlede måneder fra begyndt til sluttet for perioder inden for start til slut`");
}

// ---- In a larger expression

bool begins_duration(const Situation& at) {
  const bool whole = at.kind(-1) == TokenKind::Hele && at.is_any({TokenKind::Aar, TokenKind::Maaneder}) &&
                     at.kind(1) == TokenKind::Fra;
  return whole || (at.kind() == TokenKind::Dag && at.kind(1) == TokenKind::Fra && at.wants_value());
}

std::string whole_expression(const Situation& at, std::ptrdiff_t word) {
  const std::string first = at.text(word) + (at.kind(word) == TokenKind::Hele ? " " + at.text(word + 1) : "");
  return in_code(first) + " begynder et helt udtryk, som skal stå i parentes inde i et større";
}

bool aggregate_without_brackets(const Situation& at) {
  const bool aggregate = at.is_any(kAggregates) && at.wants_value();
  if (!aggregate && !begins_duration(at)) return false;
  const std::ptrdiff_t first = at.kind(-1) == TokenKind::Hele ? -1 : 0;
  const std::string written = "(" + at.written_on(first) + ")";
  const bool follows_bracket = at.kind(first - 1) == TokenKind::Left;
  return at.report(Kind::NeedsBrackets, whole_expression(at, first), "her begynder det",
                   "skriv " + in_code(follows_bracket ? written : at.text(first - 1) + " " + written));
}

bool operator_after_aggregate(const Situation& at) {
  const bool sign = at.is_any({TokenKind::Plus, TokenKind::Minus, TokenKind::Star, TokenKind::Slash, TokenKind::Er,
                               TokenKind::Og, TokenKind::Eller});
  if (!sign || !at.after_value()) return false;
  std::ptrdiff_t word = aggregate_of(at);
  if (word == 0) {
    word = at.back_to({TokenKind::Fra});
    if (word == 0 || !at.is_any({TokenKind::Aar, TokenKind::Maaneder, TokenKind::Dag}, word - 1)) return false;
    word -= at.kind(word - 1) == TokenKind::Dag ? 1 : 2;
  }
  if (at.kind() == TokenKind::Er && has_since(at, word, TokenKind::Hvor) && has_since(at, word, TokenKind::Er))
    return false;
  return at.report(Kind::NeedsBrackets, whole_expression(at, word), "her går udtrykket videre",
                   "skriv " + in_code("(" + at.written_from(word) + ") " + at.written_on(0)));
}

}  // namespace

bool report_aggregate_mistake(const Situation& situation) {
  static constexpr KnownMistake kKnown[] = {&list_with_of,
                                            &missing_list,
                                            &sum_without_of,
                                            &best_form,
                                            &ties_form,
                                            &all_form,
                                            &missing_where,
                                            &aggregate_without_brackets,
                                            &misplaced_where,
                                            &covered_form,
                                            &operator_after_aggregate,
                                            &missing_domain};
  return situation.in_body() && report_first(kKnown, situation);
}

}  // namespace hjemmel::syntax
