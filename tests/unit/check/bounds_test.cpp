// Large and hostile rule files end in a message or a rule set, soon.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

std::string rule_reading(const std::string& name, const std::string& value) {
  return "regel " + name + " : tal \"Led\"\n  fra 2024-01-01 [TL § 1]\n    " + value + "\n\n";
}

const std::string kCount = "oplysning antallet : tal, hver måned, mellem 1 og 99\n  \"Antal\"\n\n";

TEST(Bounds, AChainOfManyRulesDoesNotExhaustTheStack) {
  std::string text = kCount + rule_reading("led_0", "antallet");
  for (int i = 1; i < 3000; ++i) text += rule_reading("led_" + std::to_string(i), "led_" + std::to_string(i - 1));
  EXPECT_EQ(checked_rules(text).rules.size(), 3000u);
}

std::string rules_of_the_one_before(const std::string& sign, int count) {
  std::string text = kCount + rule_reading("led_0", "antallet");
  for (int i = 1; i < count; ++i) {
    const std::string before = "led_" + std::to_string(i - 1);
    text += rule_reading("led_" + std::to_string(i), before + sign + before);
  }
  return text;
}

// Each rule squares the one before, and with each the digits double: 99 to the power of 2^19.
TEST(Bounds, NumbersThatGrowWithoutEndAreOneMistakeEachTimeTheyHave) {
  const Checked checked = check_text(module_with(rules_of_the_one_before(" * ", 20)));
  ASSERT_FALSE(checked.mistakes.empty());
  EXPECT_EQ(checked.mistakes.front(), "NumberGrows");
  EXPECT_EQ(std::count(checked.mistakes.begin(), checked.mistakes.end(), "NumberGrows"),
            static_cast<std::ptrdiff_t>(checked.mistakes.size()));
}

// The range stays between 0 and 1, but the decimals double.
TEST(Bounds, DecimalsThatGrowWithoutEndAreAMistake) {
  std::string text =
      "oplysning andel : tal, hver måned, mellem 0 og 1\n  \"Andel\"\n\n" + rule_reading("led_0", "andel");
  for (int i = 1; i < 30; ++i) {
    const std::string before = "led_" + std::to_string(i - 1);
    text += rule_reading("led_" + std::to_string(i), before + " * " + before);
  }
  EXPECT_EQ(check_text(module_with(text)).mistakes.front(), "NumberGrows");
}

// n/d + d/n has a denominator of twice the digits.
TEST(Bounds, FractionsThatGrowWithoutEndAreAMistake) {
  std::string text = kCount + rule_reading("led_0", "antallet");
  for (int i = 1; i < 30; ++i) {
    const std::string before = "led_" + std::to_string(i - 1);
    text += rule_reading("led_" + std::to_string(i), before + " + 1 / " + before);
  }
  EXPECT_EQ(check_text(module_with(text)).mistakes.front(), "NumberGrows");
}

TEST(Bounds, ManySumsDoNotGrow) { EXPECT_EQ(checked_rules(rules_of_the_one_before(" + ", 60)).rules.size(), 60u); }

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
