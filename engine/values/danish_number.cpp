#include "engine/values/danish_number.h"

#include <cassert>

namespace hjemmel {
namespace {

constexpr std::size_t kMaxDigits = 30;
constexpr std::size_t kGroup = 3;        // digits between two thousands separators
constexpr unsigned kMostDecimals = 4;    // shown; a value with more is rounded and its fraction stands beside it
constexpr unsigned kAmountDecimals = 2;  // kroner and øre

bool is_digit(char character) { return character >= '0' && character <= '9'; }

Integer power_of_ten(std::size_t exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

// Adds up by hand: the library's own reader takes a leading zero as the mark of an octal number.
Integer from_digits(std::string_view digits) {
  Integer value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// The longest run of digits at the beginning.
std::string_view leading_digits(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  return text.substr(0, length);
}

// Takes "16" ".323" ".000" apart and gives "16323000". The first group decides whether points may follow: one to three
// digits, not beginning with zero ("0.500" looks like a half to some readers, so it has no reading at all).
std::optional<std::string> take_whole_part(std::string_view& text) {
  std::string digits(leading_digits(text));
  if (digits.empty()) return std::nullopt;
  text.remove_prefix(digits.size());
  if (!text.starts_with('.')) return digits;
  if (digits.size() > kGroup || digits.front() == '0') return std::nullopt;
  while (text.starts_with('.')) {
    const std::string_view group = leading_digits(text.substr(1));
    if (group.size() != kGroup) return std::nullopt;
    digits += group;
    text.remove_prefix(1 + kGroup);
  }
  return digits;
}

// Takes ",6667" and gives "6667"; an empty text when there is no comma.
std::optional<std::string> take_decimals(std::string_view& text) {
  if (!text.starts_with(',')) return std::string();
  const std::string_view digits = leading_digits(text.substr(1));
  if (digits.empty()) return std::nullopt;
  text.remove_prefix(1 + digits.size());
  return std::string(digits);
}

// How many decimals the value needs; REQUIRES: has_finite_decimals(value).
unsigned decimals_needed(const Rational& value) {
  Integer scaled = numerator(value);
  const Integer divisor = denominator(value);
  unsigned count = 0;
  for (; scaled % divisor != 0; ++count) scaled *= 10;
  return count;
}

// The digits of a whole number of 10^-decimals, at least one before the decimals: 5 with two decimals is "005".
std::string padded_digits(const Integer& scaled, unsigned decimals) {
  std::string digits = scaled.str();
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  return digits;
}

std::string with_points(const std::string& digits) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % kGroup == 0) grouped += '.';
    grouped += digits[i];
  }
  return grouped;
}

// The value as a whole number of 10^-decimals, halves away from zero, without its sign. Only for showing: an amount is
// rounded by a rule and by nothing else.
Integer scaled_magnitude(const Rational& value, unsigned decimals) {
  const Rational magnitude = value < 0 ? Rational(-value) : value;
  return floor(Rational(magnitude * power_of_ten(decimals) + Rational(1, 2)));
}

std::string danish_text(const Rational& value, unsigned decimals) {
  const Integer scaled = scaled_magnitude(value, decimals);
  const std::string digits = padded_digits(scaled, decimals);
  std::string text = value < 0 && scaled != 0 ? "-" : "";
  text += with_points(digits.substr(0, digits.size() - decimals));
  if (decimals > 0) text += "," + digits.substr(digits.size() - decimals);
  return text;
}

std::string fraction_text(const Rational& value) { return numerator(value).str() + "/" + denominator(value).str(); }

ShownNumber show(const Rational& value, unsigned least_decimals) {
  if (power_of_ten(kMostDecimals) % denominator(value) != 0) {
    return {danish_text(value, kMostDecimals), fraction_text(value)};
  }
  return {danish_text(value, std::max(decimals_needed(value), least_decimals)), ""};
}

}  // namespace

std::optional<Rational> parse_danish_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::optional<std::string> whole = take_whole_part(text);
  if (!whole) return std::nullopt;
  const std::optional<std::string> decimals = take_decimals(text);
  if (!decimals || !text.empty() || whole->size() + decimals->size() > kMaxDigits) return std::nullopt;
  const Rational value(from_digits(*whole + *decimals), power_of_ten(decimals->size()));
  return negative ? Rational(-value) : value;
}

ShownNumber show_amount(const Rational& value) { return show(value, kAmountDecimals); }

ShownNumber show_plain(const Rational& value) { return show(value, 0); }

std::string machine_amount(const Rational& value) {
  if (!has_finite_decimals(value)) return fraction_text(value);
  const unsigned decimals = std::max(decimals_needed(value), kAmountDecimals);
  std::string digits = padded_digits(scaled_magnitude(value, decimals), decimals);
  digits.insert(digits.size() - decimals, 1, '.');
  return value < 0 ? "-" + digits : digits;
}

bool has_finite_decimals(const Rational& value) {
  Integer rest = denominator(value);
  while (rest % 2 == 0) rest /= 2;
  while (rest % 5 == 0) rest /= 5;
  return rest == 1;
}

Integer floor(const Rational& value) {
  Integer quotient;
  Integer remainder;
  boost::multiprecision::divide_qr(numerator(value), denominator(value), quotient, remainder);
  assert(remainder == 0 || (remainder < 0) == (value < 0));  // division cuts towards zero
  return remainder < 0 ? Integer(quotient - 1) : quotient;
}

}  // namespace hjemmel
