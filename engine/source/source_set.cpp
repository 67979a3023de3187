#include "engine/source/source_set.h"

#include <algorithm>
#include <cassert>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/decode.h"

namespace hjemmel {

SourceFile::SourceFile(std::string path, std::u32string text) : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == U'\n') line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

Position SourceFile::position(std::uint32_t offset) const {
  const std::uint32_t place = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), place);
  const auto line = static_cast<int>(after - line_starts_.begin());  // 1-based: the first line starts at 0
  return {line, static_cast<int>(place - *(after - 1)) + 1};
}

std::u32string_view SourceFile::line(int number) const {
  assert(number >= 1 && number <= line_count());
  const auto index = static_cast<std::size_t>(number - 1);
  const std::size_t begin = line_starts_[index];
  const std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] - 1 : text_.size();
  return std::u32string_view(text_).substr(begin, end - begin);
}

std::uint32_t SourceSet::add(std::string path, std::string_view bytes, Diagnostics& diagnostics) {
  const auto id = static_cast<std::uint32_t>(files_.size());
  if (bytes.size() <= kMaxBytes) {
    files_.emplace_back(std::move(path), decode_text(id, bytes, diagnostics));
    return id;
  }
  files_.emplace_back(std::move(path), std::u32string());
  diagnostics.add({DiagnosticKind::TextTooLarge,
                   "filen fylder mere end " + std::to_string(kMaxBytes >> 20) + " MB; så meget må en fil højst fylde",
                   {{id, 0, 0}, "filen er ikke læst"},
                   {},
                   "del en regelfil eller en tabel i flere; en sag er oplysninger om én person"});
  return id;
}

std::string SourceSet::text(Span span) const {
  const std::u32string_view text = file(span.file).text();
  const std::size_t end = std::min<std::size_t>(span.end, text.size());
  const std::size_t begin = std::min<std::size_t>(span.begin, end);
  return to_utf8(text.substr(begin, end - begin));
}

}  // namespace hjemmel
