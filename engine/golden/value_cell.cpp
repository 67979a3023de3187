#include "engine/golden/value_cell.h"

#include <algorithm>
#include <utility>

#include "engine/cases/correction_citation.h"
#include "engine/cases/given_period.h"
#include "engine/cases/step_value.h"

namespace hjemmel {
namespace {

constexpr const char* kValueHelp =
    "efter værdien kan stå `[2024-01..2024-03]`, `@kilde`, `(registreret 2024-02-28)` og `(skøn: hovedhensyn; af; "
    "dato)`";
constexpr const char* kOverrideHelp = "skriv `trin = værdi (begrundelse; hjemmel; af; dato)`";

void refuse_value(Diagnostics& diagnostics, const Piece& piece, const ValueError& error) {
  refuse(diagnostics, error.kind, piece, error.message, label_of(error), error.help);
}

// Reads one value with what stands after it, from left to right.
class ValueReader {
 public:
  ValueReader(const FactDecl& fact, const Piece& piece, Diagnostics& diagnostics)
      : fact_(fact), piece_(piece), diagnostics_(diagnostics) {}

  std::optional<GivenValue> read() {
    const std::size_t before = diagnostics_.size();
    const Piece written = up_to(U"[@(");
    const ReadValue value = read_value(fact_, written.utf8(), NumberForm::Danish);
    if (value.error) refuse_value(diagnostics_, written.empty() ? piece_ : written, *value.error);
    given_.value = value.value.value_or(Rational(0));
    while (at_ < piece_.text.size() && read_addition()) {
    }
    if (diagnostics_.size() == before) check_reason();
    if (diagnostics_.size() != before) return std::nullopt;
    return given_;
  }

 private:
  // The text from here to the first of the signs, which is not taken.
  Piece up_to(std::u32string_view signs) {
    const std::size_t begin = at_;
    at_ = std::min(piece_.text.find_first_of(signs, at_), piece_.text.size());
    return piece_.part(begin, at_);
  }

  // The text inside the bracket that stands here; nothing when it is not closed.
  std::optional<Piece> inside(char32_t open, char32_t close) {
    const std::size_t begin = at_ + 1;
    int depth = 0;
    for (; at_ < piece_.text.size(); ++at_) {
      if (piece_.text[at_] == open) ++depth;
      if (piece_.text[at_] == close && --depth == 0) return piece_.part(begin, at_++);
    }
    form(piece_.part(begin - 1, piece_.text.size()), "parentesen er ikke lukket");
    return std::nullopt;
  }

  bool form(const Piece& piece, const std::string& message) {
    refuse(diagnostics_, DiagnosticKind::TableValueForm, piece, message, "kan ikke læses", kValueHelp);
    return false;
  }

  bool read_addition() {
    const char32_t sign = piece_.text[at_];
    if (sign == U'@') {
      ++at_;
      given_.source = up_to(U"[(").utf8();
      return true;
    }
    if (sign == U' ') return ++at_, true;
    if (sign != U'[' && sign != U'(')
      return form(piece_.part(at_, piece_.text.size()), "her står mere, end der kan læses");
    const std::optional<Piece> content = sign == U'[' ? inside(U'[', U']') : inside(U'(', U')');
    if (!content) return false;
    return sign == U'[' ? read_period(*content) : read_bracket(*content);
  }

  bool read_period(const Piece& content) {
    const std::size_t dots = content.text.find(U"..");
    const Piece first = dots == std::u32string::npos ? content : content.part(0, dots);
    const Piece last = dots == std::u32string::npos ? content : content.part(dots + 2, content.text.size());
    if (first.empty() && last.empty()) return form(content, "perioden er tom");
    given_.from = read_bound(first, Bound::First);
    given_.to = read_bound(last, Bound::Last);
    if (const auto error = backwards(given_.from, given_.to)) refuse_value(diagnostics_, content, *error);
    return true;
  }

  std::optional<Month> read_bound(const Piece& bound, Bound which) {
    if (bound.empty()) return std::nullopt;
    const ReadMonth read = read_period_bound(fact_, bound.utf8(), which);
    if (read.error) refuse_value(diagnostics_, bound, *read.error);
    return read.month;
  }

  bool read_bracket(const Piece& content) {
    const std::u32string registered = U"registreret ";
    const std::u32string discretion = U"skøn:";
    if (content.text.compare(0, registered.size(), registered) == 0) {
      const Piece day = content.part(registered.size(), content.text.size());
      given_.registered = parse_date(day.utf8());
      return given_.registered ? true : form(day, "`" + day.utf8() + "` er ikke en dato");
    }
    if (content.text.compare(0, discretion.size(), discretion) != 0) return form(content, "parentesen kan ikke læses");
    const std::vector<Piece> parts = content.part(discretion.size(), content.text.size()).split(U';');
    if (parts.size() != 3 || parts[0].empty() || parts[1].empty())
      return form(content, "et skøn har hovedhensyn, navn og dato");
    given_.reason = parts[0].utf8();
    given_.by = parts[1].utf8();
    given_.date = parse_date(parts[2].utf8());
    return given_.date ? true : form(parts[2], "`" + parts[2].utf8() + "` er ikke en dato");
  }

