// Which characters have no business in a rule file, a case or a table, and how they are named in a message.
#pragma once

#include <optional>
#include <string>

namespace hjemmel {

// Control characters other than line break and tabulator, and the invisible ones that make text read differently from
// what it says (bidirectional marks, zero-width space, byte order mark inside a text).
bool is_unwanted(char32_t character);

// A mark that sits on the letter before it, U+0300..U+036F. Text in NFC has none on Danish letters.
bool is_combining_mark(char32_t character);

// "U+200B".
std::string code_point_name(char32_t character);

// What a loose mark on a letter means: the message and the help of NotNfc, in Danish.
struct LooseMark {
  std::string message;  // "`å` er skrevet som to tegn (a og en løs ring)"
  std::string help;     // "skriv det som ét tegn: `å`"
};
LooseMark describe_loose_mark(char32_t letter, char32_t mark);

}  // namespace hjemmel
