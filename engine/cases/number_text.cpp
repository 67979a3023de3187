// One number as text. What could be misread is refused: an amount that is off by a factor of a thousand is still a
// plausible amount.
#include <algorithm>
#include <utility>

#include "engine/cases/case.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

constexpr std::size_t kMostCharacters = 40;  // more than any amount needs, and a bound on the work

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

ReadValue mistake(DiagnosticKind kind, std::string message, std::string help) {
  return {std::nullopt, ValueError{kind, std::move(message), std::move(help)}};
}

std::string quoted(std::string_view text) {
  const bool long_text = text.size() > kMostCharacters;
  return "`" + (long_text ? std::string("...") : std::string(text)) + "`";
}

ReadValue unreadable(std::string_view text, NumberForm form) {
  const std::string help = form == NumberForm::JsonNumber ? "skriv for eksempel 12000.50"
                           : form == NumberForm::CaseText ? "skriv for eksempel \"12.000,50\" eller \"12000.50\""
                                                          : "skriv for eksempel 12.000,50";
  return mistake(DiagnosticKind::GivenNumberUnreadable, quoted(text) + " kan ikke læses som et tal", help);
}

bool has_exponent(std::string_view text) {
  return text.find_first_of("eE") != std::string_view::npos && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || std::string_view("+-.,eE").find(c) != std::string_view::npos;
         });
}

// Digits with decimals after a point, as JSON and our own amounts have them: read as Danish, with a comma for the
// point.
std::optional<Rational> parse_with_point(std::string_view text) {
  const std::size_t point = text.find('.');
  if (text.find(',') != std::string_view::npos) return std::nullopt;
  std::string danish(text);
  if (point != std::string_view::npos) danish[point] = ',';
  if (danish.find('.') != std::string::npos) return std::nullopt;
  return parse_danish_number(danish);
}

// The same number in a form that has one reading: "15,600" as "15,6", "5,942" as "5,9420".
std::string with_one_reading(std::string decimals) {
  if (decimals.back() != '0') return decimals + "0";
  while (decimals.back() == '0') decimals.pop_back();
  if (decimals.back() == ',') decimals.pop_back();
  return decimals;
}

// REQUIRES: digits, one point or comma, and three digits.
ReadValue two_readings(std::string_view text) {
  std::string decimals(text);
  const std::size_t sign = decimals.find_first_of(".,");
  decimals[sign] = ',';
  std::string thousands(text);
  thousands.erase(sign, 1);
  return mistake(DiagnosticKind::GivenNumberTwoReadings,
                 quoted(text) + " kan læses på to måder: som " + thousands + " og som " + decimals,
                 "skriv \"" + thousands + "\" eller \"" + with_one_reading(decimals) + "\"");
}

ReadValue read_case_text(std::string_view text) {
  const std::size_t point = text.find('.');
  const bool danish = text.find(',') != std::string_view::npos || point == std::string_view::npos ||
                      text.find('.', point + 1) != std::string_view::npos;
  if (danish) {
    const auto value = parse_danish_number(text);
    return value ? ReadValue{value, {}} : unreadable(text, NumberForm::CaseText);
  }
  const std::string_view after = text.substr(point + 1);
  if (after.size() == 3 && parse_danish_number(text)) return two_readings(text);
  const auto value = after.size() == 2 && all_digits(after) ? parse_with_point(text) : std::nullopt;
  return value ? ReadValue{value, {}} : unreadable(text, NumberForm::CaseText);
}

}  // namespace

ReadValue read_number(std::string_view text, NumberForm form) {
  if (text.size() > kMostCharacters) return unreadable(text, form);
  if (has_exponent(text)) {
    return mistake(DiagnosticKind::GivenNumberExponent, quoted(text) + " er skrevet med eksponent",
                   "skriv alle cifrene, for eksempel 15600");
  }
  if (form == NumberForm::CaseText) return read_case_text(text);
  const auto value = form == NumberForm::Danish ? parse_danish_number(text) : parse_with_point(text);
  return value ? ReadValue{value, {}} : unreadable(text, form);
}

std::optional<ValueError> three_after_comma(std::string_view text, NumberForm form) {
  const std::size_t comma = text.find(',');
  if (form == NumberForm::JsonNumber || comma == std::string_view::npos) return std::nullopt;
  std::string as_thousands(text);
  as_thousands[comma] = '.';
  const bool one_group = text.find('.') == std::string_view::npos && text.size() - comma == 4;
  if (!one_group || !parse_danish_number(as_thousands)) return std::nullopt;
  return two_readings(text).error;
}

std::size_t decimals_written(std::string_view text, NumberForm form) {
  std::size_t sign = text.find(',');
  if (sign == std::string_view::npos && form != NumberForm::Danish && text.find('.') == text.rfind('.')) {
    sign = text.find('.');
  }
  return sign == std::string_view::npos ? 0 : text.size() - sign - 1;
}

std::string number_text(const Rational& value) {
  std::string text = machine_amount(value);
  const std::size_t point = text.find('.');
  // Only two decimals have one reading after a point; more of them are written the Danish way.
  if (point != std::string::npos && text.size() - point != 3) text[point] = ',';
  return text;
}

}  // namespace hjemmel
