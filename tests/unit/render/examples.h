// Results made by hand for the tests of the renderings.
#pragma once

#include <hjemmel/result.h>

#include <string>
#include <vector>

namespace hjemmel::examples {

Quantity kroner(const Rational& value);  // kr/måned
Quantity number(const Rational& value, const std::string& unit = "");
Quantity percent(const Rational& value);  // 30 is "30 %"
Quantity word(const std::string& text);   // a choice, or ja/nej

std::vector<CitationText> bek227(const std::string& provision);  // "§ 3 stk. 2"

// Lines of a rule; the result is what the caller says, so that nothing here calculates.
TraceLine first(const std::string& formula, const std::string& numbers, const Quantity& result);
TraceLine change(TraceLine::Kind kind, const std::string& formula, const Quantity& operand, const Quantity& before,
                 const Quantity& result);
TraceLine rounded(const std::string& rounding, const Quantity& before, const Quantity& result);
TraceStep rule(const std::string& name, const std::string& label, const std::string& month,
               std::vector<TraceLine> lines);

// STAR's published example: 18 hours at 200 kr., payment in 2024. Løn 15.600, tilskud 15.272, together 30.872.
Result star();

// One result for every status and outcome, and one that uses every construct of the language.
Result refusal();
Result missing();
Result conflict();
Result awaits_discretion();
Result unsupported();
Result corrected();
Result all_constructs();

// A couple with two children.
Result household();

struct Named {
  std::string name;
  Result result;
};
std::vector<Named> all();

}  // namespace hjemmel::examples
