#include <gtest/gtest.h>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {
namespace {

using Names = std::vector<std::string>;

TEST(NearNames, CountsLettersAndNotBytes) {
  EXPECT_EQ(near_names("lon", {"løn"}), Names{"løn"});
  EXPECT_EQ(near_names("aa", {"å"}), Names{});  // one letter is replaced, one deleted: two steps for two letters
}

TEST(NearNames, PutsTheNearestFirstAndThenByName) {
  EXPECT_EQ(near_names("lønlofd", {"lønloftet", "lønloft", "lønlofte", "lønlofp"}),
            (Names{"lønlofp", "lønloft", "lønlofte"}));
}

TEST(NearNames, StopsAtAThirdOfTheName) {
  EXPECT_EQ(near_names("abcdef", {"abcdxy"}), Names{"abcdxy"});
  EXPECT_EQ(near_names("abcdef", {"abcxyz"}), Names{});
  EXPECT_EQ(near_names("ab", {"ax"}), Names{"ax"});  // always one
  EXPECT_EQ(near_names("ab", {"xy"}), Names{});
}

TEST(NearNames, TakesTwoSwappedLettersForOneMistake) { EXPECT_EQ(near_names("løn", {"lnø"}), Names{"lnø"}); }

TEST(NearNames, GivesFourAtMostAndEachOnce) {
  EXPECT_EQ(near_names("satsx", {"satsa", "satsb", "satsc", "satsd", "satse", "satsa"}),
            (Names{"satsa", "satsb", "satsc", "satsd"}));
}

TEST(NearNames, LeavesOutTheNameItself) { EXPECT_EQ(near_names("løn", {"løn"}), Names{}); }

TEST(NearNames, HasNothingToSayToAnEndlessName) {
  EXPECT_EQ(near_names(std::string(1'000'000, 'a'), {std::string(999'999, 'a')}), Names{});
}

TEST(NearNamesHelp, ReadsAsAQuestion) {
  EXPECT_EQ(near_names_help("lån", {"løn"}), "mente du `løn`?");
  EXPECT_EQ(near_names_help("sat", {"sats", "satx"}), "mente du `sats` eller `satx`?");
  EXPECT_EQ(near_names_help("sat", {"sata", "satb", "satc"}), "mente du `sata`, `satb` eller `satc`?");
  EXPECT_EQ(near_names_help("sats", {"lønloft"}), "");
}

}  // namespace
}  // namespace hjemmel
