// An expression as text: with the names the author wrote, or with the values they had.
#pragma once

#include <string>

#include "engine/evaluate/evaluate.h"
#include "engine/plan/program.h"

namespace hjemmel {

// "lønloft i lønmåned - indtægt"
std::string formula_with_names(const Expr& expr);

// "som om arbejdsindtægt er 0 og anden_indtægt er 0". REQUIRES: an AsIf expression.
std::string supposition_text(const Expr& as_if);

// "32.067,00 - 15.600,00"; what is not known reads "ukendt".
std::string formula_with_numbers(const RuleSet& rules, const PlannedRule& planned, const Evaluation& evaluation,
                                 const Expr& expr);

}  // namespace hjemmel
