// What a person gives as the law behind a correction.
#pragma once

#include <optional>
#include <string>

#include "engine/cases/case.h"

namespace hjemmel {

// The mistake of a text that is not a citation, or one of a law that no rule file declares; nothing for one that is.
std::optional<ValueError> citation_mistake(const RuleSet& rules, const std::string& text);

}  // namespace hjemmel
