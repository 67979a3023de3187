// Every command as a user meets it: what is printed where, and the exit code.
#include <gtest/gtest.h>

#include <sstream>

#include "cli/files.h"
#include "engine/source/source_set.h"
#include "tests/unit/cli/ran.h"
#include "tests/unit/cli/temporary_folder.h"

namespace hjemmel::cli {
namespace {

const std::vector<std::string> kCommandNames = {"calculate", "diff", "series", "recalculate", "facts", "benefits",
                                                "check",     "test", "fmt",    "coverage",    "schema"};
const std::string kExample = "docs/eksempler/star-2024.json";

std::vector<std::string> calculation(const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"calculate", "fleksløntilskud", "--case", kExample, "--month", "2024-02"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST(Help, TeachesEveryCommandWithAnExample) {
  for (const std::string& name : kCommandNames) {
    const Ran ran({name, "--help"});
    EXPECT_EQ(ran.exit, Exit::Ok);
    EXPECT_TRUE(has(ran.out, "Brug: hjemmel " + name)) << ran.out;
    EXPECT_EQ(ran.err, "");
    EXPECT_TRUE(has(Ran({"--help"}).out, "\n  " + name)) << name;
  }
  EXPECT_TRUE(has(Ran({"--help"}).out, "hjemmel calculate fleksløntilskud --case " + kExample + " --month 2024-02"));
  EXPECT_EQ(Ran({"-h"}).out, Ran({"--help"}).out);
}

TEST(Help, FitsAScreen) {
  std::string all = Ran({"--help"}).out;
  for (const std::string& name : kCommandNames) all += Ran({name, "-h"}).out;
  std::istringstream lines(all);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(from_utf8(line).size(), 125u) << line;
}

TEST(Help, IsGivenInsteadOfNothing) {
  const Ran ran({});
  expect_mistake(ran, Exit::Usage, "Brug: hjemmel KOMMANDO");
}

TEST(Version, IsOneLine) {
  const Ran ran({"--version"});
  EXPECT_EQ(ran.exit, Exit::Ok);
  EXPECT_TRUE(ran.out.starts_with("hjemmel 0.")) << ran.out;
  EXPECT_EQ(ran.out.find('\n'), ran.out.size() - 1);
}

TEST(UnknownCommand, OffersNearNames) {
  expect_mistake(Ran({"calcualte"}), Exit::Usage, "mente du `calculate` eller `recalculate`?");
  expect_mistake(Ran({"--versoin"}), Exit::Usage, "mente du `--version`?");
  expect_mistake(Ran({"beregn"}), Exit::Usage, "der er ingen kommando `beregn`");
}

TEST(Calculate, GivesThePublishedExample) {
  const Ran ran(calculation());
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_EQ(ran.err, "");
  for (const char* amount : {"15.600,00", "4.680,00", "32.067,00", "15.272,00"})
    EXPECT_TRUE(has(ran.out, amount)) << ran.out;
}

TEST(Calculate, PrintsFourForms) {
  EXPECT_EQ(Ran(calculation({"--format", "text"})).out, Ran(calculation()).out);
  EXPECT_TRUE(has(Ran(calculation({"--format", "json"})).out, "\"15272.00\""));
  for (const char* format : {"text", "letter", "full", "json"}) {
    const Ran ran(calculation({"--format", format}));
    EXPECT_EQ(ran.exit, Exit::Ok) << format;
    EXPECT_TRUE(ran.out.ends_with('\n')) << format;
  }
  EXPECT_NE(Ran(calculation({"--format", "letter"})).out, Ran(calculation({"--format", "full"})).out);
}

TEST(Calculate, TakesTheNameWithoutDanishLetters) {
  const Ran ran({"calculate", "fleksloentilskud", "--case", kExample, "--month", "2024-02"});
  EXPECT_EQ(ran.out, Ran(calculation()).out);
}

TEST(Calculate, ReadsTheCaseFromStandardInput) {
  const Ran ran({"calculate", "fleksløntilskud", "--case", "-", "--month", "2024-02"}, "{\"oplysninger\": {}}");
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;  // missing facts are a result
  EXPECT_TRUE(has(ran.out, "mangler")) << ran.out;
}

TEST(Calculate, SaysWhatIsMissingOrWrongInTheWords) {
  expect_mistake(Ran({"calculate", "fleksløntilskud", "--month", "2024-02"}), Exit::Usage, "`--case` mangler");
  expect_mistake(Ran({"calculate", "fleksløntilskud", "--case", kExample}), Exit::Usage, "`--month` mangler");
  expect_mistake(Ran({"calculate", "fleksløntilskud", "--case", kExample, "--month", "2024-13"}), Exit::Usage,
                 "`2024-13` er ikke en måned");
  expect_mistake(Ran(calculation({"--known-on", "15. februar"})), Exit::Usage, "`15. februar` er ikke en dato");
  expect_mistake(Ran(calculation({"--format", "jsn"})), Exit::Usage, "mente du `json`?");
  expect_mistake(Ran({"calculate", "fleksløntilskut", "--case", kExample, "--month", "2024-02"}), Exit::Usage,
                 "mente du `fleksløntilskud`?");
}

TEST(Calculate, SaysWhatIsWrongInTheCase) {
  const std::vector<std::string> words = {"calculate", "fleksløntilskud", "--case", "-", "--month", "2024-02"};
  expect_mistake(Ran(words, "{\"oplysninger\": {\"løn\" 1}}"), Exit::Case, "fejl[S0001]");
  expect_mistake(Ran(words, "{\"oplysninger\": {\"lønn\": 1}}"), Exit::Case, "`løn`");
  expect_mistake(Ran(words, "l\xF8n"), Exit::Case, "fejl[R0001]");
  expect_mistake(Ran({"calculate", "fleksløntilskud", "--case", "findes_ikke.json", "--month", "2024-02"}), Exit::Case,
                 "`findes_ikke.json` kan ikke læses");
}

TEST(Calculate, SaysWhatIsWrongWithTheRules) {
  const TemporaryFolder folder;
  expect_mistake(Ran(calculation({"--rules", folder.path()})), Exit::Rules, "fejl[R0803]");
  folder.write("a.regel", "noget helt andet\n");
  expect_mistake(Ran(calculation({"--rules", folder.path()})), Exit::Rules, "a.regel:1:1");
  expect_mistake(Ran({"calculate", "fleksløntilskud", "--case", "-", "--month", "1999-01"}, "{}"), Exit::Rules,
                 "fejl[R0802]");
}

// 30 pct. of 15.600 kr. becomes 31 pct.
TEST(Diff, IsBetweenTwoFoldersOfRules) {
  const TemporaryFolder folder;
  std::filesystem::copy("rules", folder.path("rules"), std::filesystem::copy_options::recursive);
  const std::string file = "rules/fleksjob/nedsaettelse.regel";
  std::string text = folder.read(file);
  text.replace(text.rfind("30 % op til"), 4, "31 %");
  folder.write(file, text);
  const std::vector<std::string> words = {"diff",    "fleksløntilskud", "--case",    kExample,
                                          "--month", "2024-02",         "--to-rules"};
  const auto with = [&](const std::string& rules) {
    std::vector<std::string> all = words;
    all.push_back(rules);
    return Ran(all);
  };
  const Ran ran = with(folder.path("rules"));
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_TRUE(has(ran.out, "Ændret i reglerne: nedsættelse for løn")) << ran.out;
  EXPECT_TRUE(has(ran.out, "Forskel: - 156,00 kr/måned.")) << ran.out;
  expect_mistake(with(folder.path("findes_ikke")), Exit::Rules, "fejl[R0803]");
}

TEST(RulesFolder, TakesTheOptionBeforeTheVariableBeforeTheFolderHere) {
  const TemporaryFolder folder;
  EXPECT_EQ(Ran({"check"}).exit, Exit::Ok);
  EXPECT_EQ(Ran({"check"}, "", folder.path()).exit, Exit::Rules);
  EXPECT_EQ(Ran({"check", "--rules", "rules"}, "", folder.path()).exit, Exit::Ok);
}

TEST(Check, TellsGoodRulesFromBroken) {
  const TemporaryFolder folder;
  folder.write("a.regel", "regelsprog 1\n\nmodul å\n");
  const Ran broken({"check", "--rules", folder.path()});
  EXPECT_EQ(broken.exit, Exit::Failed);
  EXPECT_TRUE(has(broken.err, "a.regel:3")) << broken.err;
  const Ran good({"check", "--rules", "rules"});
  EXPECT_EQ(good.exit, Exit::Ok) << good.err;
  EXPECT_TRUE(has(good.out, "regelfiler uden fejl"));
}

TEST(Benefits, ListsTheFirstOne) {
  const Ran ran({"benefits"});
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_TRUE(has(ran.out, "\nfleksløntilskud ")) << ran.out;
  EXPECT_TRUE(has(ran.out, "2013-01 til ")) << ran.out;
}

std::vector<std::string> recalculation(const std::string& paid) {
  return {"recalculate", "fleksløntilskud_til_udbetaling",
          "--case",      "docs/eksempler/bonus-2024.json",
          "--paid",      paid,
          "--month",     "2024-07"};
}

TEST(Series, HasARowForEveryMonth) {
  const std::vector<std::string> words = {"series", "fleksløntilskud", "--case", "docs/eksempler/bonus-2024.json",
                                          "--from", "2024-01",         "--to",   "2024-03"};
  const Ran ran(words);
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_TRUE(has(ran.out, "2024-01            15.452,00")) << ran.out;
  EXPECT_TRUE(has(ran.out, "Februar 2024 (2024-02)\n")) << ran.out;
  std::vector<std::string> json = words;
  json.insert(json.end(), {"--format", "json"});
  EXPECT_TRUE(has(Ran(json).out, "\"stretches\"")) << ran.out;
}

TEST(Series, TellsWhatIsMissing) {
  expect_mistake(Ran({"series", "fleksløntilskud", "--case", kExample}), Exit::Usage, "`--from` mangler");
  expect_mistake(Ran({"series", "fleksløntilskud", "--case", kExample, "--from", "2024-02", "--to", "2024-01"}),
                 Exit::Usage, "fejl[R0851]");
  expect_mistake(Ran({"series", "fleksløntilskud", "--case", kExample, "--from", "2024-02", "--to", "2027-01"}),
                 Exit::Rules, "fejl[R0802]");
}

// The amounts are worked by hand in tests/unit/series.
TEST(Recalculate, WorksTheExampleOfTheManual) {
  const Ran ran(recalculation("docs/eksempler/udbetalt-2024.csv"));
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_TRUE(has(ran.out, "Der er udbetalt 6.595,00 kr. for meget")) << ran.out;
  EXPECT_TRUE(has(ran.out, "Efter juli 2024 mangler intet at blive modregnet.")) << ran.out;
}

TEST(Recalculate, TellsWhatIsWrongWithTheList) {
  expect_mistake(Ran(recalculation("findes_ikke.csv")), Exit::Case, "listen `findes_ikke.csv` kan ikke læses");
  const TemporaryFolder folder;
  const std::string list = folder.write("udbetalt.csv", "måned;udbetalt;afregnet\n2024-02;meget;0\n");
  const Ran ran(recalculation(list));
  expect_mistake(ran, Exit::Case, "fejl[S1006]");
  EXPECT_TRUE(has(ran.err, "udbetalt.csv:2:9")) << ran.err;
  // What another encoding makes of æ, ø and å.
  const std::string old = folder.write("gammel.csv", "m\xE5ned;udbetalt\n2024-02;1\n");
  expect_mistake(Ran(recalculation(old)), Exit::Case, "fejl[R0001]");
}

TEST(Facts, ShowsNameTypeAndRange) {
  const Ran ran({"facts", "fleksløntilskud"});
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_TRUE(has(ran.out, "\nløn  ")) << ran.out;
  EXPECT_TRUE(has(ran.out, "kr/måned"));
  EXPECT_TRUE(has(ran.out, "0 til 1.000.000"));
  EXPECT_EQ(Ran({"facts", "fleksloentilskud"}).out, ran.out);
  expect_mistake(Ran({"facts", "fleksløntilskuds"}), Exit::Usage, "mente du `fleksløntilskud`?");
}

TEST(Facts, SaysWhoseAFactIsAndHowManyAListCanHave) {
  const TemporaryFolder folder;
  folder.write("a.regel", read_file("tests/unit/api/household.regel", 10000).value());
  const Ran ran({"facts", "familietillæg", "--rules", folder.path()});
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("børn         liste     højst 12    fælles\n    Børn i husstanden\n")) << ran.out;
  EXPECT_TRUE(has(ran.out, "fødselsdato  dato      fast        børn: hver, fælles\n")) << ran.out;
  EXPECT_TRUE(has(ran.out, "    Løn  (tidligere: lønindtægt)\n")) << ran.out;
}

TEST(Check, ShowsAllInterpretationsInForce) {
  const TemporaryFolder folder;
  folder.write("a.regel", read_file("tests/unit/api/household.regel", 10000).value());
  const Ran ran({"check", "--fortolkninger", "--rules", folder.path()});
  EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
  EXPECT_TRUE(has(ran.out,
                  "\nalder_opgøres: Hvornår i måneden opgøres alderen?  [LOV 1/2024 § 1 stk. 1]\n"
                  "  standard den_første: alderen er den samme hele måneden\n"
                  "  ellers den_sidste: den, der fylder år i måneden, er ældre\n"))
      << ran.out;
  EXPECT_TRUE(has(Ran({"check", "--fortolkninger"}).out, "\ngrænsens_år: "));
  EXPECT_FALSE(has(Ran({"check"}).out, "grænsens_år"));
}

TEST(Schema, IsOfAllFactsOrOfThoseOfABenefit) {
  const Ran all({"schema"});
  EXPECT_EQ(all.exit, Exit::Ok) << all.err;
  EXPECT_TRUE(has(all.out, "\"https://json-schema.org/draft/2020-12/schema\""));
  EXPECT_TRUE(has(all.out, "\"#/$defs/l%C3%B8n\""));
  EXPECT_EQ(Ran({"schema", "fleksløntilskud"}).out, Ran({"schema", "fleksloentilskud"}).out);
  expect_mistake(Ran({"schema", "fleksløntilskuds"}), Exit::Usage, "mente du `fleksløntilskud`?");
}

TEST(Test, FailsWhenThereIsNothingToTest) {
  const TemporaryFolder folder;
  const Ran ran({"test", folder.path()});
  EXPECT_EQ(ran.exit, Exit::Failed);
  EXPECT_EQ(ran.out, "0 passer, 0 fejler\n");
  EXPECT_TRUE(has(ran.err, "ingen sager"));
  expect_mistake(Ran({"test", folder.path("findes_ikke")}), Exit::Usage, "findes ikke");
}

TEST(Test, FailsWhenATableCannotBeRead) {
  const TemporaryFolder folder;
  folder.write("a.sager", "noget helt andet\n");
  const Ran ran({"test", folder.path()});
  EXPECT_EQ(ran.exit, Exit::Failed);
  EXPECT_EQ(ran.out, "0 passer, 1 fejler\n");
  EXPECT_TRUE(has(ran.err, "a.sager:1:")) << ran.err;
}

TEST(Fmt, ChangesOnlyWhatIsNotInTheLayout) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.regel", "regelsprog 1\n\n\n\nmodul prøve   \"Prøve\"\n");
  const Ran check({"fmt", "--check", path});
  EXPECT_EQ(check.exit, Exit::Failed);
  EXPECT_EQ(check.out, path + "\n");
  EXPECT_EQ(Ran({"fmt", path}).exit, Exit::Ok);
  EXPECT_EQ(folder.read("a.regel"), "regelsprog 1\n\nmodul prøve \"Prøve\"\n");
  const Ran again({"fmt", "--check", path});
  EXPECT_EQ(again.exit, Exit::Ok);
  EXPECT_EQ(again.out, "");
}

