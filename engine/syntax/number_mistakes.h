// Numbers and dates that are not written as Danes, and the language, write them.
#pragma once

#include "engine/syntax/report.h"

namespace hjemmel::syntax {

void check_number(const Token& token, const Report& report);
void check_date(const Token& token, const Report& report);

}  // namespace hjemmel::syntax
