// What a condition says about the values it mentions: in the row of `når dage er over 0`, dage is not zero.
#pragma once

#include <functional>
#include <tuple>
#include <vector>

#include "engine/check/range.h"
#include "engine/syntax/ast.h"

namespace hjemmel {

// A name in a month, of the person or the partner: the same name elsewhere in time is another value.
using Reading = std::tuple<SymbolKind, std::size_t, int, std::size_t, int, bool>;
Reading reading_of(const Expr& name);

struct Guard {
  Reading reading;
  Range range;
};
using Guards = std::vector<Guard>;

using RangeOf = std::function<std::optional<Range>(const Expr&)>;

// Appends what is known when the condition holds, or when it does not.
void add_guards(const Expr& condition, bool holds, const RangeOf& range_of, Guards& guards);

}  // namespace hjemmel
