#include "tests/unit/check/checked.h"

#include <gtest/gtest.h>

#include "engine/syntax/parse.h"

namespace hjemmel {

std::string module_with(const std::string& declarations) {
  return R"(regelsprog 1

modul prøve "Prøve"

lov TL "tilskud"
  BEK 1/2024, dateret 2023-12-01, i kraft 2024-01-01, virkning fra 2024-01-01
    omfatter [§ 1 stk. 1-4; § 2]
    ikke understøttet [§ 1 stk. 1-4; § 2] "Her er kun prøver."

)" + declarations;
}

Checked check_text(const std::string& text) {
  SourceSet sources;
  Diagnostics diagnostics;
  std::vector<Module> modules;
  const std::uint32_t file = sources.add("prøve.regel", text, diagnostics);
  if (std::optional<Module> module = parse_module(sources, file, diagnostics)) modules.push_back(std::move(*module));
  Checked checked;
  checked.rules = check(std::move(modules), sources, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) checked.mistakes.push_back(name_of(diagnostic.kind));
  return checked;
}

RuleSet checked_rules(const std::string& declarations) {
  Checked checked = check_text(module_with(declarations));
  EXPECT_EQ(checked.mistakes, std::vector<std::string>{});
  return checked.rules ? std::move(*checked.rules) : RuleSet{};
}

}  // namespace hjemmel
