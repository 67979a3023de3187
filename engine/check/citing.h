// All places of a rule set that cite something: who cites, for which months, and in what capacity.
#pragma once

#include <functional>
#include <string>

#include "engine/check/periods.h"
#include "engine/check/rule_set.h"

namespace hjemmel {

struct Citing {
  enum class Role {
    CarriesOut,   // a rule, a step, a rate, a named month
    Asks,         // a fact
    AsksPerson,   // a fact that only a person can give
    Interprets,   // an interpretation
    NotSupported  // a row whose value is `ikke understøttet`
  };
  const Citation* citation = nullptr;
  Role role = Role::CarriesOut;
  Symbol owner;
  Months months = all_months();
  bool in_any_edition = false;  // facts and interpretations belong to no months: some edition must have the provision
};

void each_citing(const RuleSet& rules, const std::function<void(const Citing&)>& visit);

}  // namespace hjemmel
