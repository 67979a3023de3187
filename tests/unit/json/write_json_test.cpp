#include <gtest/gtest.h>

#include "engine/json/json.h"

namespace hjemmel {
namespace {

Json sample() {
  Json person = Json::object();
  person.set("æøå", Json::string("smørrebrød"));
  person.set("antal", Json::number(-3));
  person.set("ja", Json::yes_no(true));
  person.set("intet", Json());
  person.set("tom", Json::list());
  person.set("helt_tom", Json::object());
  Json list = Json::list();
  list.items.push_back(Json::string("en \"to\" \\ tre\n\t"));
  list.items.push_back(Json::yes_no(false));
  person.set("a_sidst", std::move(list));
  return person;
}

TEST(WriteJson, KeepsOrderAndDanishLetters) {
  EXPECT_EQ(write_json(sample()), R"({
  "æøå": "smørrebrød",
  "antal": -3,
  "ja": true,
  "intet": null,
  "tom": [],
  "helt_tom": {},
  "a_sidst": [
    "en \"to\" \\ tre\n\t",
    false
  ]
}
)");
}

TEST(WriteJson, EscapesControlCharacters) {
  EXPECT_EQ(write_json(Json::string(std::string("a\0\x1F\r\b\f", 6))), "\"a\\u0000\\u001f\\r\\b\\f\"\n");
}

TEST(WriteJson, KeepsANumbersDigits) {
  Json number;
  number.kind = Json::Kind::Number;
  number.text = "1.100";
  EXPECT_EQ(write_json(number), "1.100\n");
}

TEST(WriteJson, IsReadBackToTheSameText) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::string text = write_json(sample());
  const std::optional<Json> json = read_json(sources, sources.add("ud.json", text, diagnostics), diagnostics);
  ASSERT_TRUE(json);
  EXPECT_EQ(write_json(*json), text);
}

}  // namespace
}  // namespace hjemmel
