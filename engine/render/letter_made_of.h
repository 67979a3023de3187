// What an amount in the letter is made of, in a sentence below it.
#pragma once

#include <string>

#include "engine/render/letter_lines.h"

namespace hjemmel::render {

// How much the letter tells below its lines: also what the rules in a formula are made of; what each line is made of;
// on a full page only what limits the amount, shares it or is taken in brackets; or nothing.
enum class Told { Everything, Lines, Least, Nothing };

// "Det er 30 % op til 16.323,00 kr. og 55 % derover af månedens indtægt, 15.600,00 kr."; "Det er lønloft ... nedsat med
// indtægt ..."; empty when the line says it all.
std::string made_of(const Result& result, const ToldLine& told, Told how);

}  // namespace hjemmel::render
