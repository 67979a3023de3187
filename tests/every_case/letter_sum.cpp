#include "tests/every_case/letter_sum.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "engine/values/danish_number.h"

namespace hjemmel {
namespace {

struct SumLine {
  std::string text;
  std::string amount;
};

std::size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

// The lines under "Sådan er beløbet fundet", each with the lines it goes on over. What stands six spaces in only tells
// what the amount is made of.
std::vector<SumLine> lines_of(const std::string& letter) {
  constexpr std::size_t kItem = 2;
  constexpr std::size_t kDetail = 6;
  std::vector<SumLine> lines;
  std::istringstream all(letter);
  bool inside = false;
  for (std::string line; std::getline(all, line);) {
    if (inside && line.empty()) break;
    const bool heading = line == "Sådan er beløbet fundet";
    if (inside && indent_of(line) != kDetail) {
      if (indent_of(line) == kItem) lines.emplace_back();
      const std::size_t gap = line.rfind("  ");
      lines.back().text += ' ' + line.substr(indent_of(line));
      lines.back().amount = line.substr(gap + 2);
    }
    inside |= heading;
  }
  return lines;
}

// "15.272,00 kr."; "704,8615 (= 45816/65) kr."; none of "ukendt".
std::optional<Rational> number_in(const std::string& text) {
  const std::size_t exact = text.find("(= ");
  if (exact != std::string::npos) return Rational(text.substr(exact + 3, text.find(')') - exact - 3));
  return parse_danish_number(text.substr(0, text.find(' ')));
}

bool starts(const std::string& text, const std::string& words) { return text.rfind(' ' + words, 0) == 0; }

bool gives_its_own(const std::string& text) {
  return starts(text, "Forholdsmæssigt") || starts(text, "Afrundet") || starts(text, "I stedet") ||
         starts(text, "Rettet") || text.find("hvad det ukendte end er") != std::string::npos;
}

// The running amount after a line.
std::optional<Rational> after(const SumLine& line, const std::optional<Rational>& before) {
  std::optional<Rational> number = number_in(line.amount);
  if (!number || gives_its_own(line.text)) return number;
  if (!before) return std::nullopt;
  if (line.amount.back() == '%') *number /= 100;
  if (starts(line.text, "Nedsat med")) return Rational(*before - *number);
  if (starts(line.text, "Tillagt")) return Rational(*before + *number);
  if (starts(line.text, "Ganget med")) return Rational(*before * *number);
  if (starts(line.text, "Dog højst")) return std::min(*before, *number);
  if (starts(line.text, "Dog mindst")) return std::max(*before, *number);
  return std::nullopt;
}

}  // namespace

LetterSum letter_sum(const std::string& letter) {
  LetterSum sum;
  for (const SumLine& line : lines_of(letter)) {
    const bool equals = starts(line.text, "= ");
    if (equals && sum.mistake.empty() && sum.value != number_in(line.amount)) sum.mistake = line.text;
    if (!equals) sum.value = sum.told ? after(line, sum.value) : number_in(line.amount);
    sum.told = true;
  }
  return sum;
}

}  // namespace hjemmel
