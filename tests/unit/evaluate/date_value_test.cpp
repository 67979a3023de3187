// Dates whose day the month does not have, and dates that are only partly known.
#include <gtest/gtest.h>
#include <hjemmel/calendar.h>

#include "engine/evaluate/value.h"

namespace hjemmel {
namespace {

constexpr NodeId kBirth = 4;

Value day(const std::string& text) { return Value::of(day_number(*parse_date(text))); }
Value month(const std::string& text) { return Value::of(month_number(*parse_month(text))); }
std::string date_text(const Value& value) {
  EXPECT_TRUE(value.known());
  return to_text(date_from_number(numerator(value.low).convert_to<int>()));
}

Value born_in_2004() {
  return Value::between(day_number(*parse_date("2004-01-01")), day_number(*parse_date("2004-12-31")), kBirth);
}

TEST(DateValue, ADayThatTheMonthDoesNotHaveIsItsLast) {
  EXPECT_EQ(date_text(add_months(day("2023-01-31"), Value::of(1))), "2023-02-28");
  EXPECT_EQ(date_text(add_months(day("2024-01-31"), Value::of(1))), "2024-02-29");
  EXPECT_EQ(date_text(add_months(day("2024-03-31"), Value::of(-1))), "2024-02-29");
  EXPECT_EQ(date_text(add_months(day("2004-02-29"), Value::of(18 * 12))), "2022-02-28");
}

TEST(DateValue, WholeMonthsAreThoseThatCanBeAdded) {
  EXPECT_TRUE(whole_months(day("2023-01-31"), day("2023-02-28")).is(1));
  EXPECT_TRUE(whole_months(day("2023-01-31"), day("2023-02-27")).is(0));
  EXPECT_TRUE(whole_months(day("2024-01-31"), day("2024-02-28")).is(0));
  EXPECT_TRUE(whole_months(day("2024-02-01"), day("2024-01-01")).is(0));
}

TEST(DateValue, AnAgeChangesOnTheBirthday) {
  EXPECT_TRUE(whole_years(day("2006-03-01"), day("2024-02-29")).is(17));
  EXPECT_TRUE(whole_years(day("2006-03-01"), day("2024-03-01")).is(18));
  EXPECT_TRUE(whole_years(day("2004-02-29"), day("2022-02-27")).is(17));
  EXPECT_TRUE(whole_years(day("2004-02-29"), day("2022-02-28")).is(18));
}

TEST(DateValue, TheMonthOfADateAndItsEnds) {
  EXPECT_TRUE(month_of(day("2024-02-29")).is(month_number(*parse_month("2024-02"))));
  EXPECT_EQ(date_text(first_day(month("2024-02"))), "2024-02-01");
  EXPECT_EQ(date_text(last_day(month("2024-02"))), "2024-02-29");
  EXPECT_EQ(date_text(last_day(month("2023-02"))), "2023-02-28");
}

// Born some day in 2004: 17 or 18 on 1 July 2022; on 31 December 18, whatever the day.
TEST(DateValue, AnAgeMayBeKnownWhenTheBirthdayIsNot) {
  EXPECT_TRUE(whole_years(born_in_2004(), day("2022-12-31")).is(18));
  const Value middle = whole_years(born_in_2004(), day("2022-07-01"));
  EXPECT_EQ(middle.low, 17);
  EXPECT_EQ(middle.high, 18);
  EXPECT_EQ(middle.causes, Causes{kBirth});
}

TEST(DateValue, AnOpenDateGivesAnOpenAge) {
  const Value age = whole_years(Value::open({kBirth}), day("2022-07-01"));
  EXPECT_FALSE(age.bounded());
  EXPECT_EQ(age.causes, Causes{kBirth});
}

}  // namespace
}  // namespace hjemmel
