// A list of a case: "børn": [{"navn": "Anna", "fødselsdato": "2018-03-01"}, ...].
#pragma once

#include <map>
#include <string>

#include "engine/cases/case_part.h"

namespace hjemmel {

void read_list(CaseReading& reading, const CasePart& part, std::size_t list, Who who, Case& given);

// The facts of one object, each by the name it was given by: a fact and its earlier name are the same fact.
class SeenFacts {
 public:
  // Reports a fact that is there already.
  bool add(CaseReading& reading, const CasePart& object, std::size_t fact, const std::string& name, const Json& value);

 private:
  std::map<std::size_t, std::string> names_;
};

}  // namespace hjemmel