TEST(Fmt, LeavesAFileWithMistakesAlone) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.regel", "noget helt andet\n");
  expect_mistake(Ran({"fmt", path}), Exit::Rules, "a.regel:1:1");
  EXPECT_EQ(folder.read("a.regel"), "noget helt andet\n");
}

TEST(Coverage, WritesPagesAndNoticesAChange) {
  const TemporaryFolder folder;
  EXPECT_EQ(Ran({"coverage", "--check", folder.path("sider")}).exit, Exit::Failed);
  ASSERT_EQ(Ran({"coverage", folder.path("sider")}).exit, Exit::Ok);
  EXPECT_TRUE(has(folder.read("sider/README.md"), "fbek-227-2024.md"));
  EXPECT_TRUE(has(folder.read("sider/fbek-227-2024.md"), "§ 3 stk. 2"));
  EXPECT_EQ(Ran({"coverage", "--check", folder.path("sider")}).exit, Exit::Ok);
  EXPECT_EQ(Ran({"coverage", folder.path("sider")}).out, "");  // nothing to write again
  folder.write("sider/gammel-1-1999.md", "");
  const Ran ran({"coverage", "--check", folder.path("sider")});
  EXPECT_EQ(ran.exit, Exit::Failed);
  EXPECT_TRUE(has(ran.out, "gammel-1-1999.md"));
}

