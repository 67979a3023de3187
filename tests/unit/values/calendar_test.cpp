#include <gtest/gtest.h>
#include <hjemmel/calendar.h>

namespace hjemmel {
namespace {

TEST(ParseMonth, ReadsExactlyAMonth) {
  ASSERT_TRUE(parse_month("2024-02"));
  EXPECT_EQ(to_text(*parse_month("2024-02")), "2024-02");
  EXPECT_TRUE(parse_month("1900-01"));
  EXPECT_TRUE(parse_month("2199-12"));
}

TEST(ParseMonth, RefusesEverythingElse) {
  for (const char* text : {"", "2024", "2024-2", "2024-00", "2024-13", "1899-12", "2200-01", "2024-02-01", "2024/02",
                           "24-02", " 2024-02", "2024-0a", "-024-02", "2024-+2"}) {
    EXPECT_FALSE(parse_month(text)) << text;
  }
}

TEST(ParseDate, KnowsLeapYears) {
  EXPECT_TRUE(parse_date("2024-02-29"));
  EXPECT_FALSE(parse_date("2023-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
  EXPECT_FALSE(parse_date("2100-02-29"));
  EXPECT_FALSE(parse_date("2024-04-31"));
  EXPECT_EQ(to_text(*parse_date("2024-02-29")), "2024-02-29");
}

TEST(ParseDate, RefusesEverythingElse) {
  for (const char* text : {"", "2024-02", "2024-02-00", "2024-02-30", "2024-2-01", "2024-02-1", "2024-02-011",
                           "01-02-2024", "2024-02-0a", "2024-02_01", "2200-01-01"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(AddMonths, CrossesYearsBothWays) {
  EXPECT_EQ(to_text(add_months(*parse_month("2024-01"), -1)), "2023-12");
  EXPECT_EQ(to_text(add_months(*parse_month("2023-12"), 1)), "2024-01");
  EXPECT_EQ(to_text(add_months(*parse_month("2024-06"), -18)), "2022-12");
  EXPECT_EQ(to_text(add_months(*parse_month("2024-06"), 0)), "2024-06");
}

TEST(MonthNumber, CountsFromJanuaryOfYearZero) {
  EXPECT_EQ(month_number(date::year{0} / date::month{1}), 0);
  EXPECT_EQ(month_number(*parse_month("2024-02")), 2024 * 12 + 1);
  for (int number = month_number(*parse_month("1900-01")); number <= month_number(*parse_month("2199-12")); ++number) {
    EXPECT_EQ(month_number(month_from_number(number)), number);
  }
  EXPECT_EQ(month_number(month_from_number(-1)), -1);
}

TEST(DayNumber, CountsFrom1970) {
  EXPECT_EQ(day_number(*parse_date("1970-01-01")), 0);
  EXPECT_EQ(day_number(*parse_date("1969-12-31")), -1);
  EXPECT_EQ(day_number(*parse_date("2000-03-01")), 11'017);  // 30 years with 7 leap days, then 31 + 29 days
  EXPECT_EQ(to_text(date_from_number(11'016)), "2000-02-29");
}

TEST(MonthOf, AndFirstDay) {
  EXPECT_EQ(to_text(month_of(*parse_date("2024-12-31"))), "2024-12");
  EXPECT_EQ(to_text(first_day(*parse_month("2024-12"))), "2024-12-01");
}

}  // namespace
}  // namespace hjemmel
