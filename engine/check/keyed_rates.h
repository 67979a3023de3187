// Rates with keys: every cell there, and every reading after keys of the right choices.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// `voksensats efter art`, `loft efter gruppe efter familie`: resolves the keys of a rate that is read.
void resolve_rate_keys(Checking& checking, const Scope& scope, Expr& expr, const RateDecl& rate);

// The cells of a row: one for each alternative of each key.
void check_cells(Checking& checking, const RateDecl& rate, RateRow& row);

}  // namespace hjemmel
