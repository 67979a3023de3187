#include "engine/render/layout.h"

#include <algorithm>
#include <cassert>

namespace hjemmel::render {
namespace {

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

bool is_space(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value <= 0x20U || value == 0x7FU;
}

// Takes the first `width` code points away from the front of `word`.
std::string take_front(std::string& word, std::size_t width) {
  std::size_t end = 0;
  for (std::size_t seen = 0; end < word.size(); ++end) {
    if (starts_code_point(word[end]) && ++seen > width) break;
  }
  std::string front = word.substr(0, end);
  word.erase(0, end);
  return front;
}

void pad_to(std::string& line, std::size_t column) {
  const std::size_t width = width_of(line);
  if (width < column) line.append(column - width, ' ');
}

std::size_t start_of(std::string_view cell, std::size_t end) {
  const std::size_t width = width_of(cell);
  return width < end ? end - width : 0;
}

// Puts a cell with its right edge at `end`, on the last line if two spaces remain before it and on a new one otherwise.
void place(std::vector<std::string>& lines, std::string_view cell, std::size_t end) {
  if (cell.empty()) return;
  const std::size_t start = start_of(cell, end);
  const std::size_t used = lines.empty() ? 0 : width_of(lines.back());
  if (lines.empty() || (used > 0 && used + 2 > start)) lines.emplace_back();
  pad_to(lines.back(), start);
  lines.back() += cell;
}

// A note is broken between citations where it can be, so that a paragraph stays with its stykke.
std::vector<std::string> note_lines(const std::string& note) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < note.size();) {
    const std::size_t end = std::min(note.find("; ", start), note.size());
    const bool last = end == note.size();
    const std::string citation = note.substr(start, end - start + (last ? 0 : 1));
    const bool fits = !lines.empty() && width_of(lines.back()) + 1 + width_of(citation) <= kNoteWidth;
    if (fits) lines.back() += ' ' + citation;
    if (!fits) {
      for (std::string& line : wrap(citation, kNoteWidth)) lines.push_back(std::move(line));
    }
    start = last ? end : end + 2;
  }
  return lines;
}

// Text runs as far as what stands to the right of it allows. An amount that leaves it less than its own column gets a
// line of its own.
std::size_t text_end(const Row& row, std::size_t page_width) {
  if (!row.room.empty()) return std::max<std::size_t>(start_of(row.room, kTextEnd), kContinuation * 4) - 2;
  if (!row.operand.empty()) return std::max(kTextEnd, start_of(row.operand, kOperandEnd) - 2);
  if (!row.total.empty()) return std::max(kOperandEnd - 2, start_of(row.total, kTotalEnd) - 2);
  return row.note.empty() ? page_width : kTotalEnd - 2;
}

// Lines after the first begin further in, so text of several lines is broken for the narrower of the two.
std::vector<std::string> text_lines(const Row& row, std::size_t end) {
  std::vector<std::string> lines = wrap(row.text, end - row.indent);
  if (lines.size() > 1) lines = wrap(row.text, end - std::max(row.indent, kContinuation));
  return lines;
}

}  // namespace

std::size_t width_of(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), starts_code_point));
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char byte : text) {
    if (is_space(byte)) {
      inside = false;
    } else {
      if (!inside) words.emplace_back();
      inside = true;
      words.back() += byte;
    }
  }
  return words;
}

std::vector<std::string> wrap(std::string_view utf8, std::size_t width) {
  assert(width > 0);
  std::vector<std::string> lines;
  for (std::string& word : split_words(utf8)) {
    if (!lines.empty() && width_of(lines.back()) + 1 + width_of(word) <= width) {
      lines.back() += ' ' + word;
      continue;
    }
    while (width_of(word) > width) lines.push_back(take_front(word, width));
    lines.push_back(std::move(word));
  }
  return lines;
}

std::string without_note(const std::string& line) {
  std::string rest = line;
  std::string before = take_front(rest, kTotalEnd);
  const bool has_note = rest.rfind(std::string(kNoteStart - kTotalEnd, ' '), 0) == 0;
  return has_note ? before : line;
}

void Page::push(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  lines_.push_back(std::move(line));
}

void Page::blank() {
  if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
}

void Page::underline(char sign) {
  assert(!lines_.empty());
  push(std::string(width_of(lines_.back()), sign));
}

void Page::line(std::size_t indent, std::string_view text) {
  // The first line may be longer than those that continue it, so the text is broken for the narrower of the two.
  const std::size_t inner = std::max(indent, kContinuation);
  const std::vector<std::string> parts = wrap(text, width_ - inner);
  for (std::size_t i = 0; i < parts.size(); ++i) push(std::string(i == 0 ? indent : inner, ' ') + parts[i]);
}

void Page::field(std::string_view name, std::string_view text, std::size_t indent) {
  constexpr std::size_t kNameWidth = 15;
  if (text.empty()) return;
  const std::size_t start = indent + kNameWidth;
  std::string first = std::string(indent, ' ') + std::string(name);
  pad_to(first, start);
  bool is_first = true;
  for (const std::string& part : wrap(text, width_ - start)) {
    push((is_first ? first : std::string(start, ' ')) + part);
    is_first = false;
  }
}

void Page::row(const Row& row) {
  const std::size_t inner = std::max(row.indent, kContinuation);
  std::vector<std::string> lines;
  for (const std::string& part : text_lines(row, text_end(row, width_))) {
    lines.push_back(std::string(lines.empty() ? row.indent : inner, ' ') + part);
  }
  place(lines, row.room, kTextEnd);
  place(lines, row.operand, kOperandEnd);
  place(lines, row.total, kTotalEnd);
  const std::vector<std::string> notes = note_lines(row.note);
  lines.resize(std::max(lines.size(), notes.size()));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i < notes.size()) {
      pad_to(lines[i], kNoteStart);
      lines[i] += notes[i];
    }
    push(std::move(lines[i]));
  }
}

void Page::cells(const std::string& laid_out, std::string_view operand, std::string_view total) {
  std::vector<std::string> lines = {laid_out};
  place(lines, operand, kOperandEnd);
  place(lines, total, kTotalEnd);
  for (std::string& line : lines) push(std::move(line));
}

void Page::append(const Page& page) { lines_.insert(lines_.end(), page.lines_.begin(), page.lines_.end()); }

std::string Page::text() const {
  std::string text;
  for (const std::string& line : lines_) text += line + '\n';
  return text;
}

}  // namespace hjemmel::render
