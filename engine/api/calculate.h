// One calculation inside the library: for the public interface and for the golden cases.
#pragma once

#include <hjemmel/hjemmel.h>

#include <optional>
#include <string_view>

#include "engine/cases/case.h"

namespace hjemmel {

// The benefit by its name, or by the name in ASCII ("fleksloentilskud").
std::optional<std::size_t> find_benefit(const RuleSet& rules, std::string_view name);

// "fleksløntilskud" -> "fleksloentilskud"
std::string ascii_name(std::string_view name);

// Calculates a case that has been read. Diagnostics: a month that is not covered, a correction of a step that is not
// there or cannot be so. They show their place when the text that the case was read from is among the sources.
Answer calculate_case(const RuleSet& rules, std::size_t benefit, const Case& given, Month month,
                      const SourceSet& sources = SourceSet());

}  // namespace hjemmel
