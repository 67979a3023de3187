#include "cli/arguments.h"

#include <gtest/gtest.h>

#include <sstream>

namespace hjemmel::cli {
namespace {

Exit do_nothing(const Arguments&, Surroundings&) { return Exit::Ok; }

const Command kCommand{.name = "calculate",
                       .positional = "YDELSE",
                       .least_positional = 1,
                       .most_positional = 2,
                       .options = {{"--case", "FIL", ""}, {"--month", "ÅÅÅÅ-MM", ""}, {"--check", "", ""}},
                       .summary = "",
                       .lesson = "",
                       .run = &do_nothing};

struct Parsed {
  explicit Parsed(const std::vector<std::string>& words) : arguments(parse_arguments(kCommand, words, err)) {}
  std::ostringstream err;
  std::optional<Arguments> arguments;
};

TEST(ParseArguments, TakesOptionsInAnyOrder) {
  const Parsed parsed({"--month", "2024-02", "fleksløntilskud", "--case=sag=1.json", "--check"});
  ASSERT_TRUE(parsed.arguments) << parsed.err.str();
  EXPECT_EQ(parsed.arguments->positional, std::vector<std::string>{"fleksløntilskud"});
  EXPECT_EQ(parsed.arguments->value("--month"), "2024-02");
  EXPECT_EQ(parsed.arguments->value("--case"), "sag=1.json");
  EXPECT_TRUE(parsed.arguments->has("--check"));
  EXPECT_EQ(parsed.arguments->value("--format", "text"), "text");
  EXPECT_EQ(parsed.err.str(), "");
}

TEST(ParseArguments, TakesADashForStandardInput) {
  const Parsed parsed({"a", "--case", "-"});
  ASSERT_TRUE(parsed.arguments);
  EXPECT_EQ(parsed.arguments->value("--case"), "-");
  EXPECT_EQ(Parsed({"-"}).arguments->positional.front(), "-");
}

TEST(ParseArguments, TakesEverythingAsANameAfterTwoDashes) {
  const Parsed parsed({"--", "--case", "--month"});
  ASSERT_TRUE(parsed.arguments);
  EXPECT_EQ(parsed.arguments->positional, (std::vector<std::string>{"--case", "--month"}));
}

void expect_refused(const std::vector<std::string>& words, const std::string& what) {
  const Parsed parsed(words);
  EXPECT_FALSE(parsed.arguments);
  EXPECT_NE(parsed.err.str().find(what), std::string::npos) << parsed.err.str();
  EXPECT_NE(parsed.err.str().find("`hjemmel calculate --help`"), std::string::npos) << parsed.err.str();
}

TEST(ParseArguments, RefusesWhatTheCommandDoesNotTake) {
  expect_refused({"a", "--moth", "2024-02"}, "`calculate` har ikke valget `--moth`");
  expect_refused({"a", "--moth", "2024-02"}, "mente du `--month`?");
  expect_refused({"a", "-x"}, "`-x`");
  expect_refused({"a", "--check", "--check"}, "`--check` står to gange");
  expect_refused({"a", "--check=ja"}, "`--check` tager ingen værdi");
  expect_refused({"a", "--case"}, "efter `--case` mangler FIL");
  expect_refused({"a", "--case", "--month", "2024-02"}, "efter `--case` mangler FIL");
  expect_refused({"a", "--case="}, "efter `--case` mangler FIL");
  expect_refused({}, "efter `calculate` mangler YDELSE");
  expect_refused({"a", "b", "c"}, "der står for meget: `c`");
}

}  // namespace
}  // namespace hjemmel::cli
