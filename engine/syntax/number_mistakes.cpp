#include "engine/syntax/number_mistakes.h"

#include <hjemmel/calendar.h>

#include <algorithm>
#include <vector>

#include "engine/values/danish_number.h"

namespace hjemmel::syntax {
namespace {

constexpr std::size_t kMostDigits = 30;  // as parse_danish_number reads them

std::vector<std::string> split(const std::string& text, char sign) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == sign) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::size_t count_of(const std::string& text, char sign) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), sign));
}

std::string without(std::string text, char sign) {
  text.erase(std::remove(text.begin(), text.end(), sign), text.end());
  return text;
}

// "1234567" -> "1.234.567"
std::string grouped(const std::string& digits) {
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += '.';
    result += digits[i];
  }
  return result;
}

// The Danish form of "1,234.50", "15.2" or "12345.678"; empty when the text is not English either.
std::string danish_form(const std::string& text) {
  if (count_of(text, '.') > 1) return {};
  const std::vector<std::string> parts = split(text, '.');
  const std::string whole = without(parts[0], ',');
  if (parts.size() < 2) return count_of(text, ',') > 1 ? grouped(whole) : std::string();
  if (count_of(parts[1], ',') > 0) return {};
  return grouped(whole) + "," + parts[1];
}

void report_number(const Token& token, const std::string& text, const Report& report) {
  const std::string danish = danish_form(text);
  if (!danish.empty()) {
    report.add(
        DiagnosticKind::EnglishNumber, in_code(text) + " er ikke skrevet som et dansk tal",
        Label{report.span(token), "punktum skiller tusinder, komma skiller decimaler"},
        "skriv " + in_code(danish) + ", hvis det er det, du mener; `16.323` er 16323, og `21,6667` har fire decimaler");
    return;
  }
  report.add(DiagnosticKind::UnreadableNumber, in_code(text) + " kan ikke læses som et tal",
             Label{report.span(token), "dette tal forstås ikke"},
             "et tal skrives som `16.323`, `1.000.000` eller `21,6667`: grupper på tre cifre og højst ét komma");
}

bool looks_like_day_first(const std::vector<std::string>& parts) {
  return parts[2].size() == 4 && parts[0].size() <= 2;
}

std::string padded(const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; }

}  // namespace

void check_number(const Token& token, const Report& report) {
  const std::string text = report.text(token);
  if (without(without(text, '.'), ',').size() > kMostDigits) {
    report.add(DiagnosticKind::NumberTooLong, "tallet har flere end " + std::to_string(kMostDigits) + " cifre",
               Label{report.span(token), "dette tal er for langt"}, "skriv et kortere tal");
    return;
  }
  if (!parse_danish_number(text)) report_number(token, text, report);
}

void check_date(const Token& token, const Report& report) {
  const std::string text = report.text(token);
  if (parse_date(text)) return;
  const std::vector<std::string> parts = split(text, '-');
  if (looks_like_day_first(parts)) {
    const std::string iso = parts[2] + "-" + padded(parts[1]) + "-" + padded(parts[0]);
    report.add(DiagnosticKind::DayFirst, "datoen " + in_code(text) + " begynder med dagen",
               Label{report.span(token), "en dato begynder med året"},
               parse_date(iso) ? "skriv " + in_code(iso) : "skriv år-måned-dag, for eksempel `2024-01-31`");
    return;
  }
  const bool whole = parts[0].size() == 4 && parts[1].size() == 2 && parts[2].size() == 2;
  if (whole) {
    report.add(DiagnosticKind::NoSuchDate, "datoen " + in_code(text) + " findes ikke",
               Label{report.span(token), "denne dag står ikke i kalenderen"},
               "en dato skrives år-måned-dag mellem 1900 og 2199, for eksempel `2024-02-29`");
    return;
  }
  report.add(DiagnosticKind::UnreadableDate, in_code(text) + " kan ikke læses som en dato",
             Label{report.span(token), "denne dato forstås ikke"},
             "skriv år-måned-dag med alle cifre, for eksempel `2024-01-31`; et minus har mellemrum omkring sig");
}

void check_month(const Token& token, const Report& report) {
  const std::string text = report.text(token);
  if (parse_month(text)) return;
  const std::vector<std::string> parts = split(text, '-');
  const bool year_first = parts[0].size() == 4;
  const std::string iso = year_first ? parts[0] + "-" + padded(parts[1]) : parts[1] + "-" + padded(parts[0]);
  if (year_first && parts[1].size() == 2) {
    report.add(DiagnosticKind::NoSuchMonth, "måneden " + in_code(text) + " findes ikke",
               Label{report.span(token), "denne måned står ikke i kalenderen"},
               "en måned skrives år-måned, for eksempel `2025-07`; månederne går fra `01` til `12`");
    return;
  }
  report.add(DiagnosticKind::MonthFirst, in_code(text) + " kan ikke læses som en måned",
             Label{report.span(token), "en måned begynder med året og har to cifre til sidst"},
             (parse_month(iso) ? "skriv " + in_code(iso) : std::string("skriv år-måned, for eksempel `2025-07`")) +
                 "; et minus har mellemrum omkring sig");
}

std::size_t count_of(const Token& token, std::size_t most, const std::string& what, const Report& report) {
  const std::string text = report.text(token);
  const std::optional<Rational> number = parse_danish_number(text);
  if (!number) return 1;  // reported among the lexical mistakes
  std::size_t count = 1;
  while (count <= most && Rational(count) != *number) ++count;
  if (count <= most) return count;
  report.add(DiagnosticKind::CountForm, what + " er et helt tal mellem 1 og " + std::to_string(most),
             Label{report.span(token), in_code(text) + " er det ikke"},
             "skriv et helt tal, for eksempel `12`; alle regnes med i hver beregning, og derfor er der en grænse");
  return 1;
}

}  // namespace hjemmel::syntax
