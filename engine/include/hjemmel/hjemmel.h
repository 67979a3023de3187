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

struct Options {
  // Answers with the law announced, and the facts registered, on that day or before; none: with all that is known.
  std::optional<Date> known_on;
};

// Calculates one benefit for one payment month from a case in JSON. `benefit` may be written with æøå or in ASCII
// ("fleksloentilskud"). Errors of the case have codes S...; a month the rules do not cover, or an unknown benefit,
// R08...
Answer calculate(const RuleSet& rules, std::string_view benefit, std::string_view case_json,
                 const std::string& case_path, Month month, const Options& options = {});

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

// Whether the rules have the benefit, by its name with æøå or in ASCII.
bool has_benefit(const RuleSet& rules, std::string_view benefit);

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
  bool shared = false;                // fælles: one value for the person and the partner; otherwise each has an own
  std::string list;                   // "børn": one value for each element of that list
  std::vector<std::string> formerly;  // earlier names, which cases may still use
  std::string carried_from;           // the rule whose value it is in the next month of a series; empty: none
  std::string citation;
};
// The facts that the benefit can ask for, in the order the rule files declare them.
std::vector<FactInfo> facts_of(const RuleSet& rules, std::string_view benefit);

struct ListInfo {
  std::string name;     // "børn"
  std::string element;  // "barn"
  std::string label;
  std::size_t most = 0;  // elements
  bool shared = false;   // fælles: one list for the person and the partner
};
// The lists that the benefit can ask for.
std::vector<ListInfo> lists_of(const RuleSet& rules, std::string_view benefit);

struct InterpretationInfo {
  std::string name;
  std::string question;
  struct Alternative {
    std::string name;
    std::string reason;
  };
  std::vector<Alternative> alternatives;  // the first is the default
  std::string citation;
};
// Every open question of law that the rules have taken a stand on, in order of name.
std::vector<InterpretationInfo> interpretations(const RuleSet& rules);

// JSON Schema (draft 2020-12) of the cases of these rules: every fact by its name with type, range and alternatives,
// the lists with their bounds, the partner, the interpretations. With a benefit only what it can ask for. What a schema
// cannot say, such as a period that ends before it begins, the reader of cases says.
std::string case_schema(const RuleSet& rules, std::string_view benefit = "");

std::string rule_set_hash(const RuleSet& rules);

// Every rule file in the one layout and in the order in which the hash is taken over them: loaded again, they are the
// same rule set.
std::vector<RuleText> rule_texts(const RuleSet& rules);

std::string engine_version();

}  // namespace hjemmel
