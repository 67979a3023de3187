// What is said of a name in a case or a table that the rules do not have, with near names.
#pragma once

#include <optional>
#include <string>

#include "engine/cases/case.h"

namespace hjemmel {

ValueError unknown_fact(const RuleSet& rules, const std::string& name);

// A source that no rule knows but that is one letter or two from one that they rank; nothing for all others, which a
// person may name freely. Misspelt, it would lose its rank without a word.
std::optional<ValueError> misspelt_source(const RuleSet& rules, const std::string& source);

ValueError unknown_interpretation(const RuleSet& rules, const std::string& name);
ValueError unknown_alternative(const InterpretationDecl& interpretation, const std::string& name);

// A fact of a list's elements that stands outside of the list.
ValueError belongs_to_element(const RuleSet& rules, const FactDecl& fact);

// A name in an element of a list that is no fact of such elements.
ValueError not_of_list(const RuleSet& rules, std::size_t list, const std::string& name);

// A shared fact or list that is given for the partner, and the partner's part of a list that is not there.
ValueError shared_with_partner(const std::string& name);
ValueError shared_list_missing(const ListDecl& list);

ValueError too_many_elements(const ListDecl& list, std::size_t count);

// "vælg mellem `a`; `b`", or the near names when there are some.
std::string near_or_all(const std::string& written, const std::vector<std::string>& names);

}  // namespace hjemmel
