// Reads what stands in brackets: [FBEK § 3 stk. 2 nr. 1; § 124; BEK 1450/2023 § 2; PRM 6-23; VEJ 9154/2022 afsnit 2.1].
#pragma once

#include "engine/syntax/ast.h"
#include "engine/syntax/report.h"

namespace hjemmel::syntax {

// REQUIRES: the token is an island, brackets included. An item that cannot be read is reported and left out.
Citations parse_citations(const Token& island, const Report& report);

// As above, for a law's own list of provisions: every item begins with §.
std::vector<Provision> parse_provisions(const Token& island, const Report& report);

}  // namespace hjemmel::syntax
