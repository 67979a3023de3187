// Tables: exactly one row holds in every case; rows in order: none is idle.
#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace hjemmel {
namespace {

using Mistakes = std::vector<std::string>;

Mistakes of_rows(const std::string& rows) {
  return check_text(module_with(R"(liste børn af barn, højst 5, fælles "Børn"

oplysning ansat : ja/nej, hver måned
  "Ansat"

oplysning art : valg af lav; mellem_sats; høj, hver måned
  "Art"

oplysning timetal : tal, hver måned, mellem 0 og 300, i trin af 1
  "Timer"

oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"

oplysning grænse : kr/måned, hver måned, mellem 0 og 100.000
  "Grænse"

oplysning dagen : dato, fast
  "Dagen"

regel alt : ja/nej "Alt læses"
  fra 2024-01-01 [TL § 1]
    ansat og art er lav og timetal er 1 og løn er grænse og dagen er før 2024-01-01 og (findes børn)

regel satsen : % "Satsen"
  fra 2024-01-01 [TL § 1]
)" + rows))
      .mistakes;
}

TEST(Table, TakesRowsThatShareOutAllCases) {
  EXPECT_EQ(of_rows("    tabel\n    når ansat og art er lav : 1 %\n    når ansat og art er ikke lav : 2 %\n"
                    "    når ikke ansat : 3 %\n"),
            Mistakes{});
  EXPECT_EQ(of_rows("    tabel\n    når art er en af (lav; høj) : 1 %\n    når art er mellem_sats : 2 %\n"),
            Mistakes{});
}

TEST(Table, FindsAGap) {
  EXPECT_EQ(of_rows("    tabel\n    når art er lav : 1 %\n    når art er høj : 2 %\n"), (Mistakes{"TableGap"}));
  EXPECT_EQ(of_rows("    tabel\n    når løn er under 100 kr/måned : 1 %\n    når løn er over 100 kr/måned : 2 %\n"),
            (Mistakes{"TableGap"}));
}

TEST(Table, HasNoGapsWithEllers) {
  EXPECT_EQ(of_rows("    tabel\n    når art er lav : 1 %\n    når art er høj : 2 %\n    ellers 3 %\n"), Mistakes{});
}

TEST(Table, FindsAnOverlap) {
  EXPECT_EQ(of_rows("    tabel\n    når art er lav : 1 %\n    når art er ikke høj : 2 %\n    ellers 3 %\n"),
            (Mistakes{"TableOverlap"}));
}

TEST(Table, KnowsInWhichStepsAFactIsGiven) {
  EXPECT_EQ(of_rows("    tabel\n    når timetal er højst 10 : 1 %\n    når timetal er mindst 11 : 2 %\n"), Mistakes{});
  EXPECT_EQ(of_rows("    tabel\n    når løn er højst 10 kr/måned : 1 %\n    når løn er mindst 11 kr/måned : 2 %\n"),
            (Mistakes{"TableGap"}));
}

TEST(Table, KnowsThatACountIsWhole) {
  EXPECT_EQ(of_rows("    tabel\n    når (antal børn) er 0 : 1 %\n    når (antal børn) er mindst 1 : 2 %\n"),
            Mistakes{});
}

TEST(Table, ComparesTwoValuesWithEachOther) {
  EXPECT_EQ(of_rows("    tabel\n    når løn er over grænse : 1 %\n    når grænse er mindst løn : 2 %\n"), Mistakes{});
  EXPECT_EQ(of_rows("    tabel\n    når løn er over grænse : 1 %\n    når løn er under grænse : 2 %\n"),
            (Mistakes{"TableGap"}));
}

TEST(Table, CutsDatesAtTheDaysTheyAreComparedWith) {
  EXPECT_EQ(of_rows("    tabel\n    når dagen er før 2025-07-01 : 1 %\n    når dagen er tidligst 2025-07-01 : 2 %\n"),
            Mistakes{});
  EXPECT_EQ(
      of_rows("    tabel\n    når dagen er senest 2025-06-30 : 1 %\n    når dagen er tidligst 2025-07-01 : 2 %\n"),
      Mistakes{});
  EXPECT_EQ(of_rows("    tabel\n    når dagen er før 2025-07-01 : 1 %\n    når dagen er efter 2025-07-01 : 2 %\n"),
            (Mistakes{"TableGap"}));
}

TEST(RowsInOrder, FindsOneThatIsNeverReached) {
  EXPECT_EQ(of_rows("    når timetal er over 10 : 1 %\n    når timetal er over 20 : 2 %\n    ellers 3 %\n"),
            (Mistakes{"RowNeverReached"}));
  EXPECT_EQ(of_rows("    når timetal er over 20 : 1 %\n    når timetal er over 10 : 2 %\n    ellers 3 %\n"),
            Mistakes{});
}

TEST(RowsInOrder, MayListAllAnswersBeforeEllers) {
  EXPECT_EQ(of_rows("    når ansat : 1 %\n    når ikke ansat : 2 %\n    ellers 3 %\n"), Mistakes{});
}

}  // namespace
}  // namespace hjemmel
