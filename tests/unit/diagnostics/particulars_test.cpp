#include "engine/diagnostics/particulars.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

using Pieces = std::vector<std::string>;

TEST(Particulars, AreWhatStandsInBackticks) {
  EXPECT_EQ(particulars("`lon` er ikke erklæret i noget modul"), Pieces{"`lon`"});
  EXPECT_EQ(particulars("mente du `sata`, `satb` eller `satc`?"), (Pieces{"`sata`", "`satb`", "`satc`"}));
  EXPECT_EQ(particulars("`a` og `a`"), Pieces{"`a`"});
  EXPECT_EQ(particulars("skriv `hver måned, mellem 0 og 1.000`"), Pieces{"`hver måned, mellem 0 og 1.000`"});
}

TEST(Particulars, AreNumbersWithTheirUnits) {
  EXPECT_EQ(particulars("mellem -16.323 og 83.677 kr/måned"), (Pieces{"-16.323", "83.677 kr/måned"}));
  EXPECT_EQ(particulars("mellem 0 og 60 måneder og kan være 0; der"), (Pieces{"0", "60 måneder"}));
  EXPECT_EQ(particulars("kr/måned og kr kan ikke trækkes"), (Pieces{"kr/måned", "kr"}));
  EXPECT_EQ(particulars("over 100 %"), Pieces{"100 %"});
  EXPECT_EQ(particulars("en måned om året"), Pieces{});
  EXPECT_EQ(particulars("skriv \"15600\" eller \"Anna\""), Pieces{"\"15600\""});
}

TEST(Particulars, AreDates) {
  EXPECT_EQ(particulars("perioden slutter (2024-02) før den begynder (2024-03)"), (Pieces{"2024-02", "2024-03"}));
  EXPECT_EQ(particulars("gælder fra 2024-01-01, ikke før"), Pieces{"2024-01-01"});
  EXPECT_EQ(particulars("begynder ikke 1. januar"), Pieces{});
}

TEST(Particulars, AreProvisions) {
  EXPECT_EQ(particulars("§ 1 har stk. 1-4 i BEK 1/2024"), (Pieces{"§ 1", "stk. 1-4", "BEK 1/2024"}));
  EXPECT_EQ(particulars("§ 2 stk. 1, 2, 3; § 3 i"), Pieces{"§ 2 stk. 1, 2, 3; § 3"});
  EXPECT_EQ(particulars("linjen nævner § 2, som BEK 2/2024 ikke har"), (Pieces{"§ 2", "BEK 2/2024"}));
}

TEST(Particulars, AreTypesThatSomethingHas) {
  EXPECT_EQ(particulars("`født` er kalendermåned"), (Pieces{"`født`", "kalendermåned"}));
  EXPECT_EQ(particulars("erklæret som dage"), Pieces{"dage"});
  EXPECT_EQ(particulars("`status` er et valg"), Pieces{"`status`"});
}

// A name that an author has written can hold anything.
TEST(Particulars, KeepTheirHeadWithBackticksOfTheAuthor) {
  EXPECT_EQ(particulars("tegnet ``` bruges ikke"), Pieces{"```"});
  EXPECT_EQ(particulars("`a`b` er ikke `x`"), (Pieces{"`a`", "`x`"}));
  EXPECT_EQ(particulars("`"), Pieces{});
  EXPECT_EQ(particulars("``"), Pieces{});
  EXPECT_EQ(particulars("` "), Pieces{});
  EXPECT_EQ(particulars(""), Pieces{});
}

TEST(IsType, KnowsTypesAndUnits) {
  for (const char* type : {"tal", "dato", "kalendermåned", "valg", "ja/nej", "kr/måned", "timer", "%"}) {
    EXPECT_TRUE(is_type(type)) << type;
  }
  for (const char* words : {"", "en måned", "BEK 1/2024", "alle"}) EXPECT_FALSE(is_type(words)) << words;
}

}  // namespace
}  // namespace hjemmel
