// A folder that is missing, is no store or is damaged: always a sentence that says so, never a crash.
#include <gtest/gtest.h>

#include "tests/unit/store/example_store.h"

namespace hjemmel {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// What every call answers, in one text.
std::string answers(const Store& store, const std::string& id) {
  const Act why = act("2024-03-02T10:00", "derfor");
  std::string all = message_of(store.keep(small_rules(), given(), why)) + "\n";
  all += message_of(store.show(id, why)) + "\n" + message_of(store.hear(id, "hørt", why)) + "\n";
  all += message_of(store.ready(id, why)) + "\n" + message_of(store.approve(id, why)) + "\n";
  all += message_of(store.export_record(id, why)) + "\n" + message_of(store.note("S-17", why)) + "\n";
  return all + message_of(store.list()) + "\n" + message_of(store.verify()) + "\n";
}

// Nine calls, nine times the same sentence.
void expect_all(const std::string& all, const std::string& sentence) {
  std::string nine;
  for (int call = 0; call < 9; ++call) nine += sentence + "\n";
  EXPECT_EQ(all, nine);
}

TEST(Damage, AFolderThatIsNotThere) {
  ExampleStore example;
  const std::string folder = example.folder.path("nowhere");
  expect_all(answers(Store(folder), std::string(64, 'a')), "mappen `" + folder + "` findes ikke");
  EXPECT_EQ(message_of(Store(folder).replay()), "mappen `" + folder + "` findes ikke");
  EXPECT_FALSE(std::filesystem::exists(folder));
}

TEST(Damage, AFolderThatIsNoStore) {
  ExampleStore example;
  const std::string folder = example.folder.path();
  expect_all(answers(Store(folder), std::string(64, 'a')), "mappen `" + folder + "` er ikke et arkiv");
}

TEST(Damage, AFolderThatCannotBeMade) {
  ExampleStore example;
  const std::string file = example.folder.write("file", "");
  EXPECT_EQ(message_of(Store(file + "/store").init()), "mappen `" + file + "/store` kan ikke oprettes");
}

TEST(Damage, AJournalThatIsNone) {
  ExampleStore example;
  const std::string id = example.kept();
  example.folder.write("store/journal.sqlite", std::string(5000, 'x'));
  const std::string journal = example.path("journal.sqlite");
  expect_all(answers(example.store, id), "journalen `" + journal + "` er beskadiget, eller den er ikke en journal");
  EXPECT_TRUE(has(message_of(example.store.init()), "er beskadiget"));
  EXPECT_TRUE(example.store.replay().value->front().equal());  // needs no journal
}

TEST(Damage, AJournalThatIsGone) {
  ExampleStore example;
  const std::string id = example.kept();
  std::filesystem::remove(example.path("journal.sqlite"));
  expect_all(answers(example.store, id),
             "journalen `" + example.path("journal.sqlite") + "` findes ikke eller kan ikke åbnes");
}

TEST(Damage, AJournalCutInTheMiddle) {
  ExampleStore example;
  const std::string id = example.approved();
  const std::string bytes = example.folder.read("store/journal.sqlite");
  for (const std::size_t length : {0u, 50u, 3000u, 5000u}) {
    example.folder.write("store/journal.sqlite", bytes.substr(0, length));
    EXPECT_NE(message_of(example.store.verify()), "") << length;
  }
}

TEST(Damage, ARecordWithoutItsFiles) {
  ExampleStore example;
  const std::string id = example.kept();
  for (const std::string name : {"record.json", "case.json", "result.json"}) {
    const std::string file = "store/records/" + id + "/" + name;
    const std::string bytes = example.folder.read(file);
    std::filesystem::remove(example.folder.path(file));
    EXPECT_EQ(message_of(example.store.show(id, act())), "posten `" + id + "` mangler eller kan ikke læses");
    EXPECT_EQ(message_of(example.store.replay({id}).value->front().refused),
              "posten `" + id + "` mangler eller kan ikke læses");
    EXPECT_EQ(example.verified().broken, 1u);
    example.folder.write(file, bytes);
  }
  EXPECT_FALSE(example.verified().broken.has_value());
}

TEST(Damage, ARecordThatIsNoJson) {
  ExampleStore example;
  const std::string id = example.kept();
  for (const char* text : {"", "{", "[]", "{}", "null", "{\"month\": 7}", "\xFF\xFE"}) {
    example.folder.write("store/records/" + id + "/record.json", text);
    EXPECT_NE(message_of(example.store.show(id, act())), "") << text;
    EXPECT_NE(message_of(example.store.replay({id}).value->front().refused), "") << text;
  }
}

TEST(Damage, ARuleSetThatIsGone) {
  ExampleStore example;
  const std::string id = example.kept();
  const std::string rules = example.path("rules/" + rule_set_hash(small_rules()));
  std::filesystem::remove_all(rules);
  EXPECT_EQ(message_of(example.store.replay({id}).value->front().refused),
            "regelsættet `" + rules + "` mangler eller kan ikke læses");
  EXPECT_EQ(example.verified().reason, "regelsættet `" + rules + "` mangler eller kan ikke læses");
}

// A record is written whole or not at all: what an interrupted program left is not taken for one.
TEST(Damage, WhatAnInterruptedProgramLeft) {
  ExampleStore example;
  const std::string id = example.kept();
  std::filesystem::remove_all(example.path(""));
  ASSERT_EQ(message_of(example.store.init()), "");
  example.folder.write("store/records/." + id + "/record.json", "{\"half");
  EXPECT_TRUE(example.store.replay().value->empty());
  EXPECT_EQ(example.kept(), id);  // the same calculation has the same name
  const auto all = example.store.replay();
  ASSERT_EQ(all.value->size(), 1u);
  EXPECT_TRUE(all.value->front().equal());
  EXPECT_FALSE(std::filesystem::exists(example.path("records/." + id)));
}

TEST(Damage, AFolderThatIsAStoreAlreadyStaysAsItIs) {
  ExampleStore example;
  const std::string id = example.kept();
  EXPECT_EQ(message_of(example.store.init()), "");
  EXPECT_EQ(example.store.list().value->front().id, id);
}

}  // namespace
}  // namespace hjemmel
