// Months and dates as the law counts them. Text is ISO: "2024-02" and "2024-02-29".
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace hjemmel {

using Month = date::year_month;
using Date = date::year_month_day;

// Read "2024-02"; nothing when the text is not exactly a month between 1900-01 and 2199-12.
std::optional<Month> parse_month(std::string_view text);

// Read "2024-02-29"; nothing when the text is not exactly a date that exists, between the years 1900 and 2199.
std::optional<Date> parse_date(std::string_view text);

std::string to_text(Month month);
std::string to_text(Date date);

Month month_of(Date date);
Date first_day(Month month);
Date last_day(Month month);
Month add_months(Month month, int count);  // count may be negative

// The same day that many months later; of a month that does not have it, the last day: 31 January + 1 month is 28 or 29
// February. The count may be negative.
Date add_months(Date date, int count);

// The most months that can be added to `from` without going past `to`: 31 January to 28 February 2023 is one. None when
// `to` comes before `from`.
int whole_months(Date from, Date to);

// Months since January of year 0 and days since 1970-01-01: the numbers that an evaluation compares.
int month_number(Month month);
int day_number(Date date);
Month month_from_number(int number);
Date date_from_number(int number);

}  // namespace hjemmel
