#include "engine/json/read_string.h"

#include <cassert>
#include <optional>

#include "engine/source/characters.h"
#include "engine/source/utf8.h"

namespace hjemmel {
namespace {

constexpr char32_t kFirstHighSurrogate = 0xD800;
constexpr char32_t kFirstLowSurrogate = 0xDC00;
constexpr char32_t kPastSurrogates = 0xE000;

std::optional<char32_t> hexadecimal_digit(char32_t character) {
  if (character >= U'0' && character <= U'9') return character - U'0';
  if (character >= U'a' && character <= U'f') return character - U'a' + 10;
  if (character >= U'A' && character <= U'F') return character - U'A' + 10;
  return std::nullopt;
}

// The character that `\n` and its like stand for.
std::optional<char32_t> simple_escape(char32_t letter) {
  constexpr std::u32string_view letters = U"\"\\/bfnrt";
  constexpr std::u32string_view meanings = U"\"\\/\b\f\n\r\t";
  const std::size_t place = letters.find(letter);
  return place == std::u32string_view::npos ? std::nullopt : std::optional<char32_t>(meanings[place]);
}

class StringReader {
 public:
  StringReader(TextCursor& cursor, std::string& value) : cursor_(cursor), value_(value), open_(cursor.at) {}

  bool read() {
    assert(cursor_.peek() == U'"');
    ++cursor_.at;
    while (cursor_.peek() != U'"') {
      if (!read_character()) return false;
    }
    ++cursor_.at;
    return true;
  }

 private:
  bool read_character() {
    const std::uint32_t begin = cursor_.at;
    const char32_t character = cursor_.peek();
    if (character == TextCursor::kEnd || character == U'\n') return unfinished();
    if (character == U'\\') return read_escape(begin);
    if (character < 0x20) return raw_control_character();
    ++cursor_.at;
    return append(character, begin);
  }

  bool unfinished() {
    const Span text{cursor_.file, open_, cursor_.at};
    return cursor_.broken("teksten slutter ikke på sin linje; en tekst står i anførselstegn på én linje",
                          {text, "begynder her"}, "slut teksten med `\"`, og skriv et linjeskift i den som `\\n`");
  }

  bool raw_control_character() {
    return cursor_.broken("en tekst i JSON kan ikke have et tabulatortegn", {cursor_.here(), "tabulatortegn"},
                          "skriv et mellemrum eller `\\t`");
  }

  bool read_escape(std::uint32_t begin) {
    ++cursor_.at;
    const char32_t letter = cursor_.peek();
    if (letter == TextCursor::kEnd || letter == U'\n') return unfinished();
    ++cursor_.at;
    if (letter == U'u') return read_unicode_escape(begin);
    if (const std::optional<char32_t> meaning = simple_escape(letter)) return append(*meaning, begin);
    return cursor_.broken("`" + cursor_.utf8(begin, cursor_.at) + "` har ingen betydning i JSON",
                          {cursor_.span(begin), "ukendt efter `\\`"}, "en omvendt skråstreg skrives `\\\\`");
  }

  // The four digits after `\u`; the cursor stands behind the u.
  std::optional<char32_t> read_code_unit() {
    char32_t unit = 0;
    for (int i = 0; i < 4; ++i) {
      const std::optional<char32_t> digit = hexadecimal_digit(cursor_.peek());
      if (!digit) return std::nullopt;
      unit = unit * 16 + *digit;
      ++cursor_.at;
    }
    return unit;
  }

  bool read_unicode_escape(std::uint32_t begin) {
    const std::optional<char32_t> unit = read_code_unit();
    if (!unit) {
      return cursor_.broken("efter `\\u` skal der stå fire hexadecimale cifre", {cursor_.span(begin), "for få cifre"},
                            "skriv tegnet, som det er: filen er UTF-8");
    }
    if (*unit < kFirstHighSurrogate || *unit >= kPastSurrogates) return append(*unit, begin);
    if (*unit < kFirstLowSurrogate && cursor_.peek() == U'\\' && cursor_.peek(1) == U'u') {
      cursor_.at += 2;
      const std::optional<char32_t> low = read_code_unit();
      if (low && *low >= kFirstLowSurrogate && *low < kPastSurrogates) {
        return append(0x10000 + ((*unit - kFirstHighSurrogate) << 10) + (*low - kFirstLowSurrogate), begin);
      }
    }
    return cursor_.broken("`" + cursor_.utf8(begin, begin + 6) + "` er kun det halve af et tegn",
                          {cursor_.span(begin), "den anden halvdel mangler"},
                          "skriv tegnet, som det er: filen er UTF-8");
  }

  // An escape must not bring in what the file itself could not have held.
  bool append(char32_t character, std::uint32_t begin) {
    if (character != U'\r' && is_unwanted(character)) {
      return cursor_.fail(DiagnosticKind::ControlCharacter,
                          "teksten har et usynligt tegn (" + code_point_name(character) + ")",
                          {cursor_.span(begin), "dette tegn kan ikke ses"}, "slet tegnet");
    }
    if (is_combining_mark(character)) {
      const LooseMark loose = describe_loose_mark(last_, character);
      return cursor_.fail(DiagnosticKind::NotNfc, loose.message, {cursor_.span(begin), "løst mærke"}, loose.help);
    }
    last_ = character;
    append_utf8(value_, character);
    return true;
  }

  TextCursor& cursor_;
  std::string& value_;
  std::uint32_t open_;
  char32_t last_ = U' ';  // the character before, for a loose mark
};

}  // namespace

bool read_json_string(TextCursor& cursor, std::string& value) { return StringReader(cursor, value).read(); }

}  // namespace hjemmel
