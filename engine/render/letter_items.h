// What the letter is made of: items of a few lines, and the words in which it speaks to the citizen.
#pragma once

#include <hjemmel/result.h>

#include <string>
#include <vector>

#include "engine/render/joined.h"

namespace hjemmel::render {

using Item = std::vector<std::string>;  // the lines of one item, never parted

Item text_item(const std::string& text);
Item amount_item(const std::string& text, const std::string& amount);

// "15.272,00 kr." in a letter about one month, "15.272,00 kr./måned" of an amount of several; "31. marts 2024".
enum class Months { One, Several };
std::string in_letter(const Quantity& quantity, Months months = Months::One);

std::string in_brackets(const std::vector<CitationText>& citations);  // " (BEK 227/2024 § 3 stk. 2)"

// What stands after a semicolon, or in a sentence of its own, tells the staff how to fill it in.
std::string short_label(const std::string& label);

// A label with a number in it, such as a paragraph, is not printed in the calculation; the name says enough.
std::string plain_label(const FactTrace& fact);

// The label, and when: "Løn, januar 2024"; "Er personen visiteret til fleksjob? (januar 2024)"; "Løn, maj 2020 til juni
// 2020, hver måned"; "Renter, 2025". A question is not made someone's own by a word before it; what is the partner's or
// a child's stands before it.
std::string asked_when(const std::string& label, const JoinedFact& joined);
Months months_in(const JoinedFact& joined);

std::string with_month(const std::string& label, const std::string& month);

// "Tillæg i perioden divideret med måneder i perioden" of a formula.
std::string said_aloud(const std::string& formula);

// "A, hvor der er B," of words that are to be followed by more of the sentence.
std::string with_comma(const std::string& text);

// "15.271,00 kr. i stedet for 15.272,00 kr." of what another reading of the law gives; when the benefit changes, of
// that alone.
std::string changes_words(const Result& result, const InterpretationTrace::Alternative& other);

// What a formula of one name is called, in the words of its label.
std::string spoken(const Result& result, const std::string& formula);

}  // namespace hjemmel::render
