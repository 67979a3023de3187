#include "engine/source/utf8.h"

#include <gtest/gtest.h>

#include "engine/source/source_set.h"

namespace hjemmel {
namespace {

TEST(Utf8, GoesOutAndInUnchanged) {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x10000 ? 1 : 97) {
    if (value >= 0xD800 && value < 0xE000) continue;
    const std::u32string text(1, value);
    ASSERT_EQ(from_utf8(to_utf8(text)), text) << static_cast<unsigned>(value);
  }
}

TEST(Utf8, HasTheLengthsOfTheStandard) {
  EXPECT_EQ(to_utf8(U"a"), "a");
  EXPECT_EQ(to_utf8(U"å"), "\xC3\xA5");
  EXPECT_EQ(to_utf8(U"€"), "\xE2\x82\xAC");
  EXPECT_EQ(to_utf8(U"😀"), "\xF0\x9F\x98\x80");
}

TEST(DecodeOne, RefusesWhatIsNotUtf8) {
  const char* const broken[] = {
      "\x80",              // a continuation byte alone
      "\xC3",              // cut short
      "\xC3(",             // followed by something else
      "\xC0\xAF",          // overlong /
      "\xE0\x80\xAF",      // overlong /
      "\xED\xA0\x80",      // a surrogate
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF8\x88\x80\x80\x80",
      "\xFF",
  };
  for (const char* bytes : broken) EXPECT_FALSE(decode_one(bytes)) << bytes;
}

TEST(DecodeOne, TakesTheFirstOnly) {
  const std::optional<CodePoint> point = decode_one("åb");
  ASSERT_TRUE(point);
  EXPECT_EQ(point->value, U'å');
  EXPECT_EQ(point->length, 2u);
}

}  // namespace
}  // namespace hjemmel
