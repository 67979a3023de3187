#include "engine/source/characters.h"

#include <string_view>

#include "engine/source/source_set.h"

namespace hjemmel {
namespace {

// The loose marks that keyboards and file systems produce, with the letters they make. Bases and letters stand in
// pairs.
struct Mark {
  char32_t mark;
  const char* name;
  std::u32string_view bases;
  std::u32string_view letters;
};

constexpr Mark kMarks[] = {
    {0x030A, "en løs ring", U"aAuU", U"åÅůŮ"},
    {0x0308, "to løse prikker", U"aAoOuUeEiIyY", U"äÄöÖüÜëËïÏÿŸ"},
    {0x0301, "en løs accent (´)", U"aAeEiIoOuUyYøØæÆ", U"áÁéÉíÍóÓúÚýÝǿǾǽǼ"},
    {0x0300, "en løs accent (`)", U"aAeEiIoOuU", U"àÀèÈìÌòÒùÙ"},
    {0x0302, "en løs accent (^)", U"aAeEiIoOuU", U"âÂêÊîÎôÔûÛ"},
    {0x0303, "en løs tilde", U"aAnNoO", U"ãÃñÑõÕ"},
    {0x0327, "en løs cedille", U"cCsS", U"çÇşŞ"},
};

const Mark* find_mark(char32_t mark) {
  for (const Mark& known : kMarks) {
    if (known.mark == mark) return &known;
  }
  return nullptr;
}

}  // namespace

bool is_unwanted(char32_t character) {
  if (character == U'\n' || character == U'\t') return false;
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return true;
  if ((character & 0xFFFE) == 0xFFFE || (character >= 0xE0000 && character <= 0xE007F)) return true;
  return character == 0x00AD || character == 0x200B || character == 0x200E || character == 0x200F ||
         character == 0x061C || (character >= 0x2028 && character <= 0x202E) ||
         (character >= 0x2060 && character <= 0x2069) || character == 0xFEFF;
}

bool is_combining_mark(char32_t character) { return character >= 0x0300 && character <= 0x036F; }

std::string code_point_name(char32_t character) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (; character != 0; character >>= 4) name.insert(name.begin(), digits[character & 0xF]);
  if (name.size() < 4) name.insert(0, 4 - name.size(), '0');
  return "U+" + name;
}

LooseMark describe_loose_mark(char32_t letter, char32_t mark) {
  const std::string base = to_utf8(std::u32string_view(&letter, 1));
  const Mark* known = find_mark(mark);
  const std::size_t place = known == nullptr ? std::u32string_view::npos : known->bases.find(letter);
  if (place == std::u32string_view::npos) {
    return {"et tegn er skrevet med et løst mærke efter sig (" + code_point_name(mark) + ")",
            "slet mærket, eller skriv bogstavet og mærket som ét tegn"};
  }
  const std::string whole = to_utf8(known->letters.substr(place, 1));
  return {"`" + whole + "` er skrevet som to tegn (" + base + " og " + known->name + "); skriv det som ét tegn",
          "slet bogstavet, og skriv `" + whole + "` igen fra tastaturet"};
}

}  // namespace hjemmel
