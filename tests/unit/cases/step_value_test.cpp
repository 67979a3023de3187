// Corrections: the name of a step, and a value of its own type.
#include "engine/cases/step_value.h"

#include "engine/cases/step_name.h"
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

TEST(StepName, IsSplitIntoItsParts) {
  const StepName plain = split_step_name("fleksløntilskud");
  EXPECT_EQ(plain.rule, "fleksløntilskud");
  EXPECT_FALSE(plain.partners || plain.element);
  const StepName whole = split_step_name("partners barnets_alder.3 (12)");
  EXPECT_TRUE(whole.partners);
  EXPECT_EQ(whole.rule, "barnets_alder");
  EXPECT_EQ(whole.line, ".3");
  EXPECT_EQ(whole.element, 11u);
}

TEST(StepName, WhatIsNoNumberBelongsToTheName) {
  EXPECT_EQ(split_step_name("barnets_alder (0)").rule, "barnets_alder (0)");
  EXPECT_EQ(split_step_name("barnets_alder (to)").rule, "barnets_alder (to)");
  EXPECT_EQ(split_step_name("barnets_alder.0").rule, "barnets_alder.0");
  EXPECT_EQ(split_step_name("barnets_alder(2)").rule, "barnets_alder(2)");
  EXPECT_EQ(split_step_name("").rule, "");
}

Rational read_of(const std::string& step, const std::string& text) {
  const ReadValue read = read_step_value(small_rules(), step, text, NumberForm::CaseText);
  EXPECT_TRUE(read.value) << text;
  return read.value.value_or(Rational(-999));
}

// What is read, and that it is written so that it reads back.
void expect_value(const std::string& step, const std::string& text, const Rational& value) {
  EXPECT_EQ(read_of(step, text), value);
  EXPECT_EQ(read_of(step, step_value_text(small_rules(), step, value)), value);
}

TEST(StepValue, IsOfTheTypeOfTheStep) {
  expect_value("nedsættelse_for_løn", "4.680,00", 4680);
  expect_value("partners nedsættelse_for_løn.2", "-1", -1);
  expect_value("dage_pr_måned", "21,6667", Rational(216667, 10000));
  expect_value("visiteret", "ja", 1);
  expect_value("barnets_alder (2)", "17", 17);
  expect_value("satsart", "forhøjet", 1);
  expect_value("sidste_måned", "2024-02", month_number(month("2024-02")));
  expect_value("fyldt_18_den", "2022-02-28", day_number(*parse_date("2022-02-28")));
  expect_value("nedsættelsesprocent", "1,5", Rational(15, 1000));
}

TEST(StepValue, IsRefusedWhenTheStepCannotHaveIt) {
  const auto kind = [](const std::string& step, const std::string& text) {
    const ReadValue read = read_step_value(small_rules(), step, text, NumberForm::CaseText);
    EXPECT_TRUE(read.error) << step;
    return read.error.value_or(ValueError{}).kind;
  };
  EXPECT_EQ(kind("visiteret", "1"), DiagnosticKind::GivenYesNoExpected);
  EXPECT_EQ(kind("satsart", "forhojet"), DiagnosticKind::GivenChoiceUnknown);
  EXPECT_EQ(kind("nedsættelse_for_løn", "ja"), DiagnosticKind::GivenNumberUnreadable);
}

// The name is looked at when the calculation is known; a mistake in it is told there.
TEST(StepValue, OfAnUnknownStepIsANumberOrYesOrNo) {
  EXPECT_EQ(read_of("findes_ikke", "ja"), 1);
  EXPECT_EQ(read_of("findes_ikke", "7"), 7);
}

}  // namespace
}  // namespace hjemmel::testing
