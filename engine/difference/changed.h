// How a thing that is not the same in two calculations is told.
#pragma once

#include <hjemmel/difference.h>

#include <optional>
#include <string>

#include "engine/check/rule_set.h"

namespace hjemmel {

// "15.600,00 kr/måned", "30 %", "ja"; empty: there was none.
std::string shown_value(const Type& type, const std::optional<Rational>& value);

// A declaration that is written differently in two rule sets, with its citations in the month; a plain rate with what
// it is in the month.
Changed changed_declaration(const std::string& name, const RuleSet& earlier, const RuleSet& later, Month month);

}  // namespace hjemmel
