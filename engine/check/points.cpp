#include "engine/check/points.h"

#include <algorithm>

#include "engine/check/citation_text.h"
#include "engine/check/whole_numbers.h"
#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

using End = std::optional<Rational>;

Rational up_to(const Rational& value, const Rational& step) { return -Rational(floor(-value / step)) * step; }

// In what steps a value is counted; nothing when it can lie anywhere.
End step_of(const RuleSet& rules, const Expr& expr) {
  if (expr.type.kind != Type::Kind::Number) return Rational(1);
  if (is_whole(rules, expr)) return Rational(1);
  if (expr.kind != Expr::Kind::Name || expr.symbol_kind != SymbolKind::Fact || !expr.keys.empty()) return std::nullopt;
  const FactDecl& fact = rules.facts[expr.symbol];
  if (fact.smallest_step && *fact.smallest_step > 0) return fact.smallest_step;
  return fact.type.percent ? Rational(1, 10000) : Rational(1, 100);
}

class Points {
 public:
  Points(End low, End high, End step) : low_(std::move(low)), high_(std::move(high)), step_(std::move(step)) {}

  bool has(const Rational& value) const {
    if ((low_ && value < *low_) || (high_ && value > *high_)) return false;
    return !step_ || denominator(Rational(value / *step_)) == 1;
  }

  // Some value over the one and under the other, if there is any.
  End between(const End& over, const End& under) const {
    const End value = step_ ? stepped(over, under) : anywhere(over, under);
    const bool fits = value && (!over || *value > *over) && (!under || *value < *under) && has(*value);
    return fits ? value : std::nullopt;
  }

 private:
  End stepped(const End& over, const End& under) const {
    if (over) {
      const Rational next = (Rational(floor(*over / *step_)) + 1) * *step_;
      return low_ && next < *low_ ? up_to(*low_, *step_) : next;
    }
    const Rational before = up_to(*under, *step_) - *step_;
    if (high_ && before > *high_) return Rational(floor(*high_ / *step_)) * *step_;
    return before;
  }

  End anywhere(const End& over, const End& under) const {
    End from = over;
    if (low_ && (!from || *low_ > *from)) from = low_;
    End to = under;
    if (high_ && (!to || *high_ < *to)) to = high_;
    if (from && to) return *from == *to ? from : End(Rational((*from + *to) / 2));
    return from ? End(*from + 1) : End(*to - 1);
  }

  End low_;
  End high_;
  End step_;
};

}  // namespace

std::vector<Rational> points_between(const RuleSet& rules, const Expr& expr, std::vector<Rational> cuts,
                                     const std::optional<Range>& range) {
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  const Points points(range ? range->low : std::nullopt, range ? range->high : std::nullopt, step_of(rules, expr));
  std::vector<Rational> found;
  for (std::size_t i = 0; i <= cuts.size(); ++i) {
    const End over = i == 0 ? std::nullopt : End(cuts[i - 1]);
    const End under = i == cuts.size() ? std::nullopt : End(cuts[i]);
    if (const End value = points.between(over, under)) found.push_back(*value);
    if (under && points.has(*under)) found.push_back(*under);
  }
  return found.empty() ? cuts : found;
}

std::string value_words(const Type& type, const Rational& value) {
  const int whole = Integer(numerator(value) / denominator(value)).convert_to<int>();
  switch (type.kind) {
    case Type::Kind::YesNo:
      return value == 1 ? "ja" : "nej";
    case Type::Kind::Date:
      return to_text(date_from_number(whole));
    case Type::Kind::Month:
      return to_text(month_from_number(whole));
    case Type::Kind::Choice:
      return type.alternatives[static_cast<std::size_t>(whole)].text;
    case Type::Kind::Number:
      break;
  }
  const std::string unit = unit_text(type);
  const std::string number = show_plain(type.percent ? Rational(value * 100) : value).text;
  return unit.empty() ? number : number + " " + unit;
}

}  // namespace hjemmel
