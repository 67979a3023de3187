// Local modules, and what may be said of partners and elements.
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/syntax/parse.h"
#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

using Mistakes = std::vector<std::string>;

constexpr const char* kLocal = R"(regelsprog 1

lokalt modul kommunen "Prøve Kommune"
brug prøve

undtagelse lokal_sats til satsen "Kommunens sats"
  fra 2024-01-01 [TL § 2]
    når løn er 0 : 700 kr/måned
)";

std::string law_side(const std::string& uses) {
  const std::string text = module_with(R"(oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"

regel satsen : kr/måned "Satsen"
  fra 2024-01-01 [TL § 1]
    500 kr/måned
    nedsat med løn
)");
  const std::size_t after_title = text.find("\n\nlov");
  return text.substr(0, after_title + 1) + uses + text.substr(after_title + 1);
}

Checked check_both(const std::string& law, const std::string& local) {
  SourceSet sources;
  Diagnostics diagnostics;
  std::vector<Module> modules;
  const std::pair<std::string, std::string> files[] = {{"lov.regel", law}, {"lokal.regel", local}};
  for (const auto& [path, text] : files) {
    const std::uint32_t file = sources.add(path, text, diagnostics);
    if (std::optional<Module> module = parse_module(sources, file, diagnostics)) modules.push_back(std::move(*module));
  }
  Checked checked;
  checked.rules = check(std::move(modules), sources, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) checked.mistakes.push_back(name_of(diagnostic.kind));
  return checked;
}

TEST(LocalModule, MarksItsExceptionsWithItsTitle) {
  const Checked checked = check_both(law_side(""), kLocal);
  ASSERT_EQ(checked.mistakes, Mistakes{});
  const ExceptionDecl& exception = checked.rules->exceptions.at(0);
  EXPECT_TRUE(exception.local);
  EXPECT_EQ(exception.module_title, "Prøve Kommune");
  EXPECT_EQ(checked.rules->rules[exception.rule_symbol].name.text, "satsen");
}

TEST(LocalModule, IsNotUsedByWhatIsNotLocal) {
  const Mistakes mistakes = check_both(law_side("brug kommunen\n"), kLocal).mistakes;
  EXPECT_NE(std::find(mistakes.begin(), mistakes.end(), "LocalModuleUsed"), mistakes.end());
}

TEST(Rings, GoThroughExceptionsDistributionsAndPeriods) {
  const std::string facts = "oplysning løn : kr/måned, hver måned, mellem 0 og 100.000\n  \"Løn\"\n\n";
  EXPECT_EQ(check_text(module_with(facts + R"(regel andel : kr/måned "En"
  fra 2024-01-01 [TL § 1]
    løn

undtagelse særlig til andel "Særlig"
  fra 2024-01-01 [TL § 1]
    når løn er 0 : 2 * andel
)"))
                .mistakes,
            (Mistakes{"RuleReadsItself"}));
  EXPECT_EQ(check_text(module_with(facts + R"(regel andel : kr/måned "En"
  fra 2024-01-01 [TL § 1]
    løn
    nedsat med fordelt

fordeling fordelt : kr/måned "Fordelt"
  fra 2024-01-01 [TL § 1]
    af løn
    først i andel
    resten bortfalder
)"))
                .mistakes,
            (Mistakes{"RuleCycle"}));
  EXPECT_EQ(check_text(module_with(facts + R"(periode halvår "Halvår"
  fra 2024-01-01 [TL § 1]
    de seneste 6 måneder
    hvor andel er over 0

regel andel : kr "En"
  fra 2024-01-01 [TL § 1]
    sum af løn for halvår
)"))
                .mistakes,
            (Mistakes{"ReadBeforeStart", "RuleCycle"}));
}

TEST(Reach, GoesAsFarBackAsAPeriodDoes) {
  const std::string head = R"(oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"

periode halvår "Halvår"
  fra 2024-01-01 [TL § 1]
    de seneste 6 måneder

regel andel : kr/måned "Andel"
  fra 2024-01-01 [TL § 1]
    løn

regel samlet : kr "Samlet"
)";
  const std::string body = " [TL § 1]\n    sum af andel for halvår\n";
  EXPECT_EQ(check_text(module_with(head + "  fra 2024-06-01" + body)).mistakes, (Mistakes{"ReadBeforeStart"}));
  EXPECT_EQ(check_text(module_with(head + "  fra 2024-07-01" + body)).mistakes, Mistakes{});
}

}  // namespace
}  // namespace hjemmel
