#include "engine/check/units.h"

#include <array>
#include <cstdlib>

#include "engine/check/citation_text.h"

namespace hjemmel {
namespace {

struct UnitWord {
  int Unit::*exponent;
  const char* one;
  const char* many;
};

// Money first, then time from the shortest to the longest: the order in which a unit is written.
constexpr std::array<UnitWord, 6> kUnitWords{{{&Unit::kr, "kr", "kr"},
                                              {&Unit::hour, "time", "timer"},
                                              {&Unit::day, "dag", "dage"},
                                              {&Unit::week, "uge", "uger"},
                                              {&Unit::month, "måned", "måneder"},
                                              {&Unit::year, "år", "år"}}};

std::string powered(const char* word, int exponent) {
  return exponent == 1 ? std::string(word) : std::string(word) + "^" + std::to_string(exponent);
}

std::string numerator(const Unit& unit) {
  std::string text;
  for (const UnitWord& word : kUnitWords) {
    const int exponent = unit.*word.exponent;
    if (exponent > 0) text += (text.empty() ? "" : "*") + powered(word.many, exponent);
  }
  return text;
}

std::string denominator(const Unit& unit) {
  std::string text;
  for (const UnitWord& word : kUnitWords) {
    const int exponent = unit.*word.exponent;
    if (exponent < 0) text += "/" + powered(word.one, -exponent);
  }
  return text;
}

std::string unit_words(const Unit& unit) {
  const std::string above = numerator(unit);
  const std::string below = denominator(unit);
  return above.empty() && !below.empty() ? "1" + below : above + below;
}

// "1 måned" when the unit is one thing once; empty otherwise.
std::string one_of(const Unit& unit) {
  const UnitWord* only = nullptr;
  for (const UnitWord& word : kUnitWords) {
    const int exponent = unit.*word.exponent;
    if (exponent == 0) continue;
    if (exponent != 1 || only != nullptr) return {};
    only = &word;
  }
  return only == nullptr ? std::string() : std::string("1 ") + only->one;
}

// The two factors between units that hold everywhere; all others are rates with a citation.
std::string exact_factor(const Unit& ratio) {
  Unit months_a_year;
  months_a_year.month = 1;
  months_a_year.year = -1;
  Unit days_a_week;
  days_a_week.day = 1;
  days_a_week.week = -1;
  if (ratio == months_a_year) return "12 måneder/år";
  if (ratio == days_a_week) return "7 dage/uge";
  return {};
}

}  // namespace

Unit multiplied(const Unit& left, const Unit& right) {
  Unit product = left;
  for (const UnitWord& word : kUnitWords) product.*word.exponent += right.*word.exponent;
  return product;
}

Unit divided(const Unit& left, const Unit& right) {
  Unit quotient = left;
  for (const UnitWord& word : kUnitWords) quotient.*word.exponent -= right.*word.exponent;
  return quotient;
}

bool is_plain(const Unit& unit) { return unit == Unit{}; }

Type number_type(const Unit& unit, bool percent) {
  Type type;
  type.unit = unit;
  type.percent = percent;
  return type;
}

Type yes_no_type() {
  Type type;
  type.kind = Type::Kind::YesNo;
  return type;
}

Type month_type() {
  Type type;
  type.kind = Type::Kind::Month;
  return type;
}

Type date_type() {
  Type type;
  type.kind = Type::Kind::Date;
  return type;
}

bool same_type(const Type& left, const Type& right) {
  if (left.kind != right.kind) return false;
  if (left.kind == Type::Kind::Number) return left.unit == right.unit && left.percent == right.percent;
  if (left.kind != Type::Kind::Choice) return true;
  if (left.alternatives.size() != right.alternatives.size()) return false;
  for (std::size_t i = 0; i < left.alternatives.size(); ++i) {
    if (left.alternatives[i].text != right.alternatives[i].text) return false;
  }
  return true;
}

std::string unit_text(const Type& type) {
  if (type.kind != Type::Kind::Number) return {};
  return type.percent ? "%" : unit_words(type.unit);
}

std::string type_words(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Number:
      return unit_text(type).empty() ? "tal" : unit_text(type);
    case Type::Kind::YesNo:
      return "ja/nej";
    case Type::Kind::Date:
      return "dato";
    case Type::Kind::Month:
      return "kalendermåned";
    case Type::Kind::Choice:
      break;
  }
  return "valg";
}

std::string conversion(const Unit& from, const Unit& to) {
  const Unit up = divided(to, from);
  const Unit down = divided(from, to);
  if (const std::string factor = exact_factor(up); !factor.empty()) return "* " + factor;
  if (const std::string factor = exact_factor(down); !factor.empty()) return "/ " + factor;
  if (const std::string one = one_of(up); !one.empty()) return "* " + one;
  if (const std::string one = one_of(down); !one.empty()) return "/ " + one;
  return "* ... " + unit_words(up);
}

}  // namespace hjemmel
