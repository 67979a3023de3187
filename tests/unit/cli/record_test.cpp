// The family `record` as a user meets it; what the store does is tried in tests/unit/store.
#include <gtest/gtest.h>

#include "engine/source/source_set.h"
#include "tests/unit/cli/ran.h"
#include "tests/unit/cli/temporary_folder.h"

namespace hjemmel::cli {
namespace {

const std::vector<std::string> kNames = {"init",    "keep",   "list", "show",   "hear",  "ready",
                                         "approve", "export", "note", "replay", "verify"};
const std::string kRules = "tests/unit/store";  // example.regel

using Words = std::vector<std::string>;

Words operator+(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// A store with nothing in it, and a case beside it.
struct Archive {
  Archive()
      : store(folder.path("store")),
        sag(folder.write("sag.json", R"({"oplysninger": {"løn": {"værdi": "15.600,00", "kilde": "eIndkomst"},
                                         "modtager_pension": {"værdi": "nej", "kilde": "UdbetalingDanmark"}}})")) {
    EXPECT_EQ(Ran({"record", "init", "--store", store}).exit, Exit::Ok);
  }

  Words act(const Words& words, const std::string& at = "2024-03-01T09:30") const {
    return Words{"record"} + words + Words{"--store", store, "--by", "sagsbehandler-7", "--at", at};
  }
  Words keep(const Words& more = {}) const {
    return act(
        Words{"keep", "fleksløntilskud", "--key", "S-17", "--case", sag, "--month", "2024-02", "--rules", kRules} +
        more);
  }
  std::string kept() const {
    const Ran ran(keep());
    EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
    return ran.out.substr(0, 8);
  }

