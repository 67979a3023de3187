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

// The same with what the suppositions around it suppose, but for what it supposes otherwise itself.
std::string supposition_text(const Program& program, std::uint32_t supposition);

// "de 2 regnskaber hvor kan_bruges med højest rang". REQUIRES: a Sum of the best n.
std::string best_text(const Expr& sum);

// "1,7 % + 2,8 %": a percentage of numbers and rates only, as it is in the month.
std::string formula_with_rates(const RuleSet& rules, const Expr& expr, Month month);

// "til hele kroner", "ned til hele 100 kr" ...
std::string rounding_text(const Rounding& rounding);

// "32.067,00 - 15.600,00"; what is not known reads "ukendt".
std::string formula_with_numbers(const RuleSet& rules, const PlannedRule& planned, const Evaluation& evaluation,
                                 const Expr& expr);

}  // namespace hjemmel
