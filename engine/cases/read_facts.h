// "oplysninger": the facts of a case.
#pragma once

#include "engine/cases/case_part.h"

namespace hjemmel {

void read_facts(CaseReading& reading, const CasePart& facts, Case& given);

}  // namespace hjemmel
