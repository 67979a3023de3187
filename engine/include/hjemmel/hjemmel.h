// Hjemmel: calculates Danish municipal benefits and explains every krone. This is the whole C++ interface.
//
//   const auto loaded = hjemmel::load_rules("rules");
//   const auto month = hjemmel::parse_month("2024-02");
//   const auto answer = hjemmel::calculate(*loaded.rules, "fleksløntilskud", case_json, "case.json", *month);
//   std::cout << hjemmel::render_calculation(*answer.result);
#pragma once

#include <hjemmel/calendar.h>
#include <hjemmel/diagnostic.h>
#include <hjemmel/result.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hjemmel {

struct RuleSet;  // loaded, checked and immutable: may be shared between threads

using Rules = std::shared_ptr<const RuleSet>;

struct Loaded {
  Rules rules;                                // null when there are mistakes
  std::vector<PlacedDiagnostic> diagnostics;  // the mistakes, by position
};

// Reads and checks every *.regel file below the folder, in order of path.
Loaded load_rules(const std::string& folder);

struct RuleText {
  std::string path;  // shown in messages
  std::string text;  // UTF-8
};
Loaded load_rules(const std::vector<RuleText>& files);

struct Answer {
  std::optional<Result> result;  // none when the case, the benefit or the month is wrong
  std::vector<PlacedDiagnostic> diagnostics;
};

// Calculates one benefit for one payment month from a case in JSON. `benefit` may be written with æøå or in ASCII
// ("fleksloentilskud"). Errors of the case have codes S...; a month the rules do not cover, or an unknown benefit,
// R08...
Answer calculate(const RuleSet& rules, std::string_view benefit, std::string_view case_json,
                 const std::string& case_path, Month month);

std::string render_letter(const Result& result);
std::string render_calculation(const Result& result);
std::string render_full(const Result& result);
std::string render_json(const Result& result);

struct BenefitInfo {
  std::string name;
  std::string ascii_name;
  std::string label;
  std::string first_month;  // "2024-01": the first payment month the rules cover
  std::string last_month;   // the last one for which all rates are known
};
std::vector<BenefitInfo> benefits(const RuleSet& rules);

struct FactInfo {
  std::string name;
  std::string label;
  std::string type;        // "kr/måned", "ja/nej", "dato", "kalendermåned", "valg"
  std::string belongs_to;  // "hver måned", "hvert år", "fast"
  std::string least;       // numbers: the range and the smallest step
  std::string most;
  std::string smallest_step;
  std::vector<std::string> alternatives;  // valg
  std::vector<std::string> sources;       // ranked
  bool discretion = false;
  std::string citation;
};
// The facts that the benefit can ask for, in the order the rule files declare them.
std::vector<FactInfo> facts_of(const RuleSet& rules, std::string_view benefit);

std::string rule_set_hash(const RuleSet& rules);
std::string engine_version();

}  // namespace hjemmel
