// The values of a fact as a cell or a shared line of a table writes them.
#pragma once

#include "engine/cases/case.h"
#include "engine/golden/text_piece.h"

namespace hjemmel {

// "15.000 [2024-01..2024-03]; 0 [2024-04..]", "15.400 @lønseddel", "15.400 @eIndkomst (registreret 2024-02-28)",
// "30.000 (skøn: hovedhensyn; af; 2024-03-01)". What cannot be read is a diagnostic and left out.
std::vector<GivenValue> read_value_cell(const FactDecl& fact, const Piece& cell, Diagnostics& diagnostics);

// "nedsættelse_for_løn = 4.680 (begrundelse; hjemmel; af; 2024-03-01)", several of them with `;` between;
// `dage_pr_måned i 2024-01` where the step is read in more than one month.
std::vector<Override> read_override_cell(const RuleSet& rules, const Piece& cell, Diagnostics& diagnostics);

}  // namespace hjemmel
