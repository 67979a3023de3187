// Promise P8 for what is kept: whatever stands in the files, an answer, never a crash, and never an equal replay of
// what was changed.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/store/example_store.h"

namespace hjemmel {
namespace {

// The same bytes every run.
class Changes {
 public:
  std::string changed(std::string bytes) {
    const std::size_t at = next() % bytes.size();
    switch (next() % 3) {
      case 0:
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1u << (next() % 8)));
        return bytes;
      case 1:
        return bytes.substr(0, at);
      default:
        return bytes.replace(at, std::min<std::size_t>(next() % 9, bytes.size() - at), "\0\xFF{\"", next() % 5);
    }
  }

 private:
  std::size_t next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state_ >> 33);
  }

  std::uint64_t state_ = 4;
};

// Every call answers; nothing else is asked of a damaged store.
void use(const Store& store, const std::string& id) {
  const Act why = act("2024-03-02T10:00", "derfor");
  store.list();
  store.verify();
  store.show(id, why);
  store.note("S-17", why);
  store.export_record(id, why);
  store.hear(id, "hørt", why);
}

TEST(Hostile, RecordsAreNeverEqualOnceTheyAreChanged) {
  ExampleStore example;
  const std::string id = example.approved();
  Changes changes;
  for (const std::string name : {"record.json", "case.json", "result.json"}) {
    const std::string file = "store/records/" + id + "/" + name;
    const std::string bytes = example.folder.read(file);
    for (int round = 0; round < 60; ++round) {
      const std::string other = changes.changed(bytes);
      example.folder.write(file, other);
      const auto replayed = example.store.replay({id});
      ASSERT_EQ(replayed.value->size(), 1u);
      EXPECT_EQ(replayed.value->front().equal(), other == bytes) << name << "\n" << other;
      if (round % 10 == 0) use(example.store, id);
    }
    example.folder.write(file, bytes);
  }
}

TEST(Hostile, JournalsNeverCrash) {
  ExampleStore example;
  const std::string id = example.approved();
  const std::string bytes = example.folder.read("store/journal.sqlite");
  Changes changes;
  for (int round = 0; round < 60; ++round) {
    std::string other = bytes;
    for (int more = 0; more <= round % 3; ++more) other = changes.changed(other.empty() ? bytes : other);
    std::filesystem::remove(example.path("journal.sqlite-journal"));
    example.folder.write("store/journal.sqlite", other);
    use(example.store, id);
  }
  example.folder.write("store/journal.sqlite", bytes);
  EXPECT_FALSE(example.verified().broken.has_value());
}

}  // namespace
}  // namespace hjemmel
