// What a person has changed in a case since it was calculated last.
#pragma once

#include <string>
#include <vector>

#include "engine/json/json.h"

namespace hjemmel {

struct CaseChange {
  bool is_correction = false;  // of a step (rettelser); otherwise a fact or an interpretation
  std::string subject;         // "løn"; "partner: løn"; "fortolkning halve_kroner"; "nedsættelse (2024-01)"
  std::string before;          // in words; empty: it was not there
  std::string after;           // the same
  std::string reason;          // of a correction: the person's own, with the law and who
};

// In order of what they are, then of name. Of a case that has not been calculated before, only its corrections: all its
// facts are new.
std::vector<CaseChange> case_changes(const Json* before, const Json& after);

}  // namespace hjemmel
