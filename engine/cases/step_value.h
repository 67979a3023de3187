// What a person puts in the place of a step, as a value of the step's own type.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/cases/case.h"

namespace hjemmel {

// The rule that "hjælp", its third line "hjælp.3", "partners hjælp" or "barnets_alder (2)" belongs to; nothing when
// there is none.
std::optional<std::size_t> rule_of_step(const RuleSet& rules, std::string_view step);

// A value for the step: as a fact of the rule's type would be written, whole øre for money, and for a percentage what
// is said of it. Of a step that the rules do not have: a number, ja or nej.
ReadValue read_step_value(const RuleSet& rules, const std::string& step, const std::string& text, NumberForm form);

// The value as text that read_step_value() reads back.
std::string step_value_text(const RuleSet& rules, const std::string& step, const Rational& value);

}  // namespace hjemmel
