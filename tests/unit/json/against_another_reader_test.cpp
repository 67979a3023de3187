// Holds our reader against an independent one: the same texts are JSON to both, and they read the same out of them. The
// texts are small pieces put together in every way, and good texts with one character deleted, doubled or replaced.
// (Three things are different on purpose and left out: equal keys, control characters behind an escape, and numbers too
// large for a double, of which the other reader makes an error.)
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/json/json.h"

namespace hjemmel {
namespace {

std::optional<Json> ours(const std::string& text) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::uint32_t file = sources.add("sag.json", text, diagnostics);
  std::optional<Json> json = read_json(sources, file, diagnostics);
  EXPECT_EQ(json.has_value(), diagnostics.empty()) << text;
  return json;
}

// Numbers are compared by their text where the other reader keeps it exactly.
bool same(const Json& mine, const nlohmann::ordered_json& other) {
  switch (mine.kind) {
    case Json::Kind::Null:
      return other.is_null();
    case Json::Kind::Boolean:
      return other.is_boolean() && other.get<bool>() == mine.boolean;
    case Json::Kind::Number:
      return other.is_number() && (!other.is_number_integer() || other.dump() == mine.text || mine.text == "-0");
    case Json::Kind::Text:
      return other.is_string() && other.get<std::string>() == mine.text;
    case Json::Kind::List: {
      if (!other.is_array() || other.size() != mine.items.size()) return false;
      for (std::size_t i = 0; i < mine.items.size(); ++i) {
        if (!same(mine.items[i], other[i])) return false;
      }
      return true;
    }
    case Json::Kind::Object: {
      if (!other.is_object() || other.size() != mine.members.size()) return false;
      for (const auto& [name, value] : mine.members) {
        if (!other.contains(name) || !same(value, other[name])) return false;
      }
      return true;
    }
  }
  return false;
}

void expect_agreement(const std::string& text) {
  const auto theirs = nlohmann::ordered_json::parse(text, nullptr, false);
  const std::optional<Json> mine = ours(text);
  ASSERT_EQ(mine.has_value(), !theirs.is_discarded()) << text;
  if (mine) {
    EXPECT_TRUE(same(*mine, theirs)) << text;
  }
}

// Every text of up to `length` pieces.
void expect_agreement_on_all(const std::vector<std::string>& pieces, int length, const std::string& start = "") {
  expect_agreement(start);
  if (length == 0) return;
  for (const std::string& piece : pieces) expect_agreement_on_all(pieces, length - 1, start + piece);
}

TEST(AgainstAnotherReader, AgreesOnNumbers) { expect_agreement_on_all({"0", "1", "-", "+", ".", "e", "E", " "}, 5); }

TEST(AgainstAnotherReader, AgreesOnStructure) {
  expect_agreement_on_all({"{", "}", "[", "]", ",", ":", "\"å\"", "1", " \n"}, 5);
}

TEST(AgainstAnotherReader, AgreesOnWords) {
  expect_agreement_on_all({"true", "false", "null", "NaN", "tru", "Infinity", ",", "[", "]", "'", "/", "//"}, 4);
}

TEST(AgainstAnotherReader, AgreesOnEscapes) {
  for (const std::string first : {"\\", "\\u", "\\uD83D", "\\ude00", "\\u00e5", "\\n", "\\x", "\\\"", "a"}) {
    for (const std::string second : {"\\", "\\uDE00", "\\uD83D", "00e5", "\\/", "\\t", "", "\n", "0"}) {
      for (const std::string end : {"\"", "", "\"\""}) expect_agreement("[\"" + first + second + end + "]");
    }
  }
}

TEST(AgainstAnotherReader, AgreesAfterOneSmallMistake) {
  const std::string text = R"({"løn": [{"værdi": 15600.5, "fra": "2024-01"}, {}], "skøn": null, "a": true, "b": -1e3})";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) continue;  // bytes of one letter belong together
    expect_agreement(text.substr(0, i) + text.substr(i + 1));
    expect_agreement(text.substr(0, i) + text[i] + text.substr(i));
    expect_agreement(text.substr(0, i));
    for (const char other : {'"', '}', ']', ',', ':', '{', '[', '0', 'x', ' ', '\\'}) {
      expect_agreement(text.substr(0, i) + other + text.substr(i + 1));
    }
  }
}

}  // namespace
}  // namespace hjemmel
