// Program + Evaluation -> Result: the one trace that all renderings show.
#pragma once

#include <hjemmel/result.h>

#include "engine/cases/case.h"
#include "engine/evaluate/evaluate.h"
#include "engine/plan/program.h"

namespace hjemmel {

Result explain(const Program& program, const Case& given, const Evaluation& evaluation);

}  // namespace hjemmel
