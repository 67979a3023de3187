// The texts of one run: rule files, case files, tables. Text is UTF-8 in NFC; positions are code points.
#pragma once

#include <hjemmel/diagnostic.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hjemmel {

class Diagnostics;

struct Position {
  int line = 1;    // 1-based
  int column = 1;  // 1-based, in code points
};

// One text, normalised: no byte order mark, line breaks are '\n'. Immutable.
class SourceFile {
 public:
  SourceFile(std::string path, std::u32string text);

  const std::string& path() const { return path_; }
  const std::u32string& text() const { return text_; }
  Position position(std::uint32_t offset) const;
  int line_count() const { return static_cast<int>(line_starts_.size()); }
  std::u32string_view line(int number) const;  // 1-based, without its line break

 private:
  std::string path_;
  std::u32string text_;
  std::vector<std::uint32_t> line_starts_;
};

class SourceSet {
 public:
  // Files larger than this are refused with TextTooLarge.
  static constexpr std::size_t kMaxBytes = 4u << 20;

  // Adds the bytes as a file. Bytes that are not UTF-8, a letter written with a combining accent (å as a + ring), a NUL
  // or other control character, and too large a file are diagnostics; the file is then added with what could be read,
  // so that the diagnostic can be drawn.
  std::uint32_t add(std::string path, std::string_view bytes, Diagnostics& diagnostics);

  const SourceFile& file(std::uint32_t id) const { return files_.at(id); }
  std::size_t size() const { return files_.size(); }

  // The text of a span as UTF-8.
  std::string text(Span span) const;

 private:
  std::vector<SourceFile> files_;
};

std::string to_utf8(std::u32string_view text);
// REQUIRES: valid UTF-8 (the engine's own strings, or text that SourceSet accepted).
std::u32string from_utf8(std::string_view text);

}  // namespace hjemmel
