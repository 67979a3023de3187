// What to tell an author about values that the declared ranges allow.
#pragma once

#include "engine/check/checking.h"
#include "engine/check/range.h"

namespace hjemmel {

void report_zero(Checking& checking, DiagnosticKind kind, const Expr& divisor, const Range& range);
void report_negative_bracket(Checking& checking, const Expr& whole, const Range& range);
void report_negative_benefit(Checking& checking, const RuleDecl& rule, const Version& version, const Range& range);

// Reports a comparison of a fact with a number that the fact's range has decided.
void check_decided(Checking& checking, const Expr& comparison, const FactDecl& fact, const Range& declared);

// `som om` a value that the fact cannot have.
void report_supposed_outside(Checking& checking, const Expr& value, const FactDecl& fact, const Range& declared);

}  // namespace hjemmel
