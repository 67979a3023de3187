#include "engine/json/json.h"

#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include <set>

#include "engine/render/json_step.h"
#include "tests/unit/render/examples.h"
#include "tests/unit/render/expected_text.h"

namespace hjemmel {
namespace {

const Json& at(const Json& json, const std::string& key) {
  static const Json kNone;
  const Json* found = json.find(key);
  EXPECT_NE(found, nullptr) << key;
  return found == nullptr ? kNone : *found;
}

Json parsed(const Result& result) {
  SourceSet sources;
  Diagnostics diagnostics;
  const std::optional<std::uint32_t> file = sources.add("result.json", render_json(result), diagnostics);
  EXPECT_TRUE(file.has_value());
  const std::optional<Json> json = file ? read_json(sources, *file, diagnostics) : std::nullopt;
  EXPECT_TRUE(json.has_value());
  return json.value_or(Json());
}

TEST(JsonResult, LooksAsKept) {
  for (const examples::Named& example : examples::all()) {
    SCOPED_TRACE(example.name);
    examples::expect_kept(example.name + ".json", render_json(example.result));
  }
}

// Reading it refuses equal keys, so this also says that no object has one twice.
TEST(JsonResult, StarHasItsAmountAsAnExactText) {
  const Json json = parsed(examples::star());
  EXPECT_EQ(at(json, "status").text, "forslag");
  EXPECT_EQ(at(json, "outcome").text, "ydelse");
  EXPECT_EQ(at(at(json, "amount"), "value").text, "15272.00");
  EXPECT_EQ(at(at(json, "amount"), "unit").text, "kr/måned");
  EXPECT_EQ(at(json, "amounts").items.size(), 2U);
  EXPECT_EQ(at(at(json, "amounts").items[1], "value").text, "500.00");
  EXPECT_EQ(at(at(json, "amounts").items[1], "receiver").text, "ATP");
}

TEST(JsonResult, HasAnAmountOnlyForAProposal) {
  for (const Result& result :
       {examples::missing(), examples::conflict(), examples::awaits_discretion(), examples::unsupported()}) {
    const Json json = parsed(result);
    EXPECT_EQ(json.find("amount"), nullptr);
    EXPECT_EQ(json.find("amounts"), nullptr);
    EXPECT_EQ(at(json, "outcome").kind, Json::Kind::Null);
  }
}

TEST(JsonResult, AStepHasFormulaNumbersRoundingCitationAndVersion) {
  const Json json = parsed(examples::star());
  for (const Json& step : at(json, "steps").items) {
    for (const char* key : {"id", "formula", "numbers", "rounding", "citation", "version", "result"}) at(step, key);
    EXPECT_EQ(at(step, "version").text, "2024-01-01");
    EXPECT_FALSE(at(step, "citation").text.empty());
  }
}

TEST(JsonResult, AValueWithoutFiniteDecimalsIsAFraction) {
  const Json days = render::json_of(examples::number(Rational(65, 3), "dage/måned"));
  EXPECT_EQ(at(days, "value").text, "65/3");
  EXPECT_EQ(at(days, "exact").text, "65/3");
  EXPECT_EQ(at(days, "text").text, "21,6667");
  EXPECT_EQ(render::json_of(examples::kroner(Rational(1, 8))).find("exact"), nullptr);
}

TEST(JsonResult, ARefusalHasTheConditionThatFailed) {
  const Json json = parsed(examples::refusal());
  EXPECT_EQ(at(json, "outcome").text, "afslag");
  EXPECT_EQ(at(at(json, "failed_condition"), "name").text, "løn_at_supplere");
}

TEST(JsonResult, EqualResultsGiveEqualBytes) {
  for (const examples::Named& example : examples::all())
    EXPECT_EQ(render_json(example.result), render_json(example.result));
}

}  // namespace
}  // namespace hjemmel
