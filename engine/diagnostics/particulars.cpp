// Reads the Danish messages for what is particular to the case. The rooms write names and code in backticks and values
// as they stand in the file, so that the rest of a sentence is the same for every mistake of its kind.
#include "engine/diagnostics/particulars.h"

#include <algorithm>
#include <array>

namespace hjemmel {
namespace {

constexpr std::array<std::string_view, 11> kUnits = {"kr",   "time",  "timer",   "dag", "dage", "uge",
                                                     "uger", "måned", "måneder", "år",  "MB"};
constexpr std::array<std::string_view, 4> kTypes = {"tal", "dato", "kalendermåned", "valg"};
constexpr std::array<std::string_view, 9> kCited = {"§", "§§", "stk.", "nr.", "litra", "pkt.", "LOV", "LBK", "BEK"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

// "(2024-02)" and "5," without what the sentence put around them.
std::string_view stripped(std::string_view word) {
  while (!word.empty() && std::string_view("(\"").find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  if (is_one_of(kCited, word)) return word;
  while (!word.empty() && std::string_view(",;:.?!)}\"").find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  return word;
}

// Numbers that the help quotes are to be written with their quotation marks.
std::string kept(std::string_view raw, std::string_view word) {
  return raw.front() == '"' ? '"' + std::string(word) + '"' : std::string(word);
}

// A word that can begin a piece: a number, a date, a unit with `/`, a part of a citation.
bool is_exact(std::string_view word) {
  return has_digit(word) || word.find('/') != std::string_view::npos || word == "%" || word == "kr" ||
         is_one_of(kCited, word);
}

// A number goes on with its unit, and a citation with its parts: "16.323 kr/måned", "§ 1 stk. 2, 3".
bool goes_on(std::string_view before, std::string_view word) {
  if (is_one_of(kCited, before)) return has_digit(word) || is_one_of(kCited, word);
  if (!has_digit(before)) return false;
  return is_one_of(kUnits, word) || word == "%" || is_one_of(kCited, word) ||
         (word.find('/') != std::string_view::npos && !has_digit(word));
}

class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text) {}

  std::vector<std::string> read() {
    while (!text_.empty()) {
      if (text_.front() == ' ' || text_.front() == '\n') {
        text_.remove_prefix(1);
      } else if (text_.front() != '`' || !take_code()) {
        take_word();
      }
    }
    end_piece();
    return std::move(pieces_);
  }

 private:
  // No code begins with a space: then the backtick was one of the author's own, and the sentence goes on.
  bool take_code() {
    const std::size_t end = text_.find('`', 2);
    if (end == std::string_view::npos || text_[1] == ' ') return false;
    end_piece();
    keep(std::string(text_.substr(0, end + 1)));
    text_.remove_prefix(end + 1);
    before_ = {};
    return true;
  }

  void take_word() {
    const std::string_view raw = text_.substr(0, std::min(text_.size(), text_.find_first_of(" \n`", 1)));
    text_.remove_prefix(raw.size());
    const std::string_view word = stripped(raw);
    if (lists_provisions() && (has_digit(word) || is_one_of(kCited, word))) {
      piece_ += std::string(1, after_) + " " + std::string(word);
    } else if (!piece_.empty() && goes_on(before_, word)) {
      piece_ += " " + std::string(word);
    } else {
      const bool names_a_type = (before_ == "er" || before_ == "som") && is_type(word);
      end_piece();
      const bool is_ordinal = raw.ends_with('.') && has_digit(word);  // "1. januar"
      if ((is_exact(word) && !is_ordinal) || names_a_type) piece_ = kept(raw, word);
    }
    before_ = word;
    after_ = raw.ends_with(',') || raw.ends_with(';') ? raw.back() : '\0';
    if (word.size() != raw.size() && !lists_provisions()) end_piece();  // a comma or bracket ends it
  }

  // "§ 2 stk. 1, 2; § 3" is one piece.
  bool lists_provisions() const { return piece_.starts_with("§") && after_ != '\0'; }

  void end_piece() {
    if (!piece_.empty()) keep(std::move(piece_));
    piece_.clear();
  }

  void keep(std::string piece) {
    if (std::find(pieces_.begin(), pieces_.end(), piece) == pieces_.end()) pieces_.push_back(std::move(piece));
  }

  std::string_view text_;    // what is still to be read
  std::string_view before_;  // the word before it
  char after_ = '\0';        // the comma or semicolon that followed it
  std::string piece_;        // of several words, so far
  std::vector<std::string> pieces_;
};

}  // namespace

std::vector<std::string> particulars(std::string_view danish) { return Reading(danish).read(); }

bool is_type(std::string_view danish) {
  if (is_one_of(kTypes, danish) || is_one_of(kUnits, danish) || danish == "%") return true;
  const bool one_word = danish.find(' ') == std::string_view::npos;
  return one_word && danish.find('/') != std::string_view::npos && !has_digit(danish);
}

}  // namespace hjemmel
