// Numbers, dates and months that are not written as Danes, and the language, write them.
#pragma once

#include "engine/syntax/report.h"

namespace hjemmel::syntax {

void check_number(const Token& token, const Report& report);
void check_date(const Token& token, const Report& report);
void check_month(const Token& token, const Report& report);

// A whole number between 1 and the most; reports one that is not, and is 1 then. `what` begins the message.
std::size_t count_of(const Token& token, std::size_t most, const std::string& what, const Report& report);

}  // namespace hjemmel::syntax