  TemporaryFolder folder;
  std::string store;
  std::string sag;
};

TEST(RecordHelp, TeachesEveryCommandWithAnExample) {
  const Ran family({"record", "--help"});
  EXPECT_EQ(family.exit, Exit::Ok);
  for (const std::string& name : kNames) {
    EXPECT_TRUE(has(family.out, "\n  record " + name)) << name;
    const Ran ran({"record", name, "--help"});
    EXPECT_EQ(ran.exit, Exit::Ok);
    EXPECT_TRUE(has(ran.out, "Brug: hjemmel record " + name)) << ran.out;
    EXPECT_TRUE(has(ran.out, "\n  hjemmel record " + name)) << ran.out;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(from_utf8(line).size(), 125u) << line;
  }
  EXPECT_EQ(Ran({"record"}).exit, Exit::Usage);
  EXPECT_EQ(Ran({"record"}).err, family.out);
  EXPECT_TRUE(has(Ran({"--help"}).out, "\n  record KOMMANDO"));
}

TEST(Record, OffersNearNames) {
  expect_mistake(Ran({"record", "aprove"}), Exit::Usage, "mente du `approve`?");
  expect_mistake(Ran({"record", "replay", "--stoer", "x"}), Exit::Usage, "mente du `--store`?");
}

TEST(Record, SaysWhatIsMissingInTheWords) {
  const Archive archive;
  expect_mistake(Ran({"record", "list"}), Exit::Usage, "`--store` mangler");
  expect_mistake(Ran({"record", "ready", "abcdef", "--store", archive.store, "--at", "2024-03-01T09:30"}), Exit::Usage,
                 "`--by` mangler");
  expect_mistake(Ran({"record", "ready", "abcdef", "--store", archive.store, "--by", "a"}), Exit::Usage,
                 "`--at` mangler");
  expect_mistake(Ran({"record", "ready", "--store", archive.store}), Exit::Usage, "mangler POST");
  expect_mistake(Ran(archive.act({"keep", "fleksløntilskud", "--case", archive.sag, "--month", "2024-02"})),
                 Exit::Usage, "`--key` mangler");
  expect_mistake(Ran(archive.act({"ready", "abcdef"}, "i dag")), Exit::Usage, "`i dag` er ikke et tidspunkt");
}

// From a case to an export, with every step that the law asks for between.
TEST(Record, LivesFromKeepToExport) {
  const Archive archive;
  const std::string id = archive.kept();
  const auto done = [&](const Words& words) {
    const Ran ran(archive.act(words));
    EXPECT_EQ(ran.exit, Exit::Ok) << ran.err;
    EXPECT_EQ(ran.err, "");
    return ran.out;
  };
  expect_mistake(Ran(archive.act({"export", id, "--reason", "til fagsystemet"})), Exit::Failed, "er ikke godkendt");
  expect_mistake(Ran(archive.act({"ready", id})), Exit::Failed, "`hjemmel record hear` skriver valget");
  expect_mistake(Ran(archive.act({"hear", id, "--choice", "ja", "--reason", "x"})), Exit::Usage, "vælg `hørt`");
  EXPECT_EQ(done({"hear", id, "--choice", "hørt", "--reason", "svar modtaget"}), "");
  EXPECT_EQ(done({"ready", id}), "");
  EXPECT_EQ(done({"approve", id, "--reason", "følger oplysningerne"}), "");
  EXPECT_TRUE(has(done({"export", id, "--reason", "til fagsystemet"}), "\"standing\": \"godkendt\""));
  EXPECT_TRUE(has(done({"note", "S-17"}), "godkendt af sagsbehandler-7"));
  EXPECT_TRUE(has(Ran({"record", "list", "--store", archive.store}).out, "15.272,00 kr/måned  godkendt"));
  EXPECT_TRUE(
      has(Ran({"record", "verify", "--store", archive.store}).out, "6 linjer, alle som de blev skrevet\nsegl "));
  EXPECT_EQ(Ran({"record", "replay", "--store", archive.store}).out, "1 som gemt, 0 anderledes\n");
}

TEST(Record, IsShownInEveryFormThatACalculationHas) {
  const Archive archive;
  const std::string id = archive.kept();
  for (const char* format : {"text", "letter", "full", "json"}) {
    const Ran shown(archive.act({"show", id, "--format", format}, "2031-05-01T13:00"));
    const Ran calculated({"calculate", "fleksløntilskud", "--case", archive.sag, "--month", "2024-02", "--rules",
                          kRules, "--format", format});
    EXPECT_EQ(shown.out, calculated.out) << shown.err;
  }
  expect_mistake(Ran(archive.act({"show", id, "--format", "pdf"})), Exit::Usage, "`pdf` er ikke en form");
}

TEST(Record, TellsWhereAReplayDiffers) {
  const Archive archive;
  archive.kept();
  std::string file;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(archive.store)) {
    if (entry.path().filename() == "result.json")
      file = entry.path().lexically_relative(archive.folder.path()).string();
  }
  std::string result = archive.folder.read(file);
  result.replace(result.find("15272.00"), 8, "15273.00");
  archive.folder.write(file, result);
  const Ran ran({"record", "replay", "--store", archive.store});
  EXPECT_EQ(ran.exit, Exit::Failed);
  for (const char* part : {"er anderledes i `amount.value`", "gemt:     \"15273.00\" (Hjemmel 0.",
                           "beregnet: \"15272.00\" (Hjemmel 0.", "0 som gemt, 1 anderledes"}) {
    EXPECT_TRUE(has(ran.out, part)) << ran.out;
  }
  EXPECT_TRUE(has(ran.err, "`result.json` er ændret, siden den blev gemt")) << ran.err;
  EXPECT_EQ(Ran({"record", "verify", "--store", archive.store}).exit, Exit::Failed);
}

TEST(Record, RefusesWithTheExitCodeOfWhatIsWrong) {
  const Archive archive;
  expect_mistake(Ran({"record", "verify", "--store", archive.store + "x"}), Exit::Failed, "findes ikke");
  archive.folder.write("sag.json", R"({"oplysninger": {"løn": {"værdi": 1, "kilde": "010101-1234"}}})");
  expect_mistake(Ran(archive.keep()), Exit::Case, "CPR-nummer");
  archive.folder.write("sag.json", R"({"oplysninger": {"lön": 1}})");
  expect_mistake(Ran(archive.keep()), Exit::Case, "fejl[S");
  expect_mistake(Ran(archive.keep({"--lang", "en"})), Exit::Case, "error[S");
  expect_mistake(Ran(archive.keep({"--known-on", "i går"})), Exit::Usage, "er ikke en dato");
}

}  // namespace
}  // namespace hjemmel::cli
