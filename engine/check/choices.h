// The alternatives of choices: found from what they are compared with, put in the place of, or keyed by.
#pragma once

#include <optional>
#include <string>

#include "engine/check/checking.h"

namespace hjemmel {

// Which alternative of the choice a name is.
std::optional<std::size_t> alternative_named(const Type& choice, const std::string& name);

// Makes the expression the alternative that it names; false when it names none.
bool take_as_alternative(Expr& expr, const Type& choice);

// "svarene er `a`, `b`", or the near one that was meant.
std::string alternatives_help(Checking& checking, const std::string& written, const Type& choice);

// Reports a name that is no alternative where one of a choice is asked for.
void report_unknown_answer(Checking& checking, const Word& name, const Type& choice);

// X er en af (a; b): every one an alternative of the choice X.
std::optional<Type> one_of_type(Checking& checking, const Scope& scope, Expr& expr);

}  // namespace hjemmel
