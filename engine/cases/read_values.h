// The values of one fact, as a case gives them.
#pragma once

#include "engine/cases/case_part.h"

namespace hjemmel {

// `null` and "ukendt": not known. A fact that has "ukendt" among its alternatives means that instead.
bool is_unknown(const Json& value);

// Nothing when the value is not known, or wrong.
std::vector<GivenValue> read_fact(CaseReading& reading, const FactDecl& fact, const CasePart& part);

}  // namespace hjemmel
