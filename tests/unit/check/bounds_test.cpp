// Large and hostile rule files end in a message or a rule set, soon.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

std::string rule_reading(const std::string& name, const std::string& value) {
  return "regel " + name + " : tal \"Led\"\n  fra 2024-01-01 [TL § 1]\n    " + value + "\n\n";
}

const std::string kCount = "oplysning antal : tal, hver måned, mellem 1 og 99\n  \"Antal\"\n\n";

TEST(Bounds, AChainOfManyRulesDoesNotExhaustTheStack) {
  std::string text = kCount + rule_reading("led_0", "antal");
  for (int i = 1; i < 3000; ++i) text += rule_reading("led_" + std::to_string(i), "led_" + std::to_string(i - 1));
  EXPECT_EQ(checked_rules(text).rules.size(), 3000u);
}

// Each rule squares the one before: the range would have a number of digits that doubles with each.
TEST(Bounds, RangesThatGrowWithoutEndAreDropped) {
  std::string text = kCount + rule_reading("led_0", "antal");
  for (int i = 1; i < 60; ++i) {
    const std::string before = "led_" + std::to_string(i - 1);
    text += rule_reading("led_" + std::to_string(i), before + " * " + before);
  }
  EXPECT_EQ(checked_rules(text).rules.size(), 60u);
}

TEST(Bounds, ManyUnknownNamesAreAllReported) {
  std::string text = kCount;
  for (int i = 0; i < 2000; ++i) text += rule_reading("led_" + std::to_string(i), "ukendt_" + std::to_string(i));
  const Checked checked = check_text(module_with(text));
  EXPECT_EQ(std::count(checked.mistakes.begin(), checked.mistakes.end(), "UnknownName"), 2000);
}

TEST(Bounds, ARingOfManyRulesIsOneMistake) {
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += rule_reading("led_" + std::to_string(i), "led_" + std::to_string((i + 1) % 500));
  const Checked checked = check_text(module_with(text));
  EXPECT_EQ(checked.mistakes, std::vector<std::string>{"RuleCycle"});
}

TEST(Bounds, NoModulesGiveAnEmptyRuleSet) {
  Diagnostics diagnostics;
  const std::optional<RuleSet> rules = check({}, SourceSet(), diagnostics);
  ASSERT_TRUE(rules.has_value());
  EXPECT_TRUE(rules->benefits.empty());
}

}  // namespace
}  // namespace hjemmel
