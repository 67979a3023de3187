#include "engine/render/layout.h"

#include <gtest/gtest.h>

#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

TEST(Layout, CountsCodePoints) {
  EXPECT_EQ(width_of("lønmåned"), 8U);
  EXPECT_EQ(width_of(""), 0U);
}

TEST(Layout, BreaksAtSpacesAndCutsWordsThatAreTooLong) {
  EXPECT_EQ(wrap("løn og tilskud", 6), (std::vector<std::string>{"løn og", "tilsku", "d"}));
  EXPECT_EQ(wrap("ååååå", 2), (std::vector<std::string>{"åå", "åå", "å"}));
  EXPECT_TRUE(wrap("  \n\t ", 10).empty());
}

TEST(Layout, ControlCharactersAreSpaces) {
  EXPECT_EQ(wrap("a\x1b[31m\nb", 20), (std::vector<std::string>{"a [31m b"}));
}

TEST(Layout, AmountsEndAtTheirColumns) {
  Page page;
  page.row({.text = "nedsat med løn", .operand = "- 4.680,00", .total = "15.272,00", .note = "§ 3"});
  const std::string& line = page.lines().at(0);
  EXPECT_EQ(width_of(line.substr(0, line.find("4.680,00") + 8)), kOperandEnd);
  EXPECT_EQ(width_of(line.substr(0, line.find("15.272,00") + 9)), kTotalEnd);
  EXPECT_EQ(width_of(line.substr(0, line.find("§ 3"))), kNoteStart);
}

TEST(Layout, AnAmountThatDoesNotFitGoesToALineOfItsOwn) {
  Page page;
  page.row({.text = "tillagt", .operand = "+ 2.400,00", .total = "9.045,9231 (= 117597/13)"});
  ASSERT_EQ(page.line_count(), 2U);
  EXPECT_EQ(width_of(page.lines()[1]), kTotalEnd);
}

TEST(Wording, MonthsAndNamesInDanish) {
  EXPECT_EQ(month_words("2024-02"), "februar 2024");
  EXPECT_EQ(month_words("ukendt"), "ukendt");
  EXPECT_EQ(words("nedsættelse_for_løn"), "nedsættelse for løn");
  EXPECT_EQ(capitalized("ældre"), "Ældre");
  EXPECT_EQ(lowered("Ældre"), "ældre");
  EXPECT_EQ(lowered("ATP, statens bidrag"), "ATP, statens bidrag");
}

TEST(Wording, ATitleDoesNotSayTheSameTwice) {
  EXPECT_EQ(title("nedsættelse_for_løn", "Nedsættelse for løn"), "Nedsættelse for løn");
  EXPECT_EQ(title("indtægt", "Månedens indtægt"), "Indtægt: Månedens indtægt");
}

}  // namespace
}  // namespace hjemmel::render
