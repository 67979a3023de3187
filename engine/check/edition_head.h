// An edition in a message: what it is called and where it is marked.
#pragma once

#include <string>

#include "engine/syntax/ast.h"

namespace hjemmel {

// "BEK 227/2024, dateret 2024-03-07": the narrowest text that names the edition.
Span head_of(const LawVersion& edition);

std::string edition_text(const LawVersion& edition);  // "BEK 227/2024"

// Whether the citation names the edition by its number: "BEK 227/2024 § 3".
bool names_edition(const Citation& citation, const LawVersion& edition);

}  // namespace hjemmel
