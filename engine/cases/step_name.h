// What a person calls a step to correct it, and a table to expect it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hjemmel {

// "hjælp", "hjælp.3" (its third line), "partners hjælp", "barnets_alder (2)" (of the second of the list).
struct StepName {
  bool partners = false;
  std::string rule;
  std::string line;                    // as written, with its point: ".3"; empty: the whole step
  std::optional<std::size_t> element;  // from 0
};
StepName split_step_name(std::string_view text);

// "2": which element, or how many, from 1. Nothing for a leading zero, or for more than six digits.
std::optional<std::size_t> read_ordinal(std::string_view text);

}  // namespace hjemmel
