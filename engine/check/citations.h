// Citations, and the editions of laws that they name.
#pragma once

#include "engine/check/checking.h"

namespace hjemmel {

// Each law as it is declared: its editions, their dates and the provisions they list.
void check_laws(Checking& checking);

// Who must cite and does not, and who must not and does.
void check_citations_present(Checking& checking);

// That each citation names a provision that the law has in the months it is cited for.
void check_citations(Checking& checking);

// That each provision of each edition is carried out by something or explained, and not both.
void check_coverage(Checking& checking);

}  // namespace hjemmel
