#include "engine/cases/given_period.h"

#include <algorithm>
#include <utility>

namespace hjemmel {
namespace {

ReadMonth mistake(DiagnosticKind kind, std::string message, std::string help) {
  return {std::nullopt, ValueError{kind, std::move(message), std::move(help)}};
}

std::string code(const std::string& text) { return "`" + text + "`"; }

bool is_edge_of_month(Date day, Bound bound) {
  const Date edge = bound == Bound::First ? first_day(month_of(day)) : Date(month_of(day) / date::last);
  return day == edge;
}

ReadMonth not_whole_month(const FactDecl& fact, const std::string& text, Date day, Bound bound) {
  const std::string edge = bound == Bound::First ? "den første" : "den sidste";
  return mistake(DiagnosticKind::GivenPeriodNotWhole,
                 code(text) + " deler en måned, men " + code(fact.name.text) + " hører til hele måneder",
                 "skriv måneden, " + code(to_text(month_of(day))) + ", eller " + edge + " dag i den");
}

ReadMonth not_whole_year(const FactDecl& fact, const std::string& text, Month month) {
  return mistake(DiagnosticKind::GivenPeriodNotWhole,
                 code(text) + " deler et år, men " + code(fact.name.text) + " hører til hele år",
                 "skriv året: " + code(to_text(month).substr(0, 4)));
}

std::optional<Month> year_edge(const std::string& text, Bound bound) {
  const bool digits =
      text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? parse_month(text + (bound == Bound::First ? "-01" : "-12")) : std::nullopt;
}

}  // namespace

ReadMonth read_period_bound(const FactDecl& fact, const std::string& text, Bound bound) {
  if (fact.frame == Frame::Fixed) {
    return mistake(DiagnosticKind::GivenPeriodOfFixedFact,
                   code(fact.name.text) + " er `fast`: den hører ikke til bestemte måneder og kan ikke have en periode",
                   "udelad `fra` og `til`");
  }
  const bool yearly = fact.frame == Frame::EveryYear;
  if (const auto month = year_edge(text, bound); month && yearly) return {month, {}};
  std::optional<Month> month = parse_month(text);
  if (const auto day = parse_date(text)) {
    month = month_of(*day);
    if (!is_edge_of_month(*day, bound)) {
      return yearly ? not_whole_year(fact, text, *month) : not_whole_month(fact, text, *day, bound);
    }
  }
  if (!month) {
    return mistake(DiagnosticKind::GivenPeriodUnreadable, code(text) + " er hverken en måned eller en dato",
                   "skriv for eksempel 2024-01 eller 2024-01-01");
  }
  const date::month edge = bound == Bound::First ? date::January : date::December;
  if (yearly && month->month() != edge) return not_whole_year(fact, text, *month);
  return {month, {}};
}

std::optional<ValueError> backwards(const std::optional<Month>& from, const std::optional<Month>& to) {
  if (!from || !to || *from <= *to) return std::nullopt;
  return ValueError{DiagnosticKind::GivenPeriodBackwards,
                    "perioden slutter (" + to_text(*to) + ") før den begynder (" + to_text(*from) + ")",
                    "byt om på de to, eller ret den ene"};
}

}  // namespace hjemmel
