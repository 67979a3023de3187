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

// Digits with what stands between them: "15.272,00", "2024", "227".
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
  EXPECT_NE(letter.find("(eIndkomst, registreret 2024-02-05)                          15.600,00 kr."),
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
