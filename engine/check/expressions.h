// Expressions: what each name means, and the type and unit of each part.
#pragma once

#include <optional>

#include "engine/check/checking.h"

namespace hjemmel {

// Where an expression stands decides what it may be.
enum class Place {
  Operand,   // part of another expression, or of a step
  Value,     // the value of a rule: `foreløbigt` is possible
  RowValue,  // the value of a row of a choice: `ikke understøttet` as well
};

// Annotates the expression and all its parts, and reports what does not fit. Gives the type, or nothing when that is
// not known (a mistake has been reported, or the row has no value).
std::optional<Type> annotate(Checking& checking, const Scope& scope, Expr& expr, Place place);

// The same where a value of that type is asked for: of a choice, its alternatives can be named.
std::optional<Type> annotate_as(Checking& checking, const Scope& scope, Expr& expr, const Type& expected, Place place);

// Annotates an expression that must be yes or no. False when it, or a part of it, has been reported.
bool annotate_condition(Checking& checking, const Scope& scope, Expr& expr);

// A bare 0 fits every unit.
bool is_free_zero(const Expr& expr);

// A number without a unit, other than 0.
bool is_bare_number(const Expr& expr);

// "regn om: `løn / 12 måneder/år`"; how to write the expression in another unit.
std::string conversion_help(const Checking& checking, const Expr& expr, const Type& to);

// Reports a bare number where an amount in a unit is needed.
void report_bare_number(Checking& checking, const Expr& number, const Type& wanted, Label other);

}  // namespace hjemmel
