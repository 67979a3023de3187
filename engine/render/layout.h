// Lines and columns of plain text. Widths count code points, so that æ, ø and å take one column each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hjemmel::render {

// The columns of a calculation, as it would be laid out on paper: words to the left, then what is done to the running
// amount, then the running amount itself, and the paragraph or source furthest to the right. tests/recompute reads the
// columns by where they end, so a change here is a change there.
inline constexpr std::size_t kTextEnd = 46;
inline constexpr std::size_t kOperandEnd = 60;
inline constexpr std::size_t kTotalEnd = 80;
inline constexpr std::size_t kNoteStart = 83;
inline constexpr std::size_t kNoteWidth = 31;
inline constexpr std::size_t kPageWidth = kNoteStart + kNoteWidth;
inline constexpr std::size_t kLetterWidth = 78;

// Text that does not fit continues this far in; no line begins here of its own accord.
inline constexpr std::size_t kContinuation = 6;

std::size_t width_of(std::string_view utf8);

// Breaks text at its spaces into lines of at most `width` code points. Control characters count as spaces, so that
// nothing written in a case can look like a line of ours; a word that is too long is cut.
std::vector<std::string> wrap(std::string_view utf8, std::size_t width);

std::vector<std::string> split_words(std::string_view utf8);

// A line of a calculation up to the running amount.
std::string without_note(const std::string& line);

struct Row {
  std::size_t indent = 2;
  std::string text = {};
  std::string room = {};     // of what is distributed: how much there is room for, with its right edge at kTextEnd
  std::string operand = {};  // "- 4.680,00"
  std::string total = {};    // "15.272,00"
  std::string note = {};     // citation or source
};

// A page that grows downwards.
class Page {
 public:
  explicit Page(std::size_t width = kPageWidth) : width_(width) {}

  void blank();
  void underline(char sign);  // below the line just written
  void line(std::size_t indent, std::string_view text);
  void raw(std::string line) { push(std::move(line)); }                              // laid out by the caller
  void field(std::string_view name, std::string_view text, std::size_t indent = 4);  // nothing when the text is empty
  void row(const Row& row);
  void cells(const std::string& laid_out, std::string_view operand, std::string_view total);  // a row of a table
  void append(const Page& page);

  std::size_t line_count() const { return lines_.size(); }
  const std::vector<std::string>& lines() const { return lines_; }
  std::string text() const;

 private:
  void push(std::string line);

  std::size_t width_;
  std::vector<std::string> lines_;
};

}  // namespace hjemmel::render
