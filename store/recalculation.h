// A record calculated again, by the rules that it was calculated with.
#pragma once

#include <hjemmel/store.h>

#include <map>
#include <string>

namespace hjemmel {

struct Recalculated {
  Replayed replayed;
  std::optional<Result> result;  // what came out this time, if anything did
};

class Recalculation {
 public:
  explicit Recalculation(const std::string& store) : store_(store) {}

  Recalculated run(const std::string& id);

 private:
  Stored<Result> calculated(const Record& record);
  const Stored<Rules>& rules_of(const std::string& hash);

  const std::string& store_;
  std::map<std::string, Stored<Rules>> loaded_;  // by hash: most records of a store share a few
};

}  // namespace hjemmel
