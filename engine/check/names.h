// What a name means where it is written.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

// Finds the declaration that a name means; reports a name that means nothing there, and then gives nothing. A name of a
// module that `brug` does not list is reported too, but is found. Notes that the declaration is read.
std::optional<Symbol> look_up(Checking& checking, const Scope& scope, const Word& name);

// Finds the law that a citation names, likewise.
std::optional<std::size_t> look_up_law(Checking& checking, std::size_t module, const std::string& name, Span span);

// Says that a name is another kind of thing than is asked for: "her ventes `wanted`".
void report_wrong_kind(Checking& checking, const Word& name, const Symbol& symbol, const std::string& wanted,
                       const std::string& help);

}  // namespace hjemmel
