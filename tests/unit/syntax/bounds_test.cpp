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
