// The journal only grows, and shows when it has been touched.
#include "store/journal.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

#include "store/personal_number.h"
#include "tests/unit/store/example_store.h"

namespace hjemmel {
namespace {

const char* const kUnlock =
    "DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_deleted; DROP TRIGGER entry_is_next";

bool run(const ExampleStore& example, const char* sql) {
  return Database(example.path("journal.sqlite"), Database::Access::Write).execute(sql);
}

// A journal of eight entries.
void fill(ExampleStore& example) {
  const std::string id = example.approved();
  example.kept(given(replaced(small_case(), "\"15.600,00\"", "\"15.700,00\"")),
               act("2024-04-01T09:00", "ny indberetning"));
  example.store.show(id, act("2024-04-02T09:00"));
  example.store.note("S-17", act("2024-04-02T09:05"));
}

TEST(Journal, FitsWhenNobodyTouchedIt) {
  ExampleStore example;
  EXPECT_EQ(example.verified().entries, 0u);
  EXPECT_EQ(example.verified().seal, "");
  fill(example);
  const Verified verified = example.verified();
  EXPECT_EQ(verified.entries, 8u);
  EXPECT_EQ(verified.seal.size(), 64u);
  EXPECT_FALSE(verified.broken.has_value()) << verified.reason;
}

TEST(Journal, RefusesChangeAndDeletion) {
  ExampleStore example;
  fill(example);
  for (const char* sql :
       {"UPDATE entry SET person = 'en anden'", "UPDATE entry SET person = 'x' WHERE number = 3", "DELETE FROM entry",
        "DELETE FROM entry WHERE number = 8", "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 3",
        "INSERT INTO entry SELECT 12, what, at, person, case_key, record, rule_set, subject, value_before, "
        "value_after, reason, previous, hash FROM entry WHERE number = 3"}) {
    EXPECT_FALSE(run(example, sql)) << sql;
  }
  EXPECT_FALSE(example.verified().broken.has_value());
}

TEST(Journal, ShowsEveryFieldThatWasChanged) {
  ExampleStore example;
  fill(example);
  const std::string bytes = example.folder.read("store/journal.sqlite");
  for (const std::string column : {"what", "at", "person", "case_key", "record", "rule_set", "subject", "value_before",
                                   "value_after", "reason", "previous", "hash"}) {
    example.folder.write("store/journal.sqlite", bytes);
    ASSERT_TRUE(run(example, kUnlock));
    ASSERT_TRUE(run(example, ("UPDATE entry SET " + column + " = " + column + " || 'x' WHERE number = 4").c_str()));
    EXPECT_EQ(example.verified().broken, 4u) << column;
  }
}

// A letter moved from one field to the next leaves the same letters in a row.
TEST(Journal, ShowsWhatWasMovedBetweenFields) {
  ExampleStore example;
  fill(example);
  ASSERT_TRUE(run(example, kUnlock));
  ASSERT_TRUE(
      run(example, "UPDATE entry SET at = substr(at, 1, 15), person = substr(at, 16) || person WHERE number = 4"));
  EXPECT_EQ(example.verified().broken, 4u);
}

TEST(Journal, ShowsOneByteOfTheFile) {
  ExampleStore example;
  fill(example);
  std::string bytes = example.folder.read("store/journal.sqlite");
  const std::size_t at = bytes.find("sagsbehandler-7");
  ASSERT_NE(at, std::string::npos);
  bytes[at] = 'S';
  example.folder.write("store/journal.sqlite", bytes);
  const Verified verified = example.verified();
  ASSERT_TRUE(verified.broken.has_value());
  EXPECT_EQ(verified.reason, "linjen er ændret");
}

TEST(Journal, ShowsWhatIsMissing) {
  ExampleStore example;
  fill(example);
  const std::string seal = example.verified().seal;
  ASSERT_TRUE(run(example, kUnlock));
  ASSERT_TRUE(run(example, "DELETE FROM entry WHERE number = 5"));
  EXPECT_EQ(example.verified().broken, 6u);
  EXPECT_EQ(example.verified().reason, "linjen mangler");
  ASSERT_TRUE(run(example, "DELETE FROM entry WHERE number > 5"));
  EXPECT_EQ(example.verified().reason, "journalens værn mod ændringer er taget af");
}

// The end of a chain can be cut off without a trace in the chain; the seal that was noted shows it.
TEST(Journal, ShowsACutEndByTheSeal) {
  ExampleStore example;
  fill(example);
  const std::string seal = example.verified().seal;
  EXPECT_FALSE(example.store.verify(seal).value->broken.has_value());
  example.store.note("S-17", act());
  EXPECT_FALSE(example.store.verify(seal).value->broken.has_value());
  EXPECT_EQ(example.store.verify(std::string(64, 'a')).value->reason,
            "seglet findes ikke: der mangler linjer sidst i journalen, eller den er skrevet om");
}

TEST(Journal, HoldsRecordsAndRuleSetsToo) {
  ExampleStore example;
  const std::string id = example.kept();
  const std::string file = "store/records/" + id + "/case.json";
  example.folder.write(file, replaced(example.folder.read(file), "15.600,00", "15.700,00"));
  EXPECT_EQ(example.verified().broken, 1u);
  EXPECT_EQ(example.verified().reason, "posten `" + id + "`: `case.json` er ændret, siden den blev gemt");
}

// Forvaltningsret R23.
TEST(Journal, HasNoTenDigitsAnywhere) {
  ExampleStore example;
  fill(example);
  EXPECT_FALSE(has_personal_number(example.folder.read("store/journal.sqlite")));
  Database database(example.path("journal.sqlite"), Database::Access::Read);
  Statement rows(database, "SELECT * FROM entry");
  constexpr int kColumns = 13;
  std::size_t count = 0;
  while (rows.row()) {
    for (int column = 0; column < kColumns; ++column) EXPECT_FALSE(has_personal_number(rows.text(column)));
    ++count;
  }
  EXPECT_EQ(count, 8u);
}

// Four programs at once, each with its own connection.
TEST(Journal, KeepsWritersApart) {
  constexpr int kWriters = 4;
  constexpr int kEntriesEach = 10;
  ExampleStore example;
  const std::string id = example.kept();
  std::vector<pid_t> writers;
  for (int writer = 0; writer < kWriters; ++writer) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      bool all = true;
      for (int i = 0; i < kEntriesEach; ++i) {
        all = all && !example.store.hear(id, "hørt", act("2024-03-02T10:00", "fra " + std::to_string(writer)));
      }
      _exit(all ? 0 : 1);
    }
    writers.push_back(child);
  }
  for (const pid_t writer : writers) {
    int status = 0;
    ASSERT_EQ(waitpid(writer, &status, 0), writer);
    EXPECT_EQ(status, 0);
  }
  const Verified verified = example.verified();
  EXPECT_EQ(verified.entries, 1u + kWriters * kEntriesEach);
  EXPECT_FALSE(verified.broken.has_value()) << verified.reason;
}

}  // namespace
}  // namespace hjemmel
