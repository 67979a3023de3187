// Citations as text: the Hjemmelspecifikation form and a short form.
#pragma once

#include <string>

#include "engine/check/rule_set.h"

namespace hjemmel {

// "BEK 227 2024 om beregning af og fradrag i fleksløntilskud § 3 stk. 2": the edition that has effect in the month; at
// most 1,024 characters.
std::string full_citation(const RuleSet& rules, const Citation& citation, Month month);

// "BEK 227/2024 § 3 stk. 2": at most 50 characters.
std::string short_citation(const RuleSet& rules, const Citation& citation, Month month);

// "§ 3 stk. 2 nr. 1"
std::string provision_text(const Provision& provision);

// What it names within a stykke, "nr. 1 litra b" or "pkt. 3-6"; empty when it names the whole.
std::string part_text(const Provision& provision);

// "kr/måned", "dage/måned", "timer/uge", "%" ...; empty for a plain number.
std::string unit_text(const Type& type);

}  // namespace hjemmel
