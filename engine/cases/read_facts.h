// "oplysninger": the facts and lists of the person or the partner.
#pragma once

#include "engine/cases/case_part.h"

namespace hjemmel {

// The person's are read before the partner's, who may only add to the shared lists.
void read_facts(CaseReading& reading, const CasePart& facts, Who who, Case& given);

}  // namespace hjemmel
