// The algebra of units and what to tell an author whose units do not meet.
#pragma once

#include <string>

#include "engine/syntax/ast.h"

namespace hjemmel {

Unit multiplied(const Unit& left, const Unit& right);
Unit divided(const Unit& left, const Unit& right);
bool is_plain(const Unit& unit);
inline bool is_money(const Unit& unit) { return unit.kr == 1; }

Type number_type(const Unit& unit, bool percent = false);
Type yes_no_type();
Type month_type();
Type date_type();

// Whether a value of one type can stand where the other is asked for; the same alternatives for choices.
bool same_type(const Type& left, const Type& right);
inline bool is_number(const Type& type) { return type.kind == Type::Kind::Number; }
inline bool is_day(const Type& type) { return type.kind == Type::Kind::Date || type.kind == Type::Kind::Month; }

// "kr/måned", "tal", "%", "ja/nej", "dato", "kalendermåned", "et valg af `a` eller `b`": what a value is, in a
// sentence.
std::string type_words(const Type& type);

// What to write after a value of the unit `from` to make it one of the unit `to`: "/ 12 måneder/år", "/ 1 måned",
// "* 7 dage/uge"; with three dots for the number where no exact factor is known: "* ... timer/måned".
std::string conversion(const Unit& from, const Unit& to);

}  // namespace hjemmel
