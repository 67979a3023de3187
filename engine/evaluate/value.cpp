#include "engine/evaluate/value.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hjemmel {
namespace {

// The result of an operation on two values: without causes when it came out as one point, since then neither operand's
// absence matters.
Value settled(Value range, const Value& a, const Value& b) {
  range.causes = range.known() ? Causes{} : join(a.causes, b.causes);
  return range;
}

Value open_both(const Value& a, const Value& b) { return Value::open(join(a.causes, b.causes)); }

Value maybe(const Value& a, const Value& b) { return {0, 1, join(a.causes, b.causes), true, true}; }

Value range(Rational low, Rational high) { return {std::move(low), std::move(high), {}, true, true}; }

// Whether everything a can be is at most everything b can be.
bool never_over(const Value& a, const Value& b) { return a.has_high && b.has_low && a.high <= b.low; }
bool always_under(const Value& a, const Value& b) { return a.has_high && b.has_low && a.high < b.low; }

// A value with an open end, times a known factor that is not 0.
Value scaled(const Value& value, const Rational& factor) {
  Value result{value.low * factor, value.high * factor, {}, value.has_low, value.has_high};
  if (factor < 0) {
    std::swap(result.low, result.high);
    std::swap(result.has_low, result.has_high);
  }
  return result;
}

}  // namespace

Causes join(const Causes& a, const Causes& b) {
  Causes all;
  all.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

Value add(const Value& a, const Value& b) {
  return settled({a.low + b.low, a.high + b.high, {}, a.has_low && b.has_low, a.has_high && b.has_high}, a, b);
}

Value subtract(const Value& a, const Value& b) {
  return settled({a.low - b.high, a.high - b.low, {}, a.has_low && b.has_high, a.has_high && b.has_low}, a, b);
}

Value multiply(const Value& a, const Value& b) {
  if (a.is(0) || b.is(0)) return Value::of(0);  // nothing times the unknown is nothing
  if (a.known()) return settled(scaled(b, a.low), a, b);
  if (b.known()) return settled(scaled(a, b.low), a, b);
  if (!a.bounded() || !b.bounded()) return open_both(a, b);
  const Rational products[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
  const auto [low, high] = std::minmax_element(std::begin(products), std::end(products));
  return settled(range(*low, *high), a, b);
}

Value divide(const Value& a, const Value& b) {
  const bool may_be_zero = !b.bounded() || (b.low <= 0 && b.high >= 0);
  if (may_be_zero) return open_both(a, b);
  if (a.is(0)) return Value::of(0);
  if (b.known()) return settled(scaled(a, 1 / b.low), a, b);
  if (!a.bounded()) return open_both(a, b);
  const Rational quotients[] = {a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high};
  const auto [low, high] = std::minmax_element(std::begin(quotients), std::end(quotients));
  return settled(range(*low, *high), a, b);
}

Value least(const Value& a, const Value& b) {
  if (never_over(a, b)) return a;
  if (never_over(b, a)) return b;
  Value result{std::min(a.low, b.low), std::min(a.high, b.high), {}, a.has_low && b.has_low, a.has_high || b.has_high};
  if (!a.has_high) result.high = b.high;
  if (!b.has_high) result.high = a.high;
  return settled(std::move(result), a, b);
}

Value greatest(const Value& a, const Value& b) {
  if (never_over(b, a)) return a;
  if (never_over(a, b)) return b;
  Value result{std::max(a.low, b.low), std::max(a.high, b.high), {}, a.has_low || b.has_low, a.has_high && b.has_high};
  if (!a.has_low) result.low = b.low;
  if (!b.has_low) result.low = a.low;
  return settled(std::move(result), a, b);
}

Value equal(const Value& a, const Value& b) {
  if (a.known() && b.known()) return Value::yes_no(a.low == b.low);
  if (always_under(a, b) || always_under(b, a)) return Value::yes_no(false);
  return maybe(a, b);
}

Value less(const Value& a, const Value& b) {
  if (always_under(a, b)) return Value::yes_no(true);
  if (never_over(b, a)) return Value::yes_no(false);
  return maybe(a, b);
}

Value less_or_equal(const Value& a, const Value& b) { return negate(less(b, a)); }

Value both(const Value& a, const Value& b) {
  if (a.is(0) || b.is(0)) return Value::yes_no(false);
  if (a.is(1)) return b;
  if (b.is(1)) return a;
  return maybe(a, b);
}

Value either(const Value& a, const Value& b) {
  if (a.is(1) || b.is(1)) return Value::yes_no(true);
  if (a.is(0)) return b;
  if (b.is(0)) return a;
  return maybe(a, b);
}

Value negate(const Value& a) {
  if (a.known()) return Value::yes_no(a.low == 0);
  return {0, 1, a.causes, true, true};
}

Value select(const Value& condition, const Value& yes, const Value& no) {
  if (condition.is(1)) return yes;
  if (condition.is(0)) return no;
  Value result{std::min(yes.low, no.low),
               std::max(yes.high, no.high),
               {},
               yes.has_low && no.has_low,
               yes.has_high && no.has_high};
  if (result.known()) return result;  // both branches agree: the condition does not matter
  result.causes = join(condition.causes, join(yes.causes, no.causes));
  return result;
}

}  // namespace hjemmel