  void check_reason() {
    const std::string name = "`" + fact_.name.text + "`";
    if (fact_.discretion && given_.reason.empty()) {
      refuse(diagnostics_, DiagnosticKind::DiscretionWithoutReason, piece_,
             name + " er et skøn: det gives af en person med begrundelse og dato", "er uden begrundelse",
             "skriv `30.000 (skøn: hovedhensyn; af; 2024-03-01)`");
    }
    if (!fact_.discretion && !given_.reason.empty()) {
      refuse(diagnostics_, DiagnosticKind::ReasonWithoutDiscretion, piece_, name + " er ikke et skøn",
             "har en begrundelse", "udelad `(skøn: ...)`");
    }
  }

  const FactDecl& fact_;
  const Piece& piece_;
  Diagnostics& diagnostics_;
  GivenValue given_;
  std::size_t at_ = 0;
};

// "dage_pr_måned", or "dage_pr_måned i 2024-01" when it is read in several months.
bool read_step(const Piece& piece, Override& correction, Diagnostics& diagnostics) {
  const std::size_t in = piece.text.find(U" i ");
  const Piece step = in == std::u32string::npos ? piece : piece.part(0, in);
  correction.step = step.utf8();
  correction.step_span = step.span;
  if (in == std::u32string::npos) return true;
  const Piece month = piece.part(in + 3, piece.text.size());
  correction.month = parse_month(month.utf8());
  if (correction.month) return true;
  refuse_value(diagnostics, month,
               {DiagnosticKind::GivenMonthExpected, "`" + month.utf8() + "` er ikke en måned",
                "skriv for eksempel `dage_pr_måned i 2024-01`"});
  return false;
}

std::optional<Override> read_override(const RuleSet& rules, const Piece& piece, Diagnostics& diagnostics) {
  const auto unreadable = [&] {
    refuse(diagnostics, DiagnosticKind::TableValueForm, piece, "rettelsen kan ikke læses", "kan ikke læses",
           kOverrideHelp);
    return std::nullopt;
  };
  const std::size_t sign = piece.text.find(U'=');
  const std::size_t open = piece.text.find(U'(', std::min(sign, piece.text.size()));  // a step's name may have its own
  if (open == std::u32string::npos || piece.text.back() != U')') return unreadable();
  const std::vector<Piece> reasons = piece.part(open + 1, piece.text.size() - 1).split(U';');
  if (reasons.size() != 4 || !parse_date(reasons[3].utf8())) return unreadable();
  for (const Piece& reason : reasons) {
    if (reason.empty()) return unreadable();
  }
  const Piece written = piece.part(sign + 1, open);
  Override correction;
  if (!read_step(piece.part(0, sign), correction, diagnostics)) return std::nullopt;
  const std::optional<Rational> month = read_corrected_month(rules, correction.step, written.utf8());
  const ReadValue value =
      month ? ReadValue{month, {}} : read_step_value(rules, correction.step, written.utf8(), NumberForm::Danish);
  if (value.error) {
    refuse_value(diagnostics, written, *value.error);
    return std::nullopt;
  }
  if (const auto mistake = citation_mistake(rules, reasons[1].utf8())) {
    refuse_value(diagnostics, reasons[1], *mistake);
    return std::nullopt;
  }
  correction.value = *value.value;
  correction.value_span = written.span;
  correction.reason = reasons[0].utf8();
  correction.citation = reasons[1].utf8();
  correction.by = reasons[2].utf8();
  correction.date = reasons[3].utf8();
  correction.is_month = month.has_value();
  return correction;
}

}  // namespace

std::vector<GivenValue> read_value_cell(const FactDecl& fact, const Piece& cell, Diagnostics& diagnostics) {
  std::vector<GivenValue> values;
  const std::vector<Piece> pieces = cell.split(U';');
  if (pieces.size() > kMostValuesOfFact) {
    refuse_value(diagnostics, cell, too_many_values(fact));
    return values;
  }
  for (const Piece& piece : pieces) {
    if (auto value = ValueReader(fact, piece, diagnostics).read()) values.push_back(std::move(*value));
  }
  return values;
}

std::vector<Override> read_override_cell(const RuleSet& rules, const Piece& cell, Diagnostics& diagnostics) {
  std::vector<Override> overrides;
  for (const Piece& piece : cell.split(U';')) {
    if (auto next = read_override(rules, piece, diagnostics)) overrides.push_back(std::move(*next));
  }
  return overrides;
}

}  // namespace hjemmel
