// What a column before the double bar, or a line under `fælles:`, holds.
#pragma once

#include <string>
#include <variant>

#include "engine/cases/case.h"

namespace hjemmel {

// "løn", "partners løn", "børn 1 fødselsdato" and "partners børn 1 forsørges" name a fact, "børn" the number of
// elements of a list. An error of kind CaseFactUnknown: there is no such name.
using GivenName = std::variant<FactKey, ListKey, ValueError>;
GivenName read_given_name(const RuleSet& rules, const std::string& text);

// The name of a fact or list as a column has it; `element` is from 0.
std::string given_name(const RuleSet& rules, const std::string& name, bool partners,
                       std::optional<std::size_t> element);

}  // namespace hjemmel
