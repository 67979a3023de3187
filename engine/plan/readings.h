// Which names a declaration reads, directly or through others, in any of its versions: what a supposition can reach.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "engine/check/rule_set.h"

namespace hjemmel {

using Named = std::pair<SymbolKind, std::size_t>;

class Readings {
 public:
  explicit Readings(const RuleSet& rules) : rules_(rules) {}

  // Whether the declaration reads any of these, or is one of them.
  bool reaches(const Named& from, const std::set<Named>& any) const;

  // These and everything that they read.
  std::set<Named> all_from(const std::set<Named>& from) const;

 private:
  const std::set<Named>& read_by(const Named& declaration) const;

  const RuleSet& rules_;
  mutable std::map<Named, std::set<Named>> direct_;  // found when first asked for
};

}  // namespace hjemmel
