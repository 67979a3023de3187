#include "engine/syntax/situation.h"

#include <algorithm>

namespace hjemmel::syntax {
namespace {

constexpr std::initializer_list<TokenKind> kAlwaysClauses = {
    TokenKind::Naar,     TokenKind::Ellers,   TokenKind::Tillagt, TokenKind::Nedsat, TokenKind::Ganget,
    TokenKind::Dog,      TokenKind::Trin,     TokenKind::Hvis,    TokenKind::Kun,    TokenKind::Betales,
    TokenKind::Kraever,  TokenKind::Sammen,   TokenKind::Kilde,   TokenKind::Mellem, TokenKind::Standard,
    TokenKind::Omfatter, TokenKind::Afgoeres, TokenKind::Uden,    TokenKind::Kendt,  TokenKind::Instrument,
    TokenKind::Afrundet, TokenKind::Valg,     TokenKind::Tabel,   TokenKind::Foerst, TokenKind::Dernaest,
    TokenKind::Niveau,   TokenKind::Reguleres};

bool contains(std::initializer_list<TokenKind> kinds, TokenKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

Situation::Situation(std::span<const Token> tokens, std::size_t at, const Report& report)
    : tokens_(tokens), at_(at), report_(report), clause_(find_clause()) {}

TokenKind Situation::kind(std::ptrdiff_t offset) const {
  const auto index = static_cast<std::ptrdiff_t>(at_) + offset;
  const bool inside = index >= 0 && index < static_cast<std::ptrdiff_t>(tokens_.size());
  return inside ? tokens_[static_cast<std::size_t>(index)].kind : TokenKind::End;
}

std::string Situation::text(std::ptrdiff_t offset) const {
  if (kind(offset) == TokenKind::End) return {};
  return report_.text(tokens_[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at_) + offset)]);
}

bool Situation::is_any(std::initializer_list<TokenKind> kinds, std::ptrdiff_t offset) const {
  return contains(kinds, kind(offset));
}

bool Situation::in_any(std::initializer_list<TokenKind> clauses) const { return contains(clauses, clause()); }

bool Situation::begins_clause(std::size_t index) const {
  const TokenKind kind = tokens_[index].kind;
  const TokenKind before = index > 0 ? tokens_[index - 1].kind : TokenKind::End;
  const TokenKind after = index + 1 < tokens_.size() ? tokens_[index + 1].kind : TokenKind::End;
  const bool first = tokens_[index].first_on_line;
  if (kind == TokenKind::Trin) return before != TokenKind::I;
  if (kind == TokenKind::Fra) return begins_version(index);
  if (kind == TokenKind::Resten || kind == TokenKind::Af) return first && declaration() == TokenKind::Fordeling;
  if (kind == TokenKind::Tidligere) return declaration() == TokenKind::Oplysning && before == TokenKind::Text;
  if (contains(kAlwaysClauses, kind)) return true;
  if (kind == TokenKind::Stedet) return before == TokenKind::I;
  if (kind == TokenKind::Forholdsmaessigt) return after == TokenKind::For;
  if (kind == TokenKind::Understoettet) return declaration() == TokenKind::Lov;
  return kind == TokenKind::Eller && declaration() == TokenKind::Fortolkning;
}

// Not that of `kun fra`, `virkning fra` or `hele år fra`.
bool Situation::begins_version(std::size_t index) const {
  if (tokens_[index].kind != TokenKind::Fra || index == 0) return false;
  const TokenKind before = tokens_[index - 1].kind;
  if (before == TokenKind::Kun || before == TokenKind::Virkning) return false;
  const bool counted = before == TokenKind::Aar || before == TokenKind::Maaneder || before == TokenKind::Dag;
  return tokens_[index].first_on_line || !counted;
}

std::size_t Situation::find_clause() const {
  for (std::size_t i = std::min(at_, tokens_.size()); i > 1; --i) {
    if (begins_clause(i - 1)) return i - 1;
  }
  return 0;
}

bool Situation::seen_in_clause(TokenKind kind) const {
  for (std::size_t i = clause_ + 1; i < at_ && i < tokens_.size(); ++i) {
    if (tokens_[i].kind == kind) return true;
  }
  return false;
}

bool Situation::seen_in_version(TokenKind kind) const {
  for (std::size_t i = std::min(at_, tokens_.size()); i > 0 && !begins_version(i - 1); --i) {
    if (tokens_[i - 1].kind == kind) return true;
  }
  return false;
}

std::ptrdiff_t Situation::back_to(std::initializer_list<TokenKind> kinds) const {
  int closed = 0;
  for (std::size_t i = std::min(at_, tokens_.size()); i > clause_ + 1; --i) {
    const TokenKind kind = tokens_[i - 1].kind;
    if (kind == TokenKind::Right) ++closed;
    if (kind == TokenKind::Left && closed-- == 0) return 0;
    if (closed == 0 && contains(kinds, kind))
      return static_cast<std::ptrdiff_t>(i - 1) - static_cast<std::ptrdiff_t>(at_);
  }
  return 0;
}

std::string Situation::written(std::ptrdiff_t begin, std::ptrdiff_t end) const {
  std::string joined;
  for (std::ptrdiff_t i = begin; i < end; ++i) {
    const bool tight =
        joined.empty() || joined.back() == '(' || is_any({TokenKind::Right, TokenKind::Comma, TokenKind::Semicolon}, i);
    joined += (tight ? "" : " ") + text(i);
  }
  return joined;
}

std::string Situation::written_from(std::ptrdiff_t offset) const { return written(offset, 0); }

std::string Situation::written_on(std::ptrdiff_t offset) const {
  std::ptrdiff_t end = offset;
  for (int open = 0; kind(end) != TokenKind::End; ++end) {
    if (is_any({TokenKind::Colon, TokenKind::Island, TokenKind::Hvis, TokenKind::Kun}, end)) break;
    if (end > offset && tokens_[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at_) + end)].first_on_line) break;
    if (kind(end) == TokenKind::Left) ++open;
    if (kind(end) == TokenKind::Right && open-- == 0) break;
  }
  return written(offset, end);
}

