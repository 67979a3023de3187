// Every rule set that a store has used, by its hash: the text of each file as the formatter lays it out.
#pragma once

#include <hjemmel/store.h>

#include <optional>
#include <string>

namespace hjemmel {

// REQUIRES: nobody else writes to the store.
std::optional<Refused> keep_rule_set(const std::string& store, const RuleSet& rules);

// The rules of that hash. Their text is held against it byte for byte, so the hash is theirs even if a later formatter
// would lay them out otherwise.
Stored<Rules> load_rule_set(const std::string& store, const std::string& hash);

// What is wrong with the rule set as it is kept; nothing when it is whole.
std::optional<Refused> wrong_rule_set(const std::string& store, const std::string& hash);

}  // namespace hjemmel
