// Hand arithmetic: "rund(19.952 - 30 % * 15.600)". A parser of its own, which shares nothing with the rules language
// but the way a number is written, so that a mistake in one is not repeated in the other.
//
//   sum      = product { ("+" | "-") product }
//   product  = factor { ("*" | "/" | "af") factor }
//   factor   = ["-"] (number | "(" sum ")" | function "(" sum { ";" sum } ")") ["%"]
#include <algorithm>

#include "engine/golden/golden.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

constexpr std::size_t kLongest = 2000;
constexpr int kDeepest = 50;

using Maybe = std::optional<Rational>;

Rational nearest(const Rational& value) { return Rational(floor(value + Rational(1, 2))); }
Rational upwards(const Rational& value) { return -Rational(floor(-value)); }
Rational downwards(const Rational& value) { return Rational(floor(value)); }

class WorkingReader {
 public:
  explicit WorkingReader(std::string_view text) : text_(text) {}

  Maybe read() {
    const Maybe value = sum();
    skip_spaces();
    return at_ == text_.size() ? value : std::nullopt;
  }

 private:
  void skip_spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool take(std::string_view word) {
    skip_spaces();
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  Maybe sum() {
    Maybe value = product();
    while (value) {
      const bool plus = take("+");
      if (!plus && !take("-")) break;
      const Maybe next = product();
      if (!next) return std::nullopt;
      value = plus ? Rational(*value + *next) : Rational(*value - *next);
    }
    return value;
  }

  Maybe product() {
    Maybe value = factor();
    while (value) {
      const bool times = take("*") || take("af ");
      if (!times && !take("/")) break;
      const Maybe next = factor();
      if (!next || (!times && *next == 0)) return std::nullopt;
      value = times ? Rational(*value * *next) : Rational(*value / *next);
    }
    return value;
  }

  Maybe factor() {
    if (++depth_ > kDeepest) return std::nullopt;
    const bool minus = take("-");
    Maybe value = take("(") ? closed(sum()) : call_or_number();
    --depth_;
    if (!value) return std::nullopt;
    if (take("%")) value = *value / 100;
    return minus ? Rational(-*value) : *value;
  }

  Maybe closed(const Maybe& value) { return value && take(")") ? value : std::nullopt; }

  Maybe call_or_number() {
    using Function = Rational (*)(const Rational&);
    const std::pair<std::string_view, Function> roundings[] = {
        {"rund(", nearest}, {"ned(", downwards}, {"op(", upwards}};
    for (const auto& [name, round] : roundings) {
      if (!take(name)) continue;
      const Maybe value = closed(sum());
      return value ? Maybe(round(*value)) : std::nullopt;
    }
    if (take("mindste(")) return extreme(true);
    if (take("største(")) return extreme(false);
    return number();
  }

  // The least or the greatest of the values up to the closing bracket.
  Maybe extreme(bool least) {
    Maybe chosen = sum();
    while (chosen && take(";")) {
      const Maybe next = sum();
      if (!next) return std::nullopt;
      chosen = least ? std::min(*chosen, *next) : std::max(*chosen, *next);
    }
    return closed(chosen);
  }

  Maybe number() {
    skip_spaces();
    const std::size_t end = std::min(text_.find_first_not_of("0123456789.,", at_), text_.size());
    const std::string_view digits = text_.substr(at_, end - at_);
    at_ = end;
    return parse_danish_number(digits);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::optional<Rational> evaluate_working(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  return WorkingReader(text).read();
}

}  // namespace hjemmel
