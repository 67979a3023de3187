// What the letter is made of: items of a few lines, and the words in which it speaks to the citizen.
#pragma once

#include <hjemmel/result.h>

#include <string>
#include <vector>

namespace hjemmel::render {

using Item = std::vector<std::string>;  // the lines of one item, never parted

Item text_item(const std::string& text);
Item amount_item(const std::string& text, const std::string& amount);

// "15.272,00 kr." in a letter about one month; other units are kept.
std::string in_letter(const Quantity& quantity);

std::string in_brackets(const std::vector<CitationText>& citations);  // " (BEK 227/2024 § 3 stk. 2)"

// What stands after a semicolon tells the staff how to fill it in. A label with a number in it, such as a paragraph, is
// not printed in the calculation; the name says enough.
std::string plain_label(const FactTrace& fact);

// "Løn, januar 2024"; "Er personen visiteret til fleksjob? (januar 2024)".
std::string with_months(const std::string& label, const std::vector<std::string>& months);

// A question is not made someone's own by a word before it; what is the partner's or a child's stands before it.
std::string asked_of(const std::string& whose, const std::string& label);

// What a formula of one name is called, in the words of its label.
std::string spoken(const Result& result, const std::string& formula);

}  // namespace hjemmel::render
