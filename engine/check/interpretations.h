// What the law leaves open, and how it is read here: for those who want to see it all in one place.
#pragma once

#include <string>
#include <vector>

#include "engine/check/rule_set.h"

namespace hjemmel {

struct InterpretationEntry {
  std::string name;
  std::string question;
  std::vector<std::string> citations;  // "FBEK § 4 stk. 2": as they are written
  struct Alternative {
    std::string name;
    std::string reason;
  };
  std::vector<Alternative> alternatives;  // the first is the default
  std::vector<std::string> read_by;       // names of rules, exceptions, months, periods and distributions, in order
};

// All interpretations, in order of name.
std::vector<InterpretationEntry> interpretations_of(const RuleSet& rules);

}  // namespace hjemmel
