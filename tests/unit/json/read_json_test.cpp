#include <gtest/gtest.h>

#include "engine/json/json.h"

namespace hjemmel {
namespace {

struct Read {
  explicit Read(std::string_view text) {
    file = sources.add("sag.json", text, diagnostics);
    json = read_json(sources, file, diagnostics);
  }
  std::string marked(const Json& value) const { return sources.text(value.span); }
  Diagnostic only() const {
    EXPECT_FALSE(json);
    EXPECT_EQ(diagnostics.size(), 1u);
    return diagnostics.empty() ? Diagnostic{} : diagnostics.sorted().front();
  }

  SourceSet sources;
  Diagnostics diagnostics;
  std::uint32_t file = 0;
  std::optional<Json> json;
};

TEST(ReadJson, ReadsEveryKind) {
  const Read read(R"({"løn": 15600.50, "navn": "æ\"ø", "ja": true, "nej": false, "intet": null, "liste": [1, "2"]})");
  ASSERT_TRUE(read.json);
  ASSERT_EQ(read.json->members.size(), 6u);
  EXPECT_EQ(read.json->find("løn")->text, "15600.50");
  EXPECT_EQ(read.json->find("navn")->text, "æ\"ø");
  EXPECT_TRUE(read.json->find("ja")->boolean);
  EXPECT_FALSE(read.json->find("nej")->boolean);
  EXPECT_EQ(read.json->find("intet")->kind, Json::Kind::Null);
  EXPECT_EQ(read.json->find("liste")->items.at(1).text, "2");
  EXPECT_EQ(read.json->find("andet"), nullptr);
}

TEST(ReadJson, KeepsNumbersAsTheyWereWritten) {
  for (const char* number :
       {"0", "-0", "1.10", "100000000000000000000000000000.000000000000000000001", "1e999", "1E-7"}) {
    const Read read(number);
    ASSERT_TRUE(read.json) << number;
    EXPECT_EQ(read.json->kind, Json::Kind::Number);
    EXPECT_EQ(read.json->text, number);
  }
}

TEST(ReadJson, KnowsThePlacesInCodePoints) {
  const Read read("{\n  \"åå\": [ \"æ\\u00f8\", -12.5 ],\n  \"b\": true }\n");
  ASSERT_TRUE(read.json);
  const Json& list = *read.json->find("åå");
  EXPECT_EQ(list.span, (Span{read.file, 10, 30}));
  EXPECT_EQ(read.marked(list), "[ \"æ\\u00f8\", -12.5 ]");
  EXPECT_EQ(read.marked(list.items[0]), "\"æ\\u00f8\"");
  EXPECT_EQ(list.items[0].text, "æø");
  EXPECT_EQ(read.marked(list.items[1]), "-12.5");
  EXPECT_EQ(read.marked(*read.json->find("b")), "true");
  EXPECT_EQ(read.sources.text(list.name_span), "\"åå\"");
  EXPECT_EQ(read.marked(*read.json), "{\n  \"åå\": [ \"æ\\u00f8\", -12.5 ],\n  \"b\": true }");
}

TEST(ReadJson, ReadsEscapes) {
  const Read read(R"("\"\\\/\b\f\n\r\t\u00E5\uD83D\uDE00")");
  // \b and \f are refused as control characters, so they stand in a test of their own.
  EXPECT_EQ(read.only().kind, DiagnosticKind::ControlCharacter);
  const Read good(R"("\"\\\/\n\r\t\u00E5\uD83D\uDE00")");
  ASSERT_TRUE(good.json);
  EXPECT_EQ(good.json->text, "\"\\/\n\r\tå😀");
}

TEST(ReadJson, RefusesByEscapeWhatTheFileCouldNotHold) {
  EXPECT_EQ(Read(R"("l\u0000n")").only().kind, DiagnosticKind::ControlCharacter);
  EXPECT_EQ(Read(R"("\u202E")").only().kind, DiagnosticKind::ControlCharacter);
  const Diagnostic loose = Read(R"("m\u0061\u030Ar")").only();
  EXPECT_EQ(loose.kind, DiagnosticKind::NotNfc);
  EXPECT_NE(loose.message.find("`å`"), std::string::npos);
}

TEST(ReadJson, RefusesEqualKeysAndShowsBothPlaces) {
  const Read read(R"({"løn": 1, "a": {"b": 1, "b": 2}, "l\u00f8n": 2})");
  EXPECT_FALSE(read.json);
  const std::vector<Diagnostic> all = read.diagnostics.sorted();
  ASSERT_EQ(all.size(), 2u);  // all of them, also behind an escape
  EXPECT_EQ(all[0].kind, DiagnosticKind::EqualKeys);
  EXPECT_EQ(read.sources.text(all[0].primary.span), "\"b\"");
  EXPECT_EQ(all[1].primary.span.begin, 34u);
  EXPECT_EQ(all[1].secondary.at(0).span.begin, 1u);
  EXPECT_TRUE(Read(R"([{"a": 1}, {"a": 2}])").json);  // in two objects they are two things
}

TEST(ReadJson, BoundsTheNesting) {
  EXPECT_TRUE(Read(std::string(64, '[') + std::string(64, ']')).json);
  const Diagnostic deep = Read(std::string(65, '[') + std::string(65, ']')).only();
  EXPECT_EQ(deep.kind, DiagnosticKind::JsonTooDeep);
  EXPECT_EQ(deep.primary.span.begin, 64u);
  EXPECT_EQ(Read(std::string(1'000'000, '[')).only().kind, DiagnosticKind::JsonTooDeep);
}

TEST(ReadJson, BoundsTheNumberOfValues) {
  std::string text = "[0";
  for (int i = 0; i < 199'998; ++i) text += ",0";
  EXPECT_TRUE(Read(text + "]").json);  // the list itself is a value too
  EXPECT_EQ(Read(text + ",0]").only().kind, DiagnosticKind::JsonTooLarge);
}

struct Broken {
  const char* text;
  const char* message;
  std::uint32_t begin;
  std::uint32_t end;
};

// The message of each mistake and the place that is marked. The å before it keeps bytes and code points apart.
constexpr Broken kBroken[] = {
    {"", "filen er tom; her skulle stå JSON", 0, 0},
    {"[\"å\",]", "efter det sidste led må der ikke stå et komma", 4, 5},
    {"{\"å\":1,}", "efter det sidste led må der ikke stå et komma", 6, 7},
    {"[\"å\" 2]", "her mangler et komma eller `]` før `2`", 5, 6},
    {"{\"å\":1 \"b\":2}", "her mangler et komma eller `}` før `\"`", 7, 8},
    {"[\"å\"}", "`[` lukkes med `]`", 4, 5},
    {"{\"å\":1", "filen slutter, før `{` er lukket", 6, 6},
    {"{\"å\":[1,", "filen slutter, før `[` er lukket", 8, 8},
    {"{\"å\"", "filen slutter, før `{` er lukket", 4, 4},
    {"{\"å\" 1}", "efter navnet mangler `:`", 5, 6},
    {"{\"å\":}", "her mangler en værdi før `}`", 5, 6},
    {"[\"å\",,1]", "her mangler en værdi før `,`", 5, 6},
    {"{å:1}", "her skulle stå et navn i anførselstegn, ikke `å`", 1, 2},
    {"{\"å\":12,50}", "her skulle stå et navn i anførselstegn, ikke `50`", 8, 10},
    {"{'å':1}", "JSON bruger kun dobbelte anførselstegn", 1, 4},
    {"[\"å\"] x", "der står mere, efter at JSON-teksten er slut", 6, 7},
    {"[\"å\", NaN]", "`NaN` er ikke en værdi i JSON", 6, 9},
    {"[\"å\", -Infinity]", "tallet `-Infinity` kan ikke læses", 6, 15},
    {"[\"å\", ja]", "`ja` er ikke en værdi i JSON", 6, 8},
    {"[\"å\", 01]", "tallet `01` kan ikke læses", 6, 8},
    {"[\"å\", 1.]", "tallet `1.` kan ikke læses", 6, 8},
    {"[\"å\", 1.000.000]", "tallet `1.000.000` kan ikke læses", 6, 15},
    {"[\"å\" // to\n]", "JSON har ingen kommentarer", 5, 7},
    {"# å\n{}", "JSON har ingen kommentarer", 0, 1},
    {"[\"å\\q\"]", "`\\q` har ingen betydning i JSON", 3, 5},
    {"[\"å\\u12\"]", "efter `\\u` skal der stå fire hexadecimale cifre", 3, 7},
    {"[\"å\\uD83D\"]", "`\\uD83D` er kun det halve af et tegn", 3, 9},
    {"[\"å\\uDE00x\"]", "`\\uDE00` er kun det halve af et tegn", 3, 9},
    {"[\"å]", "teksten slutter ikke på sin linje; en tekst står i anførselstegn på én linje", 1, 4},
    {"[\"å\n\"]", "teksten slutter ikke på sin linje; en tekst står i anførselstegn på én linje", 1, 3},
    {"[\"å\t\"]", "en tekst i JSON kan ikke have et tabulatortegn", 3, 4},
};

TEST(ReadJson, SaysWhatIsBrokenAndWhere) {
  for (const Broken& broken : kBroken) {
    const Read read(broken.text);
    const Diagnostic diagnostic = read.only();
    EXPECT_EQ(diagnostic.kind, DiagnosticKind::BrokenJson) << broken.text;
    EXPECT_EQ(diagnostic.message, broken.message) << broken.text;
    EXPECT_EQ(diagnostic.primary.span, (Span{read.file, broken.begin, broken.end})) << broken.text;
  }
}

TEST(ReadJson, RepeatsNoEndlessWord) {
  EXPECT_LT(Read("[" + std::string(100'000, 'x') + "]").only().message.size(), 100u);
}

}  // namespace
}  // namespace hjemmel
