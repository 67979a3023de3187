// When the law and its amounts became known: what a calculation "as known on" a day may use.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/check/rule_set.h"

namespace hjemmel {

// The day a rate's row could first be known: its own `kendt`; else the first of the cited editions that took effect
// together with it; else its first day. An older edition only says that the rate is adjusted, not to what.
Date known_from(const RuleSet& rules, const RateRow& row);

// Knows which laws each declaration rests on, so that a version can be dated by the edition that brought it.
class KnownFrom {
 public:
  explicit KnownFrom(const RuleSet& rules);

  // The day the first of the editions was known that took effect on that day; nothing when none did. The editions are
  // those of the laws in `own`, else of the laws that the declaration cites, else of the laws of what reads it: a step
  // that only serves a rule came with that rule.
  std::optional<Date> edition_of(const Symbol& symbol, const Citations& own, Date effect) const;

 private:
  using Laws = std::set<std::size_t>;
  using Key = std::pair<SymbolKind, std::size_t>;

  Laws laws_of(const Citations& citations) const;
  Laws laws_of(const Key& key, std::set<Key>& seen) const;

  const RuleSet& rules_;
  std::map<Key, std::set<Key>> readers_;
};

}  // namespace hjemmel
