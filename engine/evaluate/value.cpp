#include "engine/evaluate/value.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hjemmel {
namespace {

// The result of an operation on two ranges: without causes when it came out as one point, since then neither operand's
// absence matters.
Value settled(Rational low, Rational high, const Value& a, const Value& b) {
  if (low == high) return Value::of(std::move(low));
  return {std::move(low), std::move(high), true, join(a.causes, b.causes)};
}

Value open_both(const Value& a, const Value& b) { return Value::open(join(a.causes, b.causes)); }

Value maybe(const Value& a, const Value& b) { return {0, 1, true, join(a.causes, b.causes)}; }

}  // namespace

Causes join(const Causes& a, const Causes& b) {
  Causes all;
  all.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

Value add(const Value& a, const Value& b) {
  if (!a.bounded || !b.bounded) return open_both(a, b);
  return settled(a.low + b.low, a.high + b.high, a, b);
}

Value subtract(const Value& a, const Value& b) {
  if (!a.bounded || !b.bounded) return open_both(a, b);
  return settled(a.low - b.high, a.high - b.low, a, b);
}

Value multiply(const Value& a, const Value& b) {
  if (a.is(0) || b.is(0)) return Value::of(0);  // nothing times the unknown is nothing
  if (!a.bounded || !b.bounded) return open_both(a, b);
  const Rational products[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
  const auto [low, high] = std::minmax_element(std::begin(products), std::end(products));
  return settled(*low, *high, a, b);
}

Value divide(const Value& a, const Value& b) {
  const bool may_be_zero = !b.bounded || (b.low <= 0 && b.high >= 0);
  if (may_be_zero) return open_both(a, b);
  if (a.is(0)) return Value::of(0);
  if (!a.bounded) return open_both(a, b);
  const Rational quotients[] = {a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high};
  const auto [low, high] = std::minmax_element(std::begin(quotients), std::end(quotients));
  return settled(*low, *high, a, b);
}

Value least(const Value& a, const Value& b) {
  if (!a.bounded || !b.bounded) return open_both(a, b);
  if (a.high <= b.low) return a;
  if (b.high <= a.low) return b;
  return settled(std::min(a.low, b.low), std::min(a.high, b.high), a, b);
}

Value greatest(const Value& a, const Value& b) {
  if (!a.bounded || !b.bounded) return open_both(a, b);
  if (a.low >= b.high) return a;
  if (b.low >= a.high) return b;
  return settled(std::max(a.low, b.low), std::max(a.high, b.high), a, b);
}

Value equal(const Value& a, const Value& b) {
  if (!a.bounded || !b.bounded) return maybe(a, b);
  if (a.known() && b.known()) return Value::yes_no(a.low == b.low);
  if (a.high < b.low || b.high < a.low) return Value::yes_no(false);
  return maybe(a, b);
}

Value less(const Value& a, const Value& b) {
  if (!a.bounded || !b.bounded) return maybe(a, b);
  if (a.high < b.low) return Value::yes_no(true);
  if (a.low >= b.high) return Value::yes_no(false);
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
  return {0, 1, true, a.causes};
}

Value select(const Value& condition, const Value& yes, const Value& no) {
  if (condition.is(1)) return yes;
  if (condition.is(0)) return no;
  const Causes causes = join(condition.causes, join(yes.causes, no.causes));
  if (!yes.bounded || !no.bounded) return Value::open(causes);
  Rational low = std::min(yes.low, no.low);
  Rational high = std::max(yes.high, no.high);
  if (low == high) return Value::of(std::move(low));  // both branches agree: the condition does not matter
  return {std::move(low), std::move(high), true, causes};
}

}  // namespace hjemmel
