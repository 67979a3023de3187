// A handful of facts, lists and interpretations of every kind, for the tests of cases and of golden tables.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "engine/cases/case.h"

namespace hjemmel::testing {

const RuleSet& small_rules();

std::size_t fact_index(const std::string& name);
FactKey key(const std::string& name, Who who = Who::Person, std::uint32_t element = kNoElement);
const FactDecl& fact(const std::string& name);

// A case that was read, or the drawn diagnostics.
struct ReadOutcome {
  std::optional<Case> given;
  std::string drawn;
};
ReadOutcome read(const std::string& json);

// The case that the text says; fails the test when it cannot be read.
Case must_read(const std::string& json);

inline Month month(const std::string& text) { return *parse_month(text); }

}  // namespace hjemmel::testing
