// The lines of one rule, with formulas and running amounts.
#pragma once

#include <hjemmel/result.h>

#include <vector>

#include "engine/evaluate/evaluate.h"
#include "engine/explain/uses.h"
#include "engine/plan/program.h"

namespace hjemmel {

// What a line needs to know of the rule it stands in.
struct LineContext {
  const Program& program;
  const Case& given;
  const Evaluation& evaluation;
  const PlannedRule& planned;
  Type type;                            // of the rule
  std::vector<CitationText> citations;  // of the rule, for lines without their own
};

std::vector<TraceLine> trace_lines(const LineContext& context, Citer& citer);

// What a distribution put where, and what was left; which months a period counts.
std::vector<TraceLine> distribution_lines(const LineContext& context, Citer& citer);
std::vector<TraceLine> period_lines(const LineContext& context);

// Which were taken of every "de n ... med højest ..." in an expression of the rule.
std::vector<BestTrace> best_traces(const LineContext& context, const Expr& expr);

// What a person put in the place of a calculated value; nothing when nobody did.
std::optional<OverrideTrace> override_at(const Evaluation& evaluation, NodeId point, const Type& type);

}  // namespace hjemmel
