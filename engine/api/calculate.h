// One calculation inside the library: for the public interface and for the golden cases.
#pragma once

#include <hjemmel/hjemmel.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/case.h"

namespace hjemmel {

// The benefit by its name, or by the name in ASCII ("fleksloentilskud").
std::optional<std::size_t> find_benefit(const RuleSet& rules, std::string_view name);

// "fleksløntilskud" -> "fleksloentilskud"
std::string ascii_name(std::string_view name);

// The rules and the case as they are to be calculated with.
struct Prepared {
  std::vector<PlacedDiagnostic> diagnostics;  // the benefit, the case or its purpose is wrong: nothing else is set then
  const RuleSet* rules = nullptr;             // as known
  std::shared_ptr<const RuleSet> known;       // keeps them, when they are not all there is
  std::size_t benefit = 0;
  Case given;
  SourceSet sources;
  std::string known_on;
};
Prepared prepare(const RuleSet& rules, std::string_view benefit, std::string_view case_json,
                 const std::string& case_path, Month month, const Options& options);
Answer calculate(const Prepared& prepared, Month month);

// Calculates a case that has been read. Diagnostics: a month that is not covered, a correction of a step that is not
// there or cannot be so. They show their place when the text that the case was read from is among the sources.
Answer calculate_case(const RuleSet& rules, std::size_t benefit, const Case& given, Month month,
                      const SourceSet& sources = SourceSet());

}  // namespace hjemmel
