// Lists, the partner, shared facts and earlier names in a case. The refused side stands in tests/diagnostics/S*.json.
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

constexpr ListKey kChildren{0, Who::Person};

Rational value(const Case& given, const std::string& name, Who who, std::uint32_t element = kNoElement) {
  const auto found = given.facts.find(key(name, who, element));
  return found == given.facts.end() ? Rational(-999) : found->second.at(0).value;
}

const char* const kFamily = R"({"oplysninger": {"samliv": "gift", "løn": 12000,
    "børn": [{"navn": "Anna", "fødselsdato": "2018-03-01", "forsørges": true}, {"fødselsdato": "2020-02-29"}]},
  "partner": {"oplysninger": {"løn": 8000, "børn": [{"navn": "Anna", "forsørges": false}]}}})";

TEST(ReadList, EachElementHasItsOwnFacts) {
  const Case given = must_read(kFamily);
  EXPECT_EQ(given.lists.at(kChildren), (std::vector<std::string>{"Anna", ""}));
  EXPECT_EQ(shape_of(given), (Shape{{kChildren, 2}}));
  EXPECT_EQ(value(given, "fødselsdato", Who::Person, 0), day_number(*parse_date("2018-03-01")));
  EXPECT_EQ(value(given, "fødselsdato", Who::Person, 1), day_number(*parse_date("2020-02-29")));
  EXPECT_EQ(given.facts.count(key("forsørges", Who::Person, 1)), 0u);
}

TEST(ReadList, ThePartnerHasValuesOfHisOwn) {
  const Case given = must_read(kFamily);
  EXPECT_EQ(value(given, "løn", Who::Person), 12000);
  EXPECT_EQ(value(given, "løn", Who::Partner), 8000);
  EXPECT_EQ(value(given, "forsørges", Who::Person, 0), 1);
  EXPECT_EQ(value(given, "forsørges", Who::Partner, 0), 0);
}

TEST(ReadList, WithoutNamesThePlaceDecides) {
  const Case given = must_read(R"({"oplysninger": {"børn": [{"navn": "Anna"}, {}]},
    "partner": {"oplysninger": {"børn": [{}, {"forsørges": true}]}}})");
  EXPECT_EQ(given.facts.count(key("forsørges", Who::Partner, 0)), 0u);
  EXPECT_EQ(value(given, "forsørges", Who::Partner, 1), 1);
}

TEST(ReadList, NamesDecideBeforeThePlace) {
  const Case given = must_read(R"({"oplysninger": {"børn": [{"navn": "Anna"}, {"navn": "Bo"}]},
    "partner": {"oplysninger": {"børn": [{"navn": "Bo", "forsørges": true}]}}})");
  EXPECT_EQ(value(given, "forsørges", Who::Partner, 1), 1);
}

TEST(ReadList, AListThatIsNotSharedIsEachOnesOwn) {
  const Case given = must_read(R"({"oplysninger": {"ansættelser": [{"timeløn": 200}]},
    "partner": {"oplysninger": {"ansættelser": [{"timeløn": 150}, {"timeløn": 160}]}}})");
  EXPECT_EQ(shape_of(given), (Shape{{{1, Who::Person}, 1}, {{1, Who::Partner}, 2}}));
  EXPECT_EQ(value(given, "timeløn", Who::Person, 0), 200);
  EXPECT_EQ(value(given, "timeløn", Who::Partner, 1), 160);
}

TEST(ReadList, AnEmptyListIsKnownAndAMissingOneIsNot) {
  EXPECT_EQ(shape_of(must_read(R"({"oplysninger": {"børn": []}})")), (Shape{{kChildren, 0}}));
  EXPECT_TRUE(shape_of(must_read(R"({"oplysninger": {"børn": null, "ansættelser": "ukendt"}})")).empty());
}

TEST(ReadList, ThereMayBeAsManyAsTheListAllows) {
  EXPECT_EQ(shape_of(must_read(R"({"oplysninger": {"børn": [{}, {}, {}]}})")).at(kChildren), 3u);
  EXPECT_NE(read(R"({"oplysninger": {"børn": [{}, {}, {}, {}]}})").drawn.find("S0035"), std::string::npos);
}

TEST(ReadList, AFactOfAnElementHasPeriodsAndSources) {
  const Case given = must_read(R"({"oplysninger": {"børn": [{"forsørges": [
    {"værdi": true, "til": "2024-03", "kilde": "CPR"}, {"værdi": false, "fra": "2024-04"}]}]}})");
  const FactKey fact = key("forsørges", Who::Person, 0);
  EXPECT_EQ(view_fact(small_rules(), given, fact, month("2024-03")).value->value, 1);
  EXPECT_EQ(view_fact(small_rules(), given, fact, month("2024-04")).value->value, 0);
  EXPECT_EQ(view_fact(small_rules(), given, key("forsørges", Who::Partner, 0), month("2024-04")).value, nullptr);
}

TEST(ReadList, AnEarlierNameIsStillUnderstood) {
  const Case given = must_read(R"({"oplysninger": {"lønindtægt": 1}, "partner": {"oplysninger": {"lønindtægt": 2}}})");
  EXPECT_EQ(value(given, "løn", Who::Person), 1);
  EXPECT_EQ(value(given, "løn", Who::Partner), 2);
  EXPECT_EQ(write_case(small_rules(), given).find("lønindtægt"), std::string::npos);
}

TEST(ReadList, APathNamesTheElement) {
  const std::string drawn = read(R"({"partner": {"oplysninger": {"ansættelser": [{}, {"timeløn": "to"}]}}})").drawn;
  EXPECT_NE(drawn.find("`partner.oplysninger.ansættelser[1].timeløn`: `to` kan ikke læses"), std::string::npos)
      << drawn;
}

// Only a named month (måned) is corrected to another of its months; a rule may be a month itself.
TEST(ReadList, ACorrectionOfARuleThatIsAMonthIsWrittenBack) {
  const Case given =
      must_read(R"({"rettelser": [{"trin": "partners sidste_måned", "værdi": "2024-02", "begrundelse": "b",
    "hjemmel": "FBEK § 1", "af": "a", "dato": "2024-03-01"}]})");
  EXPECT_FALSE(given.overrides.at(0).is_month);
  EXPECT_EQ(given.overrides.at(0).value, month_number(month("2024-02")));
  const Case again = must_read(write_case(small_rules(), given));
  EXPECT_EQ(again.overrides.at(0).value, given.overrides.at(0).value);
}

TEST(ReadList, IsWrittenBackToTheSame) {
  for (const char* json : {kFamily, R"({"oplysninger": {"børn": [{"navn": "Anna"}, {}]},
                             "partner": {"oplysninger": {"børn": [{}, {"forsørges": true}]}}})",
                           R"({"oplysninger": {"børn": []}, "partner": {"oplysninger": {"ansættelser": []}}})"}) {
    const Case given = must_read(json);
    const std::string written = write_case(small_rules(), given);
    const Case again = must_read(written);
    EXPECT_EQ(write_case(small_rules(), again), written);
    EXPECT_EQ(again.lists, given.lists);
    ASSERT_EQ(again.facts.size(), given.facts.size());
    for (const auto& [fact, values] : given.facts) EXPECT_EQ(again.facts.at(fact).at(0).value, values.at(0).value);
  }
}

}  // namespace
}  // namespace hjemmel::testing
