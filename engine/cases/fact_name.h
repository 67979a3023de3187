// The names by which a case or a table calls facts and lists.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/cases/case.h"

namespace hjemmel {

// The fact of that name; an earlier name (tidligere) is a name too.
std::optional<std::size_t> find_fact(const RuleSet& rules, std::string_view name);

// The list by its name for all: børn.
std::optional<std::size_t> find_list(const RuleSet& rules, std::string_view name);

// Under whom a list, or a fact of it, is kept.
inline Who keeper(const ListDecl& list, Who who) { return list.shared ? Who::Person : who; }
inline Who keeper(const FactDecl& fact, Who who) { return fact.shared ? Who::Person : who; }

bool belongs_to(const FactDecl& fact, std::size_t list);

}  // namespace hjemmel
