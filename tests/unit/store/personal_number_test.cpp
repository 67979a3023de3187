// Ten digits in a row are found wherever they stand, and nothing else is.
#include "store/personal_number.h"

#include <gtest/gtest.h>

#include "store/given.h"

namespace hjemmel {
namespace {

TEST(PersonalNumber, IsTenDigitsOrSixAndFour) {
  for (const char* text : {"0101011234", "010101-1234", "010101 1234", "x0101011234", "01010112345", "se 010101-1234.",
                           "12010101-1234", "90101010112345678"}) {
    EXPECT_TRUE(has_personal_number(text)) << text;
  }
}

TEST(PersonalNumber, IsNothingElse) {
  for (const char* text : {"", "123456789", "12345-12345", "010101--1234", "010101-123", "2024-02-29", "15.600,00",
                           "1.234.567.890", "S-2024-000123", "010101 - 1234"}) {
    EXPECT_FALSE(has_personal_number(text)) << text;
  }
}

std::string place(const std::string& json) { return personal_number_in(*parsed(json)).value_or("-"); }

TEST(PersonalNumber, IsFoundAnywhereInACase) {
  EXPECT_EQ(place(R"({"note": "vedr. 010101-1234"})"), "note");
  EXPECT_EQ(place(R"({"oplysninger": {"løn": [{"værdi": 1}, {"kilde": "0101011234"}]}})"), "oplysninger.løn[1].kilde");
  EXPECT_EQ(place(R"({"oplysninger": {"løn": 1234567890}})"), "oplysninger.løn");
  EXPECT_EQ(place(R"({"a": "\u0030101011234"})"), "a");
  EXPECT_EQ(place(R"({"a": "0101", "b": "011234"})"), "-");
}

// The message must not repeat what it refuses.
TEST(PersonalNumber, OfANameIsToldByWhereItStands) {
  EXPECT_EQ(place(R"({"0101011234": 1})"), "et navn i sagen");
  EXPECT_EQ(place(R"({"oplysninger": {"børn": [{"010101-1234": 1}]}})"), "et navn i oplysninger.børn[0]");
}

}  // namespace
}  // namespace hjemmel
