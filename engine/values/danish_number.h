// Numbers as Danes write them: "16.323", "21,6667", "1.234,50"; and how values are shown.
#pragma once

#include <hjemmel/number.h>

#include <optional>
#include <string>
#include <string_view>

namespace hjemmel {

// Reads digits with optional groups of three after points and decimals after one comma, and an optional leading minus.
// "16.323" is 16323, "16.32" is nothing, "1.6323" is nothing; no exponent, no spaces, at most 30 digits.
std::optional<Rational> parse_danish_number(std::string_view text);

// A value as it is printed: whole øre with two decimals ("16.466,50"), otherwise the decimals it has up to four
// ("21,6667"), points between thousands. `exact` is empty, or the fraction that the rounded text stands for ("65/3")
// when the text does not say the value exactly.
struct ShownNumber {
  std::string text;
  std::string exact;
};

// An amount of money (always at least two decimals).
ShownNumber show_amount(const Rational& value);

// A number that is not money: no decimals when whole ("25"), otherwise those it has up to four.
ShownNumber show_plain(const Rational& value);

// "15272.00": at least two decimals, a point, no thousands separator; the fraction "49400/3" when it has no finite
// form.
std::string machine_amount(const Rational& value);

bool has_finite_decimals(const Rational& value);
Integer floor(const Rational& value);

}  // namespace hjemmel
