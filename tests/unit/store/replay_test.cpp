// Promise P2 over the years: what was kept comes out again, byte for byte, or it is told where it does not.
#include <gtest/gtest.h>

#include <algorithm>

#include "store/record_files.h"
#include "tests/unit/store/example_store.h"

namespace hjemmel {
namespace {

std::vector<Replayed> replayed(const ExampleStore& example) {
  const auto all = example.store.replay();
  EXPECT_EQ(message_of(all), "");
  return all.value.value_or(std::vector<Replayed>());
}

void expect_equal(const Replayed& one) {
  EXPECT_TRUE(one.equal()) << (one.difference ? one.difference->path : "") << message_of(one.refused);
}

TEST(Replay, GivesTheSameBytesAfterTheRulesHaveChanged) {
  ExampleStore example;
  example.kept();
  // 19.953 - 30 % of 15.600 is 15.273.
  const Rules changed = changed_rules(small_rules(), "fra 2024-01-01 19.952", "fra 2024-01-01 19.953");
  ASSERT_NE(changed, nullptr);
  example.kept(given(), act("2024-03-05T09:00"), *changed);
  EXPECT_EQ(example.store.list().value->front().answer, "15.272,00 kr/måned");
  EXPECT_EQ(example.store.list().value->back().answer, "15.273,00 kr/måned");
  const auto all = replayed(example);
  ASSERT_EQ(all.size(), 2u);
  for (const Replayed& one : all) expect_equal(one);
}

// The real rules, in many files, and the law as it was before BEK 1806/2023 counted lost earnings.
TEST(Replay, KeepsToWhatWasKnownThen) {
  ExampleStore example;
  ToKeep real = given(replaced(star_case(), R"("tabt_arbejdsfortjeneste": {"værdi": "0",)",
                               R"("tabt_arbejdsfortjeneste": {"værdi": "2.000,00",)"));
  real.options.known_on = parse_date("2023-12-15");
  const Rules rules = real_rules();
  ASSERT_NE(rules, nullptr);
  const std::string id = example.kept(real, act(), *rules);
  const Stored<Seen> seen = example.store.show(id, act());
  ASSERT_TRUE(seen.value.has_value());
  EXPECT_EQ(seen.value->record.known_on, "2023-12-15");
  EXPECT_EQ(seen.value->record.amount, "15.272,00 kr/måned");
  expect_equal(seen.value->replayed);
}

TEST(Replay, TellsAForgedAmountByItsPath) {
  ExampleStore example;
  const std::string id = example.kept();
  const std::string file = "store/records/" + id + "/result.json";
  example.folder.write(file, replaced(example.folder.read(file), "15272.00", "15273.00"));
  const auto all = replayed(example);
  ASSERT_EQ(all.size(), 1u);
  ASSERT_TRUE(all.front().difference.has_value());
  EXPECT_EQ(all.front().difference->path, "amount.value");
  EXPECT_EQ(all.front().difference->kept, "\"15273.00\"");
  EXPECT_EQ(all.front().difference->calculated, "\"15272.00\"");
  EXPECT_EQ(message_of(all.front().refused), "posten `" + id + "`: `result.json` er ændret, siden den blev gemt");
}

// A forger who knows how names are made can make a record that is whole, but not one that comes out the same.
Record forged(const ExampleStore& example, const std::string& id, const std::string& from, const std::string& to) {
  Record record = *read_whole_record(example.folder.path("store"), id).value;
  record.result_json = replaced(record.result_json, from, to);
  name_record(record);
  EXPECT_EQ(message_of(write_record(example.folder.path("store"), record)), "");
  return record;
}

TEST(Replay, TellsAForgeryThatIsWhole) {
  ExampleStore example;
  const Record record = forged(example, example.kept(), "15272.00", "15273.00");
  const auto all = example.store.replay({record.id});
  ASSERT_EQ(all.value->size(), 1u);
  EXPECT_EQ(all.value->front().difference->path, "amount.value");
  EXPECT_EQ(message_of(all.value->front().refused), "");
  EXPECT_EQ(message_of(example.store.approve(record.id, act("2024-03-02T10:00", "x"))),
            "posten `" + record.id + "` står ikke i journalen");
}

// The version stands outside the compared bytes: an older engine's record is held against what it says, not against
// who said it.
TEST(Replay, TakesARecordOfAnOlderEngine) {
  ExampleStore example;
  Record record = *read_whole_record(example.folder.path("store"), example.kept()).value;
  record.result_json =
      replaced(record.result_json, "\"engine_version\": \"" + engine_version() + "\"", "\"engine_version\": \"0.0.9\"");
  record.engine_version = "0.0.9";
  name_record(record);
  ASSERT_EQ(message_of(write_record(example.folder.path("store"), record)), "");
  const auto all = example.store.replay({record.id});
  ASSERT_EQ(all.value->size(), 1u);
  expect_equal(all.value->front());
  EXPECT_EQ(all.value->front().kept_by, "0.0.9");
  EXPECT_EQ(all.value->front().calculated_by, engine_version());
}

const std::string kRuleFile = "/0001-example.regel";

TEST(Replay, ToleratesNoChangeOfTheRulesThatWereKept) {
  ExampleStore example;
  example.kept();
  const std::string rules = "store/rules/" + rule_set_hash(small_rules());
  example.folder.write(rules + kRuleFile, replaced(example.folder.read(rules + kRuleFile), "19.952", "19.953"));
  const auto all = replayed(example);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(message_of(all.front().refused),
            "regelsættet `" + example.folder.path(rules) + "` er ændret, siden det blev gemt");
}

// A person who has the record before them must still be able to print the reasons (forvaltningsloven § 23).
TEST(Show, GivesNoRenderingOfWhatDoesNotComeOutTheSame) {
  ExampleStore example;
  const std::string id = example.kept();
  EXPECT_NE(render_letter(*example.store.show(id, act()).value->result).find("15.272"), std::string::npos);
  const std::string file = "store/rules/" + rule_set_hash(small_rules()) + kRuleFile;
  example.folder.write(file, example.folder.read(file) + "\n");
  const Stored<Seen> seen = example.store.show(id, act());
  ASSERT_TRUE(seen.value.has_value());
  EXPECT_FALSE(seen.value->result.has_value());
  EXPECT_FALSE(seen.value->replayed.equal());
  EXPECT_NE(seen.value->record.result_json.find("15272.00"), std::string::npos);
}

// Rules from memory may have any path, and any order: neither reaches the folder.
TEST(RuleSets, AreKeptUnderPlainNames) {
  ExampleStore example;
  const std::string text = rule_texts(small_rules()).front().text;
  const Loaded loaded = load_rules({{"../../ude/z æøå.regel", text}, {"/a", "regelsprog 1\n\nmodul tom \"Tom\"\n"}});
  ASSERT_NE(loaded.rules, nullptr);
  EXPECT_NE(rule_set_hash(*loaded.rules), rule_set_hash(small_rules()));
  example.kept(given(), act(), *loaded.rules);
  std::vector<std::string> names;
  const std::string folder = example.path("rules/" + rule_set_hash(*loaded.rules));
  for (const auto& file : std::filesystem::directory_iterator(folder)) names.push_back(file.path().filename().string());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"0001-ude-z-------.regel", "0002--a.regel"}));
  for (const Replayed& one : replayed(example)) expect_equal(one);
}

}  // namespace
}  // namespace hjemmel
