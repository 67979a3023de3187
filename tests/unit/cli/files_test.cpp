#include "cli/files.h"

#include <gtest/gtest.h>

#include "tests/unit/cli/temporary_folder.h"

namespace hjemmel::cli {
namespace {

TEST(FilesAt, FindsOneKindInOrder) {
  const TemporaryFolder folder;
  folder.write("b.regel", "");
  folder.write("a/c.regel", "");
  folder.write("a.sager", "");
  EXPECT_EQ(files_at(folder.path(), ".regel"),
            (std::vector<std::string>{folder.path("a/c.regel"), folder.path("b.regel")}));
  EXPECT_EQ(files_at(folder.path("a.sager"), ".regel"), std::vector<std::string>{folder.path("a.sager")});
  EXPECT_FALSE(files_at(folder.path("findes_ikke"), ".regel"));
}

TEST(ReadFile, StopsAtTheLimit) {
  const TemporaryFolder folder;
  const std::string path = folder.write("stor", std::string(100'000, 'x'));
  EXPECT_EQ(read_file(path, 40'001)->size(), 40'001u);
  EXPECT_EQ(read_file(path, 1'000'000)->size(), 100'000u);
  EXPECT_FALSE(read_file(folder.path("findes_ikke"), 10));
  EXPECT_FALSE(read_file(folder.path(), 10));              // a folder
  EXPECT_EQ(read_file("/dev/zero", 1000)->size(), 1000u);  // a file without an end
}

TEST(WriteFile, PutsTheWholeFileInPlace) {
  const TemporaryFolder folder;
  folder.write("a.regel", "gammel");
  EXPECT_TRUE(write_file(folder.path("a.regel"), "ny æøå\n"));
  EXPECT_EQ(folder.read("a.regel"), "ny æøå\n");
  EXPECT_EQ(files_at(folder.path(), ".ny")->size(), 0u);
  EXPECT_FALSE(write_file(folder.path("findes_ikke/a.regel"), "ny"));
}

}  // namespace
}  // namespace hjemmel::cli
