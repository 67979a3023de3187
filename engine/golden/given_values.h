// What a row, or the lines it shares with others, gives: facts, and how long the lists are.
#pragma once

#include <map>
#include <optional>

#include "engine/cases/case.h"
#include "engine/golden/text_piece.h"

namespace hjemmel {

struct GivenValues {
  Case given;
  std::map<ListKey, std::optional<std::size_t>> sizes;  // as written; nothing: `?`, the list is not known
  std::map<ListKey, std::size_t> used;                  // the highest number of an element that is mentioned
};

// The list that a fact of an element belongs to, under the one who keeps it.
std::optional<ListKey> list_of(const RuleSet& rules, const FactKey& fact);

// Whether the row has said that it does not have the element.
bool is_beyond(const RuleSet& rules, const GivenValues& values, const FactKey& fact);

// "2", or `?` for a list that is not known. What cannot be read is a diagnostic.
void read_list_size(const RuleSet& rules, const ListKey& list, const Piece& cell, GivenValues& values,
                    Diagnostics& diagnostics);

// Gives every list its elements: as many as is written, otherwise as are mentioned; and drops shared values of elements
// that are then not there.
Case finished(const RuleSet& rules, GivenValues values);

}  // namespace hjemmel