TEST(Language, IsTakenByEveryCommand) {
  for (const std::string& name : kCommandNames) EXPECT_TRUE(has(Ran({name, "--help"}).out, "--lang SPROG")) << name;
  EXPECT_TRUE(has(Ran({"--help"}).out, "`--lang en`"));
  EXPECT_EQ(Ran({"check", "--lang", "en"}).exit, Exit::Ok);
  expect_mistake(Ran({"check", "--lang", "fr"}), Exit::Usage, "`fr` er ikke et sprog");
}

TEST(Language, IsDanishUnlessAskedFor) {
  const TemporaryFolder folder;
  folder.write("a.regel", "noget helt andet\n");
  const std::vector<std::string> words = {"check", "--rules", folder.path()};
  EXPECT_TRUE(Ran(words).err.starts_with("fejl[R0101]: filen siger ikke")) << Ran(words).err;
  const Ran danish({"check", "--lang", "da", "--rules", folder.path()});
  EXPECT_EQ(danish.err, Ran(words).err);
  EXPECT_EQ(danish.out, Ran(words).out);
}

TEST(Language, IsThatOfTheMistakesInTheRules) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.regel", "noget helt andet\n");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"check", "--rules", folder.path(), "--lang=en"},
        {"benefits", "--rules", folder.path(), "--lang=en"},
        {"test", "--rules", folder.path(), "--lang=en"},
        calculation({"--rules", folder.path(), "--lang=en"}),
        {"fmt", path, "--lang=en"}}) {
    const std::string err = Ran(words).err;
    EXPECT_TRUE(err.starts_with("error[R0101]: a file whose first line is not the version of the language\n"))
        << words.front() << "\n"
        << err;
    EXPECT_TRUE(has(err, "  = help: write `regelsprog 1` as the first line of the file\n")) << err;
    EXPECT_FALSE(has(err, "hjælp")) << err;
  }
  EXPECT_TRUE(has(Ran({"check", "--rules", folder.path(), "--lang=en"}).out, ": 3 mistakes\n"));
  EXPECT_TRUE(has(Ran({"check", "--lang=en"}).out, " rule files without mistakes\n"));
}

