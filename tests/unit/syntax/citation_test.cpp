#include <gtest/gtest.h>

#include "tests/unit/syntax/module_text.h"
#include "tests/unit/syntax/parsed.h"

namespace hjemmel {
namespace {

std::string read(const std::string& citation) {
  const Parsed parsed = parse_body("løn [" + citation + "]");
  EXPECT_EQ(parsed.drawn(), "");
  std::string text;
  for (const Citation& item : parsed.module->rules.at(0).versions.at(0).first.citations) {
    text += (text.empty() ? "" : "; ") + citation_text(item);
  }
  return text;
}

TEST(Citation, NamesTheProvision) {
  EXPECT_EQ(read("FBEK § 3"), "FBEK § 3");
  EXPECT_EQ(read("FBEK § 3 stk. 2 nr. 1"), "FBEK § 3 stk 2-2 nr 1-1");
  EXPECT_EQ(read("FBEK § 12 stk. 3 nr. 2-3"), "FBEK § 12 stk 3-3 nr 2-3");
  EXPECT_EQ(read("LAB § 132 a stk. 1-5 litra b pkt. 2"), "LAB § 132 a stk 1-5 litra b pkt 2-2");
  EXPECT_EQ(read("FBEK § 3 stk. 4 pkt. 3-6"), "FBEK § 3 stk 4-4 pkt 3-6");
}

TEST(Citation, ARangeOfParagraphsHasTwoSigns) {
  EXPECT_EQ(read("LAB §§ 131-132 a"), "LAB § 131-132 a");
  EXPECT_EQ(read("LAB §§ 70 a-70 f"), "LAB § 70 a-70 f");
}

TEST(Citation, AParagraphAloneIsOfTheLawBeforeIt) {
  EXPECT_EQ(read("LAB § 123 stk. 3; § 124; FBEK § 3"), "LAB § 123 stk 3-3; LAB § 124; FBEK § 3");
  EXPECT_EQ(read("BEK 1450/2023 § 2; § 3"), "BEK 1450/2023 § 2; BEK 1450/2023 § 3");
}

TEST(Citation, InstrumentsPrinciplesAndGuidesHaveNumbers) {
  EXPECT_EQ(read("BEK 1450/2023 § 2 stk. 1"), "BEK 1450/2023 § 2 stk 1-1");
  EXPECT_EQ(read("PRM 6-23"), "PRM 6/23");
  EXPECT_EQ(read("VEJ 9154/2022 afsnit 2.1"), "VEJ 9154/2022 afsnit 2.1");
}

TEST(Citation, CanBeWrittenOverSeveralLines) { EXPECT_EQ(read("FBEK § 3;\n      § 4"), "FBEK § 3; FBEK § 4"); }

TEST(Citation, ItsPlaceIsTheItem) {
  const Parsed parsed = parse_body("løn_på_år [FBEK § 3; LAB § 124 stk. 2]");
  const Citations& citations = parsed.module->rules.at(0).versions.at(0).first.citations;
  EXPECT_EQ(parsed.text(citations.at(1).span), "LAB § 124 stk. 2");
}

// One mistake each; the pictures are in tests/diagnostics.
TEST(Citation, RefusesWhatItDoesNotKnow) {
  for (const char* text : {"",
                           ";",
                           "FBEK",
                           "§ 3",
                           "FBEK 3",
                           "FBEK §",
                           "FBEK § 3 stk",
                           "FBEK § 3 stk.",
                           "FBEK § 3 stk.2",
                           "FBEK § 3stk. 2",
                           "FBEK § 3 stk. 0",
                           "FBEK § 3 stk. 2-",
                           "FBEK § 3 stk. 2-2",
                           "FBEK § 3 stk. 9999999",
                           "FBEK § 3 litra",
                           "FBEK § 3 litra bb",
                           "FBEK § 3 stk. 1 stk. 2",
                           "FBEK § 3, stk. 2",
                           "FBEK § 3 og § 4",
                           "FBEK § 3 § 4",
                           "FBEK §§ 3",
                           "FBEK § 3-4",
                           "FBEK §§ 4-3",
                           "BEK 227 § 3",
                           "BEK § 3",
                           "PRM 6/23",
                           "VEJ 1/2022 kapitel 2",
                           "PRM 6-23; § 2",
                           "3",
                           "FBEK § 3 pkt. 2-1",
                           "FBEK § 3 1. pkt.",
                           "FBEK § 3 stk. 2 x",
                           "/",
                           "LAB § 132a"}) {
    const Parsed parsed = parse_body("løn [" + std::string(text) + "]");
    EXPECT_EQ(parsed.diagnostics.size(), 1u) << text << "\n" << parsed.drawn();
  }
}

}  // namespace
}  // namespace hjemmel
