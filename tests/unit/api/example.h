// The published example of STAR (18 hours a week at 200 kr., 37 hours at the same wage) as a case to vary.
#pragma once

#include <hjemmel/hjemmel.h>

#include <map>
#include <string>

namespace hjemmel {

// The rules of the repository, loaded once.
const RuleSet& real_rules();

// A case file: every fact's JSON value as text, and further members.
struct Example {
  std::map<std::string, std::string> facts;
  std::string more;  // for example: "fortolkninger": {"..."}

  Example& with(const std::string& fact, const std::string& json) {
    facts[fact] = json;
    return *this;
  }
  Example& without(const std::string& fact) {
    facts.erase(fact);
    return *this;
  }
  std::string json() const;
  Result calculate(const std::string& month = "2024-02") const;
};

Example star();

// The step of that name; fails the test when there is none.
const TraceStep& step(const Result& result, const std::string& name);

}  // namespace hjemmel
