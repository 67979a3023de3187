// What a module means, as text: everything of ast.h but the places. Two files with equal texts say the same.
#pragma once

#include <string>

#include "engine/syntax/ast.h"

namespace hjemmel {

std::string module_text(const Module& module);
std::string expression_text(const Expr& expr);  // "(løn + 5 kr/måned)": fully bracketed
std::string citation_text(const Citation& citation);

}  // namespace hjemmel
