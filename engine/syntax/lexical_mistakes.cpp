#include "engine/syntax/lexical_mistakes.h"

#include <map>

#include "engine/syntax/number_mistakes.h"

namespace hjemmel::syntax {
namespace {

std::string words_for(const std::string& sign) {
  static const std::map<std::string, std::string> kWords = {
      {"=", "`er`"},         {"==", "`er`"},      {"!=", "`er ikke`"},  {"<>", "`er ikke`"},
      {"≠", "`er ikke`"},    {"<", "`er under`"}, {">", "`er over`"},   {"<=", "`er højst`"},
      {">=", "`er mindst`"}, {"≤", "`er højst`"}, {"≥", "`er mindst`"}, {"&", "`og`"},
      {"&&", "`og`"},        {"|", "`eller`"},    {"||", "`eller`"},    {"!", "`ikke`"}};
  const auto found = kWords.find(sign);
  return found == kWords.end() ? std::string("et ord") : found->second;
}

void report_sign(const Token& token, const Report& report) {
  const std::string sign = report.text(token);
  report.add(DiagnosticKind::SignForWord, in_code(sign) + " er ikke et tegn i regelsproget; det siges med ord",
             Label{report.span(token), "her ventes et ord"}, "skriv " + words_for(sign));
}

void report_short_name(const Token& token, const Report& report) {
  report.add(DiagnosticKind::OneLetterName, "navnet " + in_code(report.text(token)) + " har kun ét bogstav",
             Label{report.span(token), "et navn har mindst to tegn"}, "giv det et navn, der siger, hvad det er");
}

void report_unclosed_text(const Token& token, const Report& report) {
  report.add(DiagnosticKind::UnclosedText, "teksten slutter ikke på den linje, den begynder på",
             Label{report.span(token.begin, token.begin + 1), "begynder her"},
             "slut teksten med `\"`; en tekst står på én linje og kan ikke selv indeholde `\"`");
}

void report_unclosed_island(const Token& token, const Report& report) {
  report.add(DiagnosticKind::UnclosedCitation, "henvisningen har ingen slutning",
             Label{report.span(token.begin, token.begin + 1), "begynder her"},
             "slut henvisningen med `]`, for eksempel `[FBEK § 3 stk. 2]`");
}

void report_other(const Token& token, const Report& report) {
  const std::string sign = report.text(token);
  if (sign == "]") {
    report.add(DiagnosticKind::StrayBracket, "her slutter en henvisning, som ikke er begyndt",
               Label{report.span(token), "har ingen `[`"},
               "en henvisning står mellem `[` og `]`, for eksempel `[FBEK § 3 stk. 2]`");
  } else if (sign == "§") {
    report.add(DiagnosticKind::CitationOutsideBrackets, "en paragraf nævnes kun i en henvisning",
               Label{report.span(token), "står uden for `[` og `]`"},
               "skriv henvisningen i kantede parenteser, for eksempel `[FBEK § 3 stk. 2]`");
  } else if (sign == ".") {
    report.add(DiagnosticKind::StrayPoint, "her kan der ikke stå et punktum",
               Label{report.span(token), "dette punktum"},
               "`kr` skrives uden punktum, `pct.` skrives `%`, og en linje slutter uden punktum");
  } else {
    report.add(DiagnosticKind::UnknownCharacter, "tegnet " + in_code(sign) + " bruges ikke i regelsproget",
               Label{report.span(token), "dette tegn"}, "navne skrives med bogstaver, cifre og `_`");
  }
}

// True when the kind has no place in the language.
bool report_odd(const Token& token, const Report& report) {
  switch (token.kind) {
    case TokenKind::Sign:
      report_sign(token, report);
      return true;
    case TokenKind::DigitName:
      report.add(DiagnosticKind::NameForm, "et navn begynder med et bogstav",
                 Label{report.span(token), "begynder med et ciffer"},
                 "skriv bogstavet først, for eksempel `løn_2024`; mellem et tal og dets enhed er der et mellemrum");
      return true;
    case TokenKind::ShortName:
      report_short_name(token, report);
      return true;
    case TokenKind::UnclosedText:
      report_unclosed_text(token, report);
      return true;
    case TokenKind::UnclosedIsland:
      report_unclosed_island(token, report);
      return true;
    case TokenKind::Other:
      report_other(token, report);
      return true;
    case TokenKind::OddQuote:
      report.add(DiagnosticKind::TypographicQuote, "en tekst står mellem lige anførselstegn",
                 Label{report.span(token), "dette tegn begynder ingen tekst"}, "skriv `\"`");
      return true;
    case TokenKind::OddDash:
      report.add(DiagnosticKind::TypographicDash, "minus skrives med den korte streg",
                 Label{report.span(token), "dette er en lang streg"}, "skriv `-`");
      return true;
    case TokenKind::OddComment:
      report.add(DiagnosticKind::ForeignComment, in_code(report.text(token)) + " begynder ikke en kommentar",
                 Label{report.span(token), "forstås ikke"},
                 "en kommentar begynder med `#` og varer til linjens slutning");
      return true;
    default:
      return false;
  }
}

bool check_nesting(std::span<const Token> tokens, const Report& report) {
  int depth = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::Left) ++depth;
    if (token.kind == TokenKind::Right && depth > 0) --depth;
    if (depth <= kMaxNesting) continue;
    report.add(DiagnosticKind::NestingTooDeep,
               "parenteser kan højst stå " + std::to_string(kMaxNesting) + " dybt i hinanden",
               Label{report.span(token), "denne parentes er en for meget"}, "del udtrykket op i mellemregninger");
    return false;
  }
  return true;
}

bool check_length(std::span<const Token> tokens, const Report& report) {
  if (tokens.size() <= kMaxDeclarationTokens) return true;
  report.add(DiagnosticKind::DeclarationTooLong,
             "erklæringen er for lang; den kan højst have " + std::to_string(kMaxDeclarationTokens) + " ord og tegn",
             Label{report.span(tokens.front()), "begynder her"}, "del den op i flere");
  return false;
}

}  // namespace

bool check_tokens(std::span<const Token> tokens, const Report& report) {
  if (!check_length(tokens, report)) return false;
  for (const Token& token : tokens) {
    if (report_odd(token, report)) return false;  // the rest of the declaration is often wrong because of it
  }
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::Number) check_number(token, report);
    if (token.kind == TokenKind::Date) check_date(token, report);
    if (token.kind == TokenKind::Month) check_month(token, report);
  }
  return check_nesting(tokens, report);
}

}  // namespace hjemmel::syntax
