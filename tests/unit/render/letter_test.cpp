#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "engine/render/layout.h"
#include "tests/unit/render/examples.h"
#include "tests/unit/render/expected_text.h"

namespace hjemmel {
namespace {

// Digits with what stands between them: "15.272,00", "2024", "227"; "5" too of "05", the day or month of a date.
std::set<std::string> numbers_of(const std::string& text) {
  std::set<std::string> numbers;
  std::string number;
  for (const char byte : text + " ") {
    const bool digit = byte >= '0' && byte <= '9';
    if (digit || (!number.empty() && (byte == '.' || byte == ','))) {
      number += byte;
    } else if (!number.empty()) {
      number.erase(number.find_last_not_of(".,") + 1);
      numbers.insert(number);
      if (number.size() == 2 && number.front() == '0') numbers.insert(number.substr(1));
      number.clear();
    }
  }
  return numbers;
}

void expect_letter_fits(const Result& result) {
  const std::string letter = render_letter(result);
  EXPECT_LE(std::count(letter.begin(), letter.end(), '\n'), 50);
  std::istringstream lines(letter);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(render::width_of(line), 78U) << line;
  const std::set<std::string> known = numbers_of(render_calculation(result));
  for (const std::string& number : numbers_of(letter))
    EXPECT_EQ(known.count(number), 1U) << number << " in\n" << letter;
}

TEST(Letter, LooksAsKept) {
  for (const examples::Named& example : examples::all()) {
    SCOPED_TRACE(example.name);
    examples::expect_kept(example.name + ".brev", render_letter(example.result));
  }
}

TEST(Letter, IsAPageAndHasNoNumberOfItsOwn) {
  for (const examples::Named& example : examples::all()) {
    SCOPED_TRACE(example.name);
    expect_letter_fits(example.result);
  }
}

TEST(Letter, IsAPageHoweverMuchThereIsToSay) {
  for (examples::Named example : examples::all()) {
    SCOPED_TRACE(example.name);
    Result& result = example.result;
    const auto thirty_times = [](auto& list) {
      if (list.empty()) return;
      for (int i = 0; i < 30; ++i) list.push_back(list.front());
    };
    thirty_times(result.facts_used);
    thirty_times(result.facts_missing);
    thirty_times(result.conflicts);
    thirty_times(result.awaiting);
    thirty_times(result.unsupported);
    thirty_times(result.amounts);
    thirty_times(result.interpretations);
    result.provisional = result.overridden = true;
    expect_letter_fits(result);
  }
}

TEST(Letter, NeverSaysThatADecisionHasBeenMade) {
  for (const examples::Named& example : examples::all()) {
    const std::string letter = render_letter(example.result);
    const bool proposes = example.result.status == Status::Proposal;
    const std::string closing = proposes ? "Dette er et forslag; det er kommunen, der træffer afgørelse."
                                         : "Der er endnu intet forslag; det er kommunen, der træffer afgørelse.";
    EXPECT_NE(letter.find(closing), std::string::npos);
    for (const char* phrase : {"har besluttet", "har afgjort", "er besluttet", "du får", "er truffet"}) {
      EXPECT_EQ(letter.find(phrase), std::string::npos) << phrase;
    }
  }
}

TEST(Letter, StarHasTheWageWithItsSourceTheReductionAndTheSum) {
  const std::string letter = render_letter(examples::star());
  EXPECT_NE(letter.find("Forslag: 15.272,00 kr. i fleksløntilskud for februar 2024."), std::string::npos);
  EXPECT_NE(letter.find("(eIndkomst, registreret 5. februar 2024)                     15.600,00 kr."),
            std::string::npos);
  EXPECT_NE(letter.find("(BEK 227/2024 § 3 stk. 2)        4.680,00 kr."), std::string::npos);
  EXPECT_NE(letter.find("    oplysning                                                    30.872,00 kr."),
            std::string::npos);
}

TEST(Letter, DoesNotAddUpWhatTheResultDoesNot) {
  Result result = examples::star();
  result.steps.pop_back();
  EXPECT_EQ(render_letter(result).find("30.872"), std::string::npos);
}

TraceStep& step_named(Result& result, const std::string& name) {
  const auto found =
      std::find_if(result.steps.begin(), result.steps.end(), [&](const TraceStep& step) { return step.name == name; });
  EXPECT_NE(found, result.steps.end()) << name;
  return *found;
}

// The letter in one line, so that a sentence is found wherever it is broken.
std::string in_one_line(const Result& result) {
  std::istringstream all(render_letter(result));
  std::string text;
  for (std::string word; all >> word;) text += (text.empty() ? "" : " ") + word;
  return text;
}

// The wage takes all the room there is below the lønloft of 15.600.
Result nothing_left() {
  using examples::kroner;
  Result result = examples::star();
  result.outcome = Outcome::Zero;
  result.amount = result.amounts[0].value = kroner(0);
  TraceStep& room = step_named(result, "plads_under_lønloftet");
  room.lines[0].operand = room.lines[0].result = kroner(15600);
  for (std::size_t i = 1; i < room.lines.size(); ++i) room.lines[i].result = kroner(0);
  room.value = kroner(0);
  TraceStep& benefit = step_named(result, "fleksløntilskud");
  benefit.lines[2].operand = benefit.lines[2].result = kroner(0);
  benefit.lines[2].took_effect = true;
  for (TraceLine& later : benefit.lines) {
    if (&later > &benefit.lines[2]) later.result = kroner(0);
  }
  benefit.value = kroner(0);
  return result;
}

TEST(Letter, OfNothingSaysWhichLineDecidedAndWhatItIsMadeOf) {
  const std::string letter = in_one_line(nothing_left());
  EXPECT_NE(
      letter.find("Beløbet er 0,00 kr., fordi der ikke kan gives mere end \"plads under lønloftet, når indtægten er "
                  "trukket fra\", som er 0,00 kr. (BEK 227/2024 § 3 stk. 3)."),
      std::string::npos)
      << letter;
  EXPECT_NE(letter.find("kr., nedsat med månedens indtægt, som tilskuddet nedsættes for, 15.600,00 kr."),
            std::string::npos)
      << letter;
}

TEST(Letter, OfNothingBecauseOfTheReductionsSaysSo) {
  using examples::kroner;
  Result result = nothing_left();
  TraceStep& benefit = step_named(result, "fleksløntilskud");
  benefit.lines[1].operand = kroner(28919);
  benefit.lines[1].result = kroner(-8967);
  benefit.lines[2] = examples::change(TraceLine::Kind::AtLeast, "0", kroner(0), kroner(-8967), kroner(0));
  EXPECT_NE(
      in_one_line(result).find("fordi det, der trækkes fra, er mere end 98 pct. af højeste dagpenge, 19.952,00 kr."),
      std::string::npos)
      << in_one_line(result);
}

// A correction that decides has its own section; a reason of the law would be untrue.
TEST(Letter, OfNothingThatAPersonWroteGivesNoReasonOfTheLaw) {
  Result result = nothing_left();
  step_named(result, "fleksløntilskud").override_ =
      OverrideTrace{examples::kroner(15272), true, "Fejl", "FVL § 24", "A", "B"};
  EXPECT_EQ(in_one_line(result).find("fordi der"), std::string::npos);
}

TEST(Letter, ABenefitThatOnlyTakesOverARuleTellsTheLinesOfTheRule) {
  using examples::kroner;
  Result result = examples::star();
  TraceStep& benefit = step_named(result, "fleksløntilskud");
  TraceStep earlier = examples::rule("tilskud_før_2024", "Det beregnede tilskud", "2024-02", benefit.lines);
  benefit.lines = {examples::first("tilskud_før_2024", "15.272,00", kroner(15272))};
  result.steps.insert(result.steps.begin(), earlier);
  const std::string letter = in_one_line(result);
  EXPECT_NE(letter.find("Nedsat med nedsættelse for løn (BEK 227/2024 § 3 stk. 2) 4.680,00 kr."), std::string::npos)
      << letter;
  EXPECT_EQ(letter.find("Det beregnede tilskud"), std::string::npos) << letter;
}

TEST(Letter, ACorrectionWithoutEffectIsListed) {
  Result result = examples::star();
  result.corrections_unused = {{"loft_af_timeløn", "2024-01", examples::kroner(30000), "Timelønnen var forkert.",
                                "BEK 227/2024 § 13 stk. 2", "Sagsbehandleren", "2024-03-01"}};
  EXPECT_NE(in_one_line(result).find("Loft af timeløn, januar 2024: rettet til 30.000,00 kr., men uden virkning"),
            std::string::npos)
      << in_one_line(result);
  expect_letter_fits(result);
}

// Sygedagpenge are not known, but the cap leaves nothing: the cap is told, though nobody knows what it cut.
TEST(Letter, ACapThatSettlesWhatIsUnknownIsToldWithTheReason) {
  Result result = nothing_left();
  TraceStep& benefit = step_named(result, "fleksløntilskud");
  TraceLine unknown = benefit.lines[1];
  unknown.formula = "ydelser_i_stedet_for_løn";
  unknown.operand = unknown.result = std::nullopt;
  unknown.took_effect = false;
  benefit.lines.insert(benefit.lines.begin() + 2, unknown);
  benefit.lines[3].before = std::nullopt;
  benefit.lines[3].took_effect = false;
  const std::string letter = in_one_line(result);
  EXPECT_NE(letter.find("Beløbet er 0,00 kr., fordi der ikke kan gives mere end"), std::string::npos) << letter;
  EXPECT_NE(letter.find("Nedsat med ydelser i stedet for løn (BEK 227/2024 § 3 stk. 2) ukendt"), std::string::npos)
      << letter;
  EXPECT_NE(letter.find("trukket fra, hvad det ukendte end er (BEK 227/2024 § 3 stk. 3) 0,00 kr."), std::string::npos)
      << letter;
}

TEST(Letter, ACorrectionOfTheBenefitStandsInTheSum) {
  Result result = examples::star();
  result.amount = examples::kroner(14000);
  TraceStep& benefit = step_named(result, "fleksløntilskud");
  benefit.value = result.amount;
  benefit.override_ = OverrideTrace{examples::kroner(15272), true, "Fejl", "FVL § 24", "A", "2024-03-31"};
  const std::string letter = in_one_line(result);
  EXPECT_NE(letter.find("Rettet af en person fra 15.272,00 kr. til 14.000,00 kr. = Fleksløntilskud 14.000,00 kr."),
            std::string::npos)
      << letter;
  EXPECT_NE(letter.find("Rettet af A, 31. marts 2024."), std::string::npos) << letter;
}

TEST(Letter, ACorrectionOfAnInnerRuleIsMarkedBelowItsLine) {
  Result result = examples::star();
  step_named(result, "nedsættelse_for_løn").override_ =
      OverrideTrace{examples::kroner(5000), true, "Fejl", "FVL § 24", "A", "2024-03-31"};
  const std::string letter = in_one_line(result);
  EXPECT_NE(letter.find("4.680,00 kr. Det er rettet fra 5.000,00 kr. af en person."), std::string::npos) << letter;
}

TEST(Letter, AnAmountOfSeveralMonthsIsOfEachAndAYearsFactOfTheYear) {
  Result result = examples::star();
  FactTrace later = result.facts_used[0];
  later.month = "2024-02";
  result.facts_used.push_back(later);
  FactTrace& yearly = result.facts_used[1];
  yearly.yearly = true;
  yearly.value->unit = "kr/år";
  const std::string letter = in_one_line(result);
  EXPECT_NE(letter.find("januar 2024 til februar 2024, hver måned (eIndkomst, registreret 5. februar 2024) "
                        "15.600,00 kr./måned"),
            std::string::npos)
      << letter;
  EXPECT_NE(letter.find("stillingen, 2024 (arbejdsgiver) 32.067,00 kr/år"), std::string::npos) << letter;
}

TEST(Letter, AFactsLabelStopsBeforeTheInstructionOfTheForm) {
  Result result = examples::missing();
  result.facts_missing[0].label = "Løn, der er udbetalt; lad feltet stå tomt, til den er kendt";
  EXPECT_NE(in_one_line(result).find("Løn, der er udbetalt, januar 2024 ("), std::string::npos);
  result.facts_missing[0].label = "Er der løn? Svar nej, når den er 0";
  EXPECT_NE(in_one_line(result).find("Er der løn? (januar 2024) ("), std::string::npos) << in_one_line(result);
}

TEST(Letter, AnotherReadingSaysWhichAmountsItChanges) {
  using examples::kroner;
  Result result = examples::star();
  InterpretationTrace& choice = result.interpretations[0];
  choice.matters = true;
  InterpretationTrace::Alternative& other = choice.alternatives[0];
  other.amount = result.amount;
  other.changes = {{"eget_atp_bidrag", "Eget ATP-bidrag; trækkes fra", "", kroner(500), kroner(400), {}}};
  EXPECT_NE(in_one_line(result).find("Ellers (lønmånedens): eget ATP-bidrag 400,00 kr. i stedet for 500,00 kr."),
            std::string::npos)
      << in_one_line(result);
  other.amount = std::nullopt;
  other.changes = {{"fleksløntilskud", "Fleksløntilskud", "", result.amount, std::nullopt, {"laveste_loft"}}};
  EXPECT_NE(in_one_line(result).find(
                "Ellers (lønmånedens): kan ikke beregnes, fordi der mangler oplysninger (laveste loft)."),
            std::string::npos)
      << in_one_line(result);
}

TEST(Letter, TheOneWhoPaysDecides) {
  Result result = examples::star();
  result.payer = "Udbetaling_Danmark";
  EXPECT_NE(render_letter(result).find("det er Udbetaling Danmark, der træffer afgørelse."), std::string::npos);
  EXPECT_NE(render_calculation(result).find("det er Udbetaling Danmark, der træffer afgørelse."), std::string::npos);
}

TEST(Letter, WhatIsNotSupportedSaysWhoseAndWhen) {
  Result result = examples::unsupported();
  result.unsupported[0].whose = "partner";
  EXPECT_NE(in_one_line(result).find("Partneren, januar 2024: Bekendtgørelsen angiver"), std::string::npos);
}

TEST(Letter, ARefusalNamesTheConditionAndItsParagraph) {
  const std::string letter = render_letter(examples::refusal());
  EXPECT_NE(letter.find("Forslag: afslag på fleksløntilskud."), std::string::npos);
  EXPECT_NE(letter.find("hverken løn fra fleksjobbet"), std::string::npos);
  EXPECT_EQ(letter.find("Sådan er beløbet fundet"), std::string::npos);
}

TEST(Letter, WithoutAProposalThereIsNoAmountAndTheGapIsNamed) {
  for (const Result& result :
       {examples::missing(), examples::conflict(), examples::awaits_discretion(), examples::unsupported()}) {
    const std::string letter = render_letter(result);
    EXPECT_NE(letter.find("Der kan ikke angives et beløb"), std::string::npos);
    EXPECT_EQ(letter.find(" kr."), std::string::npos) << letter;
  }
  EXPECT_NE(render_letter(examples::missing()).find("Den ansattes eget pensionsbidrag"), std::string::npos);
}

}  // namespace
}  // namespace hjemmel