bool Situation::seen(TokenKind kind) const {
  for (std::size_t i = 0; i < at_ && i < tokens_.size(); ++i) {
    if (tokens_[i].kind == kind) return true;
  }
  return false;
}

bool Situation::ahead(TokenKind kind) const {
  for (std::size_t i = at_; i < tokens_.size(); ++i) {
    if (tokens_[i].kind == kind) return true;
  }
  return false;
}

bool Situation::ahead_on_line(TokenKind kind) const {
  for (std::size_t i = at_; i < tokens_.size(); ++i) {
    if (i > at_ && tokens_[i].first_on_line) return false;
    if (tokens_[i].kind == kind) return true;
  }
  return false;
}

bool Situation::in_body() const {
  return contains(
             {TokenKind::Regel, TokenKind::Mellemregning, TokenKind::Ydelse, TokenKind::Betingelse, TokenKind::Maaned,
              TokenKind::Periode, TokenKind::Regulering, TokenKind::Fordeling, TokenKind::Undtagelse},
             declaration()) &&
         seen(TokenKind::Fra);
}

bool Situation::only_version_line_before() const {
  if (clause() != TokenKind::Fra) return false;
  for (std::size_t i = clause_ + 1; i < at_ && i < tokens_.size(); ++i) {
    if (!contains({TokenKind::Date, TokenKind::Til, TokenKind::Island}, tokens_[i].kind)) return false;
  }
  return at_ > clause_ + 1;
}

