#include "engine/render/idle_rules.h"

#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include "tests/unit/render/examples.h"

namespace hjemmel::render {
namespace {

using examples::change;
using examples::first;
using examples::kroner;
using examples::rule;

// A zero of two facts, and a rule that reads it in the line given.
Result with_reader(const TraceLine& reading) {
  Result result;
  result.benefit = "tilskud";
  result.steps = {rule("gaver", "Gaver", "2024-01",
                       {first("pengegaver", "0,00", kroner(0)),
                        change(TraceLine::Kind::Add, "tinggaver", kroner(0), kroner(0), kroner(0))}),
                  rule("indtægt", "Indtægt", "2024-01", {first("løn", "100,00", kroner(100)), reading})};
  return result;
}

Result with_gate(const std::string& condition, const std::string& numbers) {
  Result result = with_reader(change(TraceLine::Kind::Add, "gaver", kroner(0), kroner(100), kroner(100)));
  TraceLine gate = first("0", "0", kroner(0));
  gate.kind = TraceLine::Kind::Choice;
  gate.choices = {{condition, numbers, ChoiceTrace::State::Failed, "pengegaver", {}},
                  {"", "", ChoiceTrace::State::Held, "0", {}}};
  result.steps[0] = rule("gaver", "Gaver", "2024-01", {gate});
  return result;
}

std::string idle_text(const Result& result) {
  Page page;
  add_idle_rules(page, result, "");
  return page.text();
}

TEST(IdleRules, AreNamedWithTheQuestionOrTheAmountsAndTheParagraph) {
  EXPECT_EQ(idle_text(examples::star()),
            "Regler, der giver nul i denne sag\n"
            "---------------------------------\n"
            "Januar 2024 (2024-01)                                                   kr/måned\n"
            "  Flermånedsløn ind (har flermånedsløn: nej)                                0,00   "
            "BEK 227/2024 § 3 stk. 4\n");
  const Result sum = with_reader(change(TraceLine::Kind::Add, "gaver", kroner(0), kroner(100), kroner(100)));
  EXPECT_NE(idle_text(sum).find("  Gaver (pengegaver, tinggaver: 0,00)  "), std::string::npos) << idle_text(sum);
}

TEST(IdleRules, HaveNoOtherLinesInTheCalculationButAllOfThemInTheRecord) {
  EXPECT_EQ(render_calculation(examples::star()).find("Flermånedsløn ind: Månedens andel"), std::string::npos);
  EXPECT_NE(render_full(examples::star()).find("flermånedsløn_ind.1"), std::string::npos);
}

TEST(IdleRules, SayWhatWasAnsweredAndNotWhatWasAskedFor) {
  EXPECT_NE(idle_text(with_gate("arv er modtaget", "udlagt er modtaget")).find("(arv: udlagt)"), std::string::npos);
  EXPECT_NE(idle_text(with_gate("ikke fritaget", "ikke ja")).find("(fritaget: ja)"), std::string::npos);
  EXPECT_NE(idle_text(with_gate("gift eller samboende", "nej eller nej")).find("(gift: nej; samboende: nej)"),
            std::string::npos);
}

TEST(IdleRules, AQuestionOfSizeOrTimeKeepsItsLines) {
  EXPECT_EQ(idle_text(with_gate("løn er over 500 kr/måned", "100,00 er over 500")), "");
  EXPECT_EQ(idle_text(with_gate("løn er mindsteløn", "100,00 er 90,00")), "");
  EXPECT_EQ(idle_text(with_gate("måneden er før start", "2024-01 er før 2024-03")), "");
  EXPECT_EQ(idle_text(with_gate("gift og (far eller mor)", "nej og (nej eller nej)")), "");
}

TEST(IdleRules, AnAnswerIsNotAnAmount) {
  Result result = with_gate("gift", "nej");
  EXPECT_TRUE(is_idle(result, result.steps[0]));
  for (const Quantity::Kind kind : {Quantity::Kind::YesNo, Quantity::Kind::Choice}) {
    result.steps[0].value->kind = result.steps[0].lines[0].result->kind = kind;
    EXPECT_FALSE(is_idle(result, result.steps[0]));
  }
}

// The zero is what the answer rests on, so the reader must be able to follow it.
TEST(IdleRules, AZeroThatDecidesKeepsItsLines) {
  EXPECT_EQ(idle_text(with_reader(change(TraceLine::Kind::AtMost, "gaver", kroner(0), kroner(100), kroner(0)))), "");
  EXPECT_EQ(idle_text(with_reader(change(TraceLine::Kind::Multiply, "gaver", kroner(0), kroner(100), kroner(0)))), "");
  EXPECT_EQ(idle_text(with_reader(change(TraceLine::Kind::Instead, "gaver", kroner(0), kroner(100), kroner(0)))), "");
  TraceLine held = change(TraceLine::Kind::Add, "tillæg", kroner(50), kroner(100), kroner(150));
  held.condition = "gaver er 0";
  held.condition_numbers = "0,00 er 0";
  EXPECT_EQ(idle_text(with_reader(held)), "");
}

TEST(IdleRules, AZeroThatAFailedConditionRestsOnKeepsItsLines) {
  Result result = with_reader(change(TraceLine::Kind::Add, "gaver", kroner(0), kroner(100), kroner(100)));
  EXPECT_TRUE(is_idle(result, result.steps[0]));
  TraceLine asked = first("gaver er over 0", "0,00 er over 0", examples::word("nej"));
  asked.kind = TraceLine::Kind::Condition;
  result.failed_condition = rule("gaver_at_dele", "Gaver at dele", "2024-01", {asked});
  EXPECT_FALSE(is_idle(result, result.steps[0]));
}

TEST(IdleRules, AZeroThatWasMoreOnTheWayKeepsItsLines) {
  Result result = with_reader(change(TraceLine::Kind::Add, "gaver", kroner(0), kroner(100), kroner(100)));
  result.steps[0].lines = {first("pengegaver", "40,00", kroner(40)),
                           change(TraceLine::Kind::Subtract, "tinggaver", kroner(40), kroner(40), kroner(0))};
  EXPECT_EQ(idle_text(result), "");
  result.steps[0].lines = {first("pengegaver + tinggaver", "40,00 + -40,00", kroner(0))};
  EXPECT_EQ(idle_text(result), "");
}

TEST(IdleRules, WhatAPersonCorrectedOrIsPaidOrNotKnownKeepsItsLines) {
  const Result idle = with_reader(change(TraceLine::Kind::Add, "gaver", kroner(0), kroner(100), kroner(100)));
  Result result = idle;
  result.steps[0].lines[0].override_ = OverrideTrace{};
  EXPECT_EQ(idle_text(result), "");
  result = idle;
  result.amounts = {{"gaver", "Gaver", "", kroner(0), {}, "", "", {}}};
  EXPECT_EQ(idle_text(result), "");
  result = idle;
  result.steps[0].lines[1].operand.reset();
  EXPECT_EQ(idle_text(result), "");
}

}  // namespace
}  // namespace hjemmel::render
