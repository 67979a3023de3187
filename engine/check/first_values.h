// The first value of a rule: one expression, rows of a choice, or brackets.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// Annotates the first value and holds it against the declared type. `changes_unit`: a later step multiplies by
// something with a unit, so that the first value cannot be held against what is declared; that step gets the message.
// Gives the type of the first value where it is known.
std::optional<Type> annotate_first(Checking& checking, const Scope& scope, FirstValue& first, const Type& declared,
                                   bool changes_unit);

}  // namespace hjemmel
