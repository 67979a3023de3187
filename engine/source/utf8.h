// One code point at a time in and out of UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hjemmel {

// Stands where bytes could not be read.
constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  // bytes
};

// The first code point; nothing when the bytes do not begin with one. REQUIRES: bytes is not empty.
std::optional<CodePoint> decode_one(std::string_view bytes);

void append_utf8(std::string& bytes, char32_t value);

}  // namespace hjemmel
