#include "engine/source/utf8.h"

#include <cassert>

#include "engine/source/source_set.h"

namespace hjemmel {
namespace {

// How a sequence begins: bytes in all, the bits of the first byte that belong to the code point, and the smallest code
// point that needs so many bytes (a longer form of a smaller one is not UTF-8).
struct Lead {
  std::size_t length;
  char32_t bits;
  char32_t least;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if ((byte & 0xE0) == 0xC0) return {2, static_cast<char32_t>(byte & 0x1F), 0x80};
  if ((byte & 0xF0) == 0xE0) return {3, static_cast<char32_t>(byte & 0x0F), 0x800};
  if ((byte & 0xF8) == 0xF0) return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
  return {0, 0, 0};
}

bool is_code_point(char32_t value) { return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF); }

}  // namespace

std::optional<CodePoint> decode_one(std::string_view bytes) {
  assert(!bytes.empty());
  const Lead lead = lead_of(static_cast<unsigned char>(bytes.front()));
  if (lead.length == 0 || bytes.size() < lead.length) return std::nullopt;
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if ((byte & 0xC0) != 0x80) return std::nullopt;
    value = (value << 6) | static_cast<char32_t>(byte & 0x3F);
  }
  if (value < lead.least || !is_code_point(value)) return std::nullopt;
  return CodePoint{value, lead.length};
}

void append_utf8(std::string& bytes, char32_t value) {
  const auto push = [&bytes](char32_t byte) { bytes += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto push_rest = [&push, value](int shift) { push(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    push(value);
  } else if (value < 0x800) {
    push(0xC0 | (value >> 6));
    push_rest(0);
  } else if (value < 0x10000) {
    push(0xE0 | (value >> 12));
    push_rest(6);
    push_rest(0);
  } else {
    push(0xF0 | (value >> 18));
    push_rest(12);
    push_rest(6);
    push_rest(0);
  }
}

std::string to_utf8(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (const char32_t value : text) append_utf8(bytes, value);
  return bytes;
}

std::u32string from_utf8(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  while (!text.empty()) {
    // Bytes that break the promise of the header still end somewhere: they become one replacement character each.
    const CodePoint point = decode_one(text).value_or(CodePoint{kReplacement, 1});
    points += point.value;
    text.remove_prefix(point.length);
  }
  return points;
}

}  // namespace hjemmel
