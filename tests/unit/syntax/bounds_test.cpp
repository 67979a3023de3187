// Nothing that can be written makes the parser crash, hang or take memory without bound.
#include <gtest/gtest.h>

#include "tests/unit/syntax/parsed.h"

namespace hjemmel {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

// The kinds that were reported, in order.
std::string kinds(const Parsed& parsed) {
  std::string text;
  for (const Diagnostic& diagnostic : parsed.diagnostics.sorted()) text += name_of(diagnostic.kind) + " ";
  return text;
}

TEST(Bounds, FiveHundredBracketsAreRead) {
  EXPECT_EQ(kinds(parse_body(repeated("(", 500) + "løn" + repeated(")", 500))), "");
  EXPECT_EQ(kinds(parse_body(repeated("(", 501) + "løn" + repeated(")", 501))), "NestingTooDeep ");
  EXPECT_EQ(kinds(parse_body(repeated("(", 9'000))), "NestingTooDeep ");
}

TEST(Bounds, NegationsNestOnlyInBrackets) {
  EXPECT_EQ(kinds(parse_body(repeated("ikke (", 499) + "løn" + repeated(")", 499))), "");
  EXPECT_EQ(kinds(parse_body(repeated("ikke ", 9'000) + "løn")), "DoubleNot ");
}

TEST(Bounds, AChainHasAnEnd) {
  EXPECT_EQ(kinds(parse_body("løn" + repeated(" + løn", 499))), "");
  EXPECT_EQ(kinds(parse_body("løn" + repeated(" + løn", 9'000))), "ExpressionTooLong ");
  EXPECT_EQ(kinds(parse_body("løn" + repeated(" og løn", 9'000))), "ExpressionTooLong ");
  EXPECT_EQ(kinds(parse_body("løn" + repeated(" / løn", 9'000))), "ExpressionTooLong ");
}

TEST(Bounds, ChainsInsideBracketsCountTogether) {
  EXPECT_EQ(kinds(parse_body(repeated("(", 100) + "løn" + repeated(repeated(" + løn", 10) + ")", 100))),
            "ExpressionTooLong ");
}

// Every way in which one value can stand in another goes through a pair of brackets.
TEST(Bounds, TheNewFormsNestAsBracketsDo) {
  for (const std::string form : {"antal børn hvor (", "alle børn opfylder (", "sum af (", "højeste (", "måneden for (",
                                 "5 + 5 * (", "30 % af (", "ikke (", "hele år fra født til (", "aa er en af (("}) {
    const bool through = form == "sum af (" || form == "højeste (";
    const std::string close = through ? ") for børn" : form.ends_with("((") ? "))" : ")";
    EXPECT_EQ(kinds(parse_body(repeated(form, 240) + "løn" + repeated(close, 240))), "") << form;
    EXPECT_EQ(kinds(parse_body(repeated(form, 501) + "løn" + repeated(close, 501))), "NestingTooDeep ") << form;
    EXPECT_EQ(kinds(parse_body(repeated(form, 2'000))), "NestingTooDeep ") << form;
  }
}

TEST(Bounds, ManyOfTheNewPartsAreTooMany) {
  EXPECT_EQ(kinds(parse_body("aa er en af (bb" + repeated("; bb", 400) + ")")), "");
  EXPECT_EQ(kinds(parse_body("aa er en af (bb" + repeated("; bb", 9'000) + ")")), "ExpressionTooLong ");
  EXPECT_EQ(kinds(parse_body("aa som om bb er 1" + repeated(" og bb er 1", 3'000))), "ExpressionTooLong ");
}

// Words that could open one value inside another, over and over, are refused before the parser goes deep.
TEST(Bounds, TheNewWordsOverAndOverAreRefused) {
  for (const char* words :
       {"antal børn hvor ", "måneden for ", "sum af ", "som om ", "første dag i ", "partners ", "aa efter ", "en af ",
        "rest af ", "hele år fra ", "alle børn opfylder ", "højeste ", "de 2 ", "findes "}) {
    const Parsed parsed = parse_body(repeated(words, 4'000));
    EXPECT_EQ(parsed.diagnostics.size(), 1u) << words;
  }
}

TEST(Bounds, ADeclarationHasAnEnd) {
  EXPECT_EQ(kinds(parse_declarations("brug " + repeated("love; ", 20'000) + "love\n")), "DeclarationTooLong ");
}

TEST(Bounds, AFileOfFourMegabytesIsRead) {
  const std::string rate = "sats grænse_på_løn : kr/måned \"Grænse\"\n  fra 2024-01-01 16.323 [FBEK § 3 stk. 2]\n\n";
  const Parsed parsed = parse_declarations(repeated(rate, static_cast<int>((4u << 20) / rate.size()) - 2));
  EXPECT_EQ(kinds(parsed), "");
  EXPECT_GT(parsed.module->rates.size(), 40'000u);
}

TEST(Bounds, OneSignOverAndOverIsRefused) {
  for (const char* sign : {"(", "[", "\"", "a", "1", "#", "\n", " ", "-", "§", "1-", "1.", "a "}) {
    EXPECT_FALSE(parse_text(repeated(sign, 100'000)).module) << sign;
  }
  EXPECT_FALSE(parse_text(repeated("(", (4 << 20) - 1)).module);
}

}  // namespace
}  // namespace hjemmel
