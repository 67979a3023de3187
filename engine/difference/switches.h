// The things that are not the same in two calculations, in the order in which they are brought in.
#pragma once

#include <hjemmel/difference.h>

#include <functional>
#include <vector>

#include "engine/difference/mixed.h"

namespace hjemmel {

// A declaration of which a version or step began or ended.
struct LawPiece {
  LawKey key;
  std::string name;
  std::vector<CitationText> citations;  // of what began
};

struct Switch {
  Cause::Kind kind = Cause::Kind::Fact;
  Changed changed;
  std::function<void(Mixed&)> apply;                     // from here on as in the later calculation
  std::vector<LawPiece> pieces = {};                     // of Law: some of them, or all, are what moves the amount
  std::function<void(Mixed&, const LawKey&)> keep = {};  // of Law: as before for this one, after `apply`
};

// A calculation for the later month in which all else is as in the earlier one.
Mixed all_as_earlier(const Side& earlier, const Side& later);

// `first` and `last` are the programs of the two calculations.
std::vector<Switch> switches_between(const Side& earlier, const Side& later, const Program& first, const Program& last);

}  // namespace hjemmel