TEST(Language, IsThatOfTheMistakesInACaseOrTable) {
  const Ran ran({"calculate", "fleksløntilskud", "--case", "-", "--month", "2024-02", "--lang", "en"},
                "{\"oplysninger\": {\"lønn\": 1}}");
  EXPECT_EQ(ran.exit, Exit::Case);
  EXPECT_TRUE(ran.err.starts_with("error[S0013]: a fact that no module declares\n")) << ran.err;
  EXPECT_TRUE(has(ran.err, "= did you mean: `løn`\n")) << ran.err;

  const TemporaryFolder folder;
  const std::string table = folder.write("a.sager", "noget helt andet\n");
  const std::string err = Ran({"test", table, "--lang", "en"}).err;
  EXPECT_TRUE(has(err, "error[G0001]: a line that cannot be read as part of the table\n")) << err;
  EXPECT_FALSE(has(err, "fejl[")) << err;
}

// A stream that has nowhere to write.
TEST(Output, ThatDoesNotArriveIsNoSuccess) {
  std::istringstream in;
  std::ostream out(nullptr);
  std::ostringstream err;
  Surroundings surroundings{.in = in, .out = out, .err = err, .rules_variable = "", .program_folder = ""};
  EXPECT_EQ(run({"--version"}, surroundings), Exit::Failed);
  EXPECT_TRUE(has(err.str(), "kunne ikke skrives"));
}

}  // namespace
}  // namespace hjemmel::cli
