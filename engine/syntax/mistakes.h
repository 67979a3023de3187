// Says in our own words why a declaration could not be read. Each room of mistakes looks at the situation in its order
// and reports the first mistake it knows; the last resort names the word and shows how such a line is written.
#pragma once

#include "engine/syntax/situation.h"

namespace hjemmel::syntax {

// Adds exactly one diagnostic.
void report_mistake(const Situation& situation);

// The rooms: each adds one diagnostic and is true, or adds none and is false.
bool report_aggregate_mistake(const Situation& situation);    // what goes through a list or a period
bool report_reading_mistake(const Situation& situation);      // partners, keys, som om, durations, days
bool report_header_mistake(const Situation& situation);       // choices, lists, exceptions, `for`, `fælles`
bool report_declaration_mistake(const Situation& situation);  // declaration words, names, types, labels, lists
bool report_line_mistake(const Situation& situation);         // facts, interpretations and laws
bool report_rate_mistake(const Situation& situation);         // keys, regulation, rows and marks
bool report_body_mistake(const Situation& situation);         // periods, distributions, exceptions and tables
bool report_rule_mistake(const Situation& situation);         // versions, choices, brackets, steps
bool report_expression_mistake(const Situation& situation);   // values and conditions

// A mistake that a room knows: reports it and is true, or is false.
using KnownMistake = bool (*)(const Situation&);

template <std::size_t count>
bool report_first(const KnownMistake (&known)[count], const Situation& situation) {
  for (const KnownMistake mistake : known) {
    if (mistake(situation)) return true;
  }
  return false;
}

}  // namespace hjemmel::syntax
