// Program + case -> the value of every node, and which of them mattered.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/cases/case.h"
#include "engine/evaluate/value.h"
#include "engine/plan/program.h"

namespace hjemmel {

// Why a fact's value is not known.
enum class Gap { None, Missing, Conflict, Discretion };

struct Evaluation {
  std::vector<Value> values;           // by node
  std::vector<Gap> gaps;               // by node; None but for facts without a value
  std::map<NodeId, Value> calculated;  // what overridden points would have been
  std::map<NodeId, const Override*> overridden;
  std::vector<const Override*> unused_overrides;  // that name no step of this program
};

// Facts that are read as they were in another case, so many months before the month they are read in.
struct EarlierFacts {
  const Case* given = nullptr;
  int months = 0;
  std::set<FactKey> facts;
};

// Deterministic: the same program and case give the same values. `given` must outlive the evaluation.
Evaluation evaluate(const Program& program, const Case& given);
Evaluation evaluate(const Program& program, const Case& given, const EarlierFacts& earlier);

// The same for a case that differs from that of `before` in its choice of one interpretation only: what does not hang
// on the choice is taken over.
Evaluation evaluate_again(const Program& program, const Case& given, const Evaluation& before,
                          std::size_t interpretation);

// What to do at a choice whose condition is not known.
enum class Undecided {
  Follow,         // all its branches may matter
  FollowBenefit,  // only a benefit whose conditions are not known is followed: everything it needs can be asked for at
                  // once
  Stop            // first the condition must be known: what the branches need is not certain to be needed
};

// The nodes that the roots rest on: untaken branches, factors of a zero product and conditions after the one that
// decided do not count. A benefit whose conditions are not all known is followed all the same.
std::vector<bool> live_nodes(const Program& program, const Evaluation& evaluation, const std::vector<NodeId>& roots,
                             Undecided undecided);

// What a person calls a step to correct it: "hjælp", "hjælp.3" (its third line), "partners hjælp", "barnets_alder (2)".
// REQUIRES: `planned` is a rule or a named month.
std::string step_name(const Program& program, const PlannedRule& planned, std::optional<std::size_t> line = {});

// The month that a FactBefore node reads, when the date it hangs on is known.
std::optional<Month> month_read(const Program& program, const Case& given, const Node& node);

}  // namespace hjemmel
