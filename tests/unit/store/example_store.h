// A store in a folder of its own, and a small case to keep in it.
#pragma once

#include <hjemmel/store.h>

#include <string>

#include "tests/unit/cli/temporary_folder.h"

namespace hjemmel {

// example.regel: fleksløntilskud in a few lines, so that it is read in no time. Loaded once.
const RuleSet& small_rules();

// The rules of the repository.
Rules real_rules();

// These rules with another text in the place of one that they have. The test fails when they are then not in order.
Rules changed_rules(const RuleSet& rules, const std::string& from, const std::string& to);

// A wage of 15.600 with its source: 19.952 - 30 % of it is 15.272 kr. for February 2024.
std::string small_case();

// The same as STAR publishes it, docs/eksempler/star-2024.json, for the real rules.
std::string star_case();

std::string replaced(std::string text, const std::string& from, const std::string& to);

Act act(const std::string& at = "2024-03-01T09:30", const std::string& reason = "");

ToKeep given(const std::string& case_json = small_case());

// A store with nothing in it.
struct ExampleStore {
  ExampleStore();

  // Keeps it, and fails the test when that is refused.
  std::string kept(const ToKeep& given = hjemmel::given(), const Act& by = act(), const RuleSet& rules = small_rules());
  std::string refusal(const ToKeep& given, const Act& by = act());  // empty when it is kept

  // All steps to an approved record.
  std::string approved();

  Verified verified() const;
  std::string path(const std::string& name) const { return folder.path("store/" + name); }

  cli::TemporaryFolder folder;
  Store store;
};

// The message of a refusal; empty when there was none.
std::string message_of(const std::optional<Refused>& refused);
template <class Value>
std::string message_of(const Stored<Value>& stored) {
  return stored.value ? "" : stored.refused.message;
}

}  // namespace hjemmel
