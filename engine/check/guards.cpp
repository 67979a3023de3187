#include "engine/check/guards.h"

namespace hjemmel {
namespace {

using Comparison = Expr::Comparison;

// More than a person writes in one condition; the bound keeps a chain of thousands quick.
constexpr std::size_t kMostGuards = 64;

Comparison opposite(Comparison comparison) {
  switch (comparison) {
    case Comparison::Is:
      return Comparison::IsNot;
    case Comparison::IsNot:
      return Comparison::Is;
    case Comparison::AtLeast:
      return Comparison::Under;
    case Comparison::Under:
      return Comparison::AtLeast;
    case Comparison::AtMost:
      return Comparison::Over;
    case Comparison::Over:
      return Comparison::AtMost;
    default:
      return comparison;
  }
}

// What `name er ... other` allows the name to be.
std::optional<Range> allowed(Comparison comparison, const Range& other) {
  const bool is_zero = other.low && other.high && *other.low == 0 && *other.high == 0;
  switch (comparison) {
    case Comparison::Is:
      return other;
    case Comparison::IsNot:
      return is_zero ? std::optional(Range{{}, {}, true}) : std::nullopt;
    case Comparison::AtLeast:
      return Range{other.low, {}, false};
    case Comparison::Over:
      return Range{other.low, {}, other.low && *other.low >= 0};
    case Comparison::AtMost:
      return Range{{}, other.high, false};
    case Comparison::Under:
      return Range{{}, other.high, other.high && *other.high <= 0};
    default:
      return std::nullopt;
  }
}

}  // namespace

Reading reading_of(const Expr& name) {
  const int month = name.month ? static_cast<int>(name.month->kind) : static_cast<int>(MonthRef::Kind::ThisMonth);
  const int fixed =
      name.month && month == static_cast<int>(MonthRef::Kind::Fixed) ? month_number(name.month->month) : 0;
  return {name.symbol_kind, name.symbol, month, name.month_symbol, fixed, name.partners};
}

void add_guards(const Expr& condition, bool holds, const RangeOf& range_of, Guards& guards) {
  if (guards.size() >= kMostGuards) return;
  if (condition.kind == Expr::Kind::Not) return add_guards(condition.arguments[0], !holds, range_of, guards);
  // Both sides of `og` hold; both sides of `eller` fail. The other way round nothing is known of either.
  if (condition.kind == (holds ? Expr::Kind::And : Expr::Kind::Or)) {
    add_guards(condition.arguments[1], holds, range_of, guards);
    add_guards(condition.arguments[0], holds, range_of, guards);
    return;
  }
  if (condition.kind != Expr::Kind::Compare) return;
  const Expr& name = condition.arguments[0];
  if (name.kind != Expr::Kind::Name || name.type.kind != Type::Kind::Number || !name.keys.empty()) return;
  const std::optional<Range> other = range_of(condition.arguments[1]);
  if (!other) return;
  const Comparison comparison = holds ? condition.comparison : opposite(condition.comparison);
  if (const auto range = allowed(comparison, *other)) guards.push_back({reading_of(name), *range});
}

}  // namespace hjemmel
