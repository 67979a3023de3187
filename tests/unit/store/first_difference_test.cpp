// The first place where two results part.
#include "store/first_difference.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

std::string first(const std::string& kept, const std::string& calculated) {
  const auto found = first_difference(kept, calculated);
  return found ? found->path + ": " + found->kept + " | " + found->calculated : "-";
}

TEST(FirstDifference, IsNoneOfEqualBytes) {
  EXPECT_EQ(first("{\"a\": 1}", "{\"a\": 1}"), "-");
  EXPECT_EQ(first("", ""), "-");
}

TEST(FirstDifference, IsAPathWithBothValues) {
  EXPECT_EQ(first(R"({"a": {"b": [1, {"c": "x"}]}})", R"({"a": {"b": [1, {"c": "y"}]}})"), "a.b[1].c: \"x\" | \"y\"");
  EXPECT_EQ(first(R"({"a": 1, "b": 1})", R"({"a": 2, "b": 2})"), "a: 1 | 2");
  EXPECT_EQ(first(R"({"a": true})", R"({"a": false})"), "a: true | false");
  EXPECT_EQ(first(R"({"a": 1})", R"({"a": "1"})"), "a: 1 | \"1\"");
}

TEST(FirstDifference, SaysWhatIsNotThere) {
  EXPECT_EQ(first(R"({"a": [1, 2]})", R"({"a": [1]})"), "a[1]: 2 | ");
  EXPECT_EQ(first(R"({"a": 1})", R"({"a": 1, "b": {"c": 2}})"), "b:  | { \"c\": 2}");
}

// Equal in what they say is not enough: the bytes are what is promised.
TEST(FirstDifference, IsALineWhereOnlyTheLayoutDiffers) {
  EXPECT_EQ(first("{\"a\": 1,\n\"b\": 2}", "{\"a\": 1,\n \"b\": 2}"), "linje 2: \"b\": 2} |  \"b\": 2}");
  EXPECT_EQ(first("no JSON\nat all", "no JSON\nat last"), "linje 2: all | last");
}

}  // namespace
}  // namespace hjemmel
