#include <hjemmel/calendar.h>

#include <cassert>

namespace hjemmel {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;
constexpr int kMonthsPerYear = 12;

// Reads exactly `length` digits at `at`; -1 when one of them is something else. REQUIRES: the text is long enough.
int digits_at(std::string_view text, std::size_t at, std::size_t length) {
  int value = 0;
  for (const char character : text.substr(at, length)) {
    if (character < '0' || character > '9') return -1;
    value = value * 10 + (character - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;  // YYYY-MM
  const int year = digits_at(text, 0, 4);
  const int month = digits_at(text, 5, 2);
  if (year < kFirstYear || year > kLastYear || month < 1 || month > kMonthsPerYear) return std::nullopt;
  return Month{date::year{year}, date::month{static_cast<unsigned>(month)}};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;  // YYYY-MM-DD
  const std::optional<Month> month = parse_month(text.substr(0, 7));
  const int day = digits_at(text, 8, 2);
  if (!month || day < 1) return std::nullopt;
  const Date date = *month / date::day{static_cast<unsigned>(day)};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::string to_text(Month month) {
  return padded(static_cast<int>(month.year()), 4) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(month.month())), 2);
}

std::string to_text(Date date) {
  return to_text(month_of(date)) + "-" + padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

Month month_of(Date date) { return date.year() / date.month(); }

Date first_day(Month month) { return month / date::day{1}; }

Date last_day(Month month) { return Date{month / date::last}; }

Date add_months(Date date, int count) {
  const Date moved = add_months(month_of(date), count) / date.day();
  return moved.ok() ? moved : last_day(month_of(moved));
}

int whole_months(Date from, Date to) {
  if (to < from) return 0;
  const int count = month_number(month_of(to)) - month_number(month_of(from));
  return add_months(from, count) <= to ? count : count - 1;
}

Month add_months(Month month, int count) { return month_from_number(month_number(month) + count); }

int month_number(Month month) {
  return static_cast<int>(month.year()) * kMonthsPerYear + static_cast<int>(static_cast<unsigned>(month.month())) - 1;
}

int day_number(Date date) {
  assert(date.ok());
  return static_cast<int>(date::sys_days(date).time_since_epoch().count());
}

Month month_from_number(int number) {
  const int month_index = ((number % kMonthsPerYear) + kMonthsPerYear) % kMonthsPerYear;  // [0, 11], also before year 0
  const int year = (number - month_index) / kMonthsPerYear;
  return Month{date::year{year}, date::month{static_cast<unsigned>(month_index + 1)}};
}

Date date_from_number(int number) { return Date{date::sys_days{date::days{number}}}; }

}  // namespace hjemmel