bool Situation::wants_value() const {
  const bool in_rule = in_body();
  switch (kind(-1)) {
    case TokenKind::Plus:
    case TokenKind::Minus:
    case TokenKind::Star:
    case TokenKind::Left:
    case TokenKind::Er:
    case TokenKind::Naar:
    case TokenKind::Hvis:
    case TokenKind::Ellers:
    case TokenKind::Tillagt:
    case TokenKind::Stedet:
    case TokenKind::Foreloebigt:
    case TokenKind::Ikke:
    case TokenKind::Over:
    case TokenKind::Under:
    case TokenKind::Senest:
    case TokenKind::Tidligst:
    case TokenKind::Slash:
    case TokenKind::Og:
    case TokenKind::Eller:
    case TokenKind::Hvor:
    case TokenKind::Opfylder:
    case TokenKind::Hoejeste:
    case TokenKind::Laveste:
    case TokenKind::Uaendret:
      return in_rule;
    case TokenKind::Hoejest:
    case TokenKind::Lavest:
      return in_rule && kind(-2) == TokenKind::Med;
    case TokenKind::Fra:
      return in_rule && is_any({TokenKind::Aar, TokenKind::Maaneder, TokenKind::Dag}, -2) && !begins_version(at_ - 1);
    case TokenKind::Semicolon:
      return in_rule && (seen_in_clause(TokenKind::En) || declaration() == TokenKind::Periode);
    case TokenKind::Foer:
    case TokenKind::Efter:
      return in_rule && kind(-2) == TokenKind::Er;
    case TokenKind::Hoejst:
    case TokenKind::Mindst:
      return is_any({TokenKind::Dog, TokenKind::Er}, -2) ||
             (in_rule && declaration() == TokenKind::Fordeling && is_name(kind(-2)));
    case TokenKind::Med:
      return is_any({TokenKind::Nedsat, TokenKind::Ganget}, -2);
    case TokenKind::Af:
      return in_rule && clause() != TokenKind::Betales;
    case TokenKind::For:
      return is_any({TokenKind::Forholdsmaessigt, TokenKind::Maaneden, TokenKind::Inden}, -2);
    case TokenKind::Colon:
      return clause() == TokenKind::Naar;
    case TokenKind::Til:
      return kind(-2) == TokenKind::Op || (in_rule && back_to({TokenKind::Fra}) < 0 && clause() != TokenKind::Kun);
    case TokenKind::Date:
    case TokenKind::Island:
      return in_rule && only_version_line_before();
    default:
      return false;
  }
}

bool Situation::after_value() const {
  if (!in_body() || only_version_line_before()) return false;
  const TokenKind before = kind(-1);
  return name_at(-1) || is_measure_word(before) ||
         contains({TokenKind::Number, TokenKind::Percent, TokenKind::Ja, TokenKind::Nej, TokenKind::Right,
                   TokenKind::Tal, TokenKind::Maaneden, TokenKind::Foer, TokenKind::Month, TokenKind::Date},
                  before);
}

int Situation::open_brackets() const {
  int depth = 0;
  for (std::size_t i = clause_; i < at_ && i < tokens_.size(); ++i) {
    if (tokens_[i].kind == TokenKind::Left) ++depth;
    if (tokens_[i].kind == TokenKind::Right) --depth;
  }
  return depth;
}

bool Situation::report_at(std::size_t index, DiagnosticKind kind, const std::string& message, const std::string& label,
                          const std::string& help) const {
  report_.add(kind, message, Label{report_.span(tokens_[std::min(index, tokens_.size() - 1)]), label}, help);
  return true;
}

bool Situation::report(DiagnosticKind kind, const std::string& message, const std::string& label,
                       const std::string& help) const {
  return report_at(at_, kind, message, at_end() ? "efter dette ord: " + label : label, help);
}

bool Situation::report_gap(DiagnosticKind kind, const std::string& message, const std::string& label,
                           const std::string& help) const {
  if (at_end() || !begins_line()) return report(kind, message, label, help);
  return report_previous(kind, message, "efter dette ord: " + label, help);
}

bool Situation::report_previous(DiagnosticKind kind, const std::string& message, const std::string& label,
                                const std::string& help) const {
  return report_at(at_ > 0 ? at_ - 1 : 0, kind, message, label, help);
}

bool Situation::report_next(DiagnosticKind kind, const std::string& message, const std::string& label,
                            const std::string& help) const {
  return report_at(at_ + 1, kind, message, label, help);
}

bool Situation::report_clause(DiagnosticKind kind, const std::string& message, const std::string& label,
                              const std::string& help) const {
  return report_at(clause_, kind, message, label, help);
}

bool Situation::report_open_bracket(DiagnosticKind kind, const std::string& message, const std::string& label,
                                    const std::string& help) const {
  int depth = 0;
  for (std::size_t i = std::min(at_, tokens_.size()); i > clause_; --i) {
    if (tokens_[i - 1].kind == TokenKind::Right) ++depth;
    if (tokens_[i - 1].kind == TokenKind::Left && depth-- == 0) return report_at(i - 1, kind, message, label, help);
  }
  return report(kind, message, label, help);
}

std::string Situation::seen_text() const { return at_end() ? "erklæringen slutter" : in_code(text()); }

}  // namespace hjemmel::syntax
