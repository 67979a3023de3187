// Adds up the lines of a letter as its reader would: from the first amount, line by line, to the last.
#pragma once

#include <hjemmel/number.h>

#include <optional>
#include <string>

namespace hjemmel {

struct LetterSum {
  bool told = false;              // the letter has lines at all
  std::optional<Rational> value;  // what they come to; none when something in them stays unknown
  std::string mistake;            // the first line that does not follow from those above it
};

LetterSum letter_sum(const std::string& letter);

}  // namespace hjemmel
