// A calculation becomes a record, and what has changed since the last one is entered.
#include <gtest/gtest.h>

#include "store/journal.h"
#include "tests/unit/store/example_store.h"

namespace hjemmel {
namespace {

// The entries of the journal as "what subject", in order.
std::vector<std::string> told(const ExampleStore& example) {
  std::vector<std::string> all;
  const auto entries = Journal(example.folder.path("store"), Database::Access::Read).entries();
  EXPECT_EQ(message_of(entries), "");
  for (const Entry& entry : entries.value.value_or(Entries())) all.push_back(entry.what + " " + entry.subject);
  return all;
}

TEST(Keep, HoldsTheCaseTheRulesAndTheResult) {
  ExampleStore example;
  const std::string id = example.kept();
  const Stored<Seen> seen = example.store.show(id, act());
  ASSERT_EQ(message_of(seen), "");
  const Record& record = seen.value->record;
  EXPECT_EQ(record.case_json, small_case());  // byte for byte
  EXPECT_EQ(record.benefit, "fleksløntilskud");
  EXPECT_EQ(record.month, "2024-02");
  EXPECT_EQ(record.amount, "15.272,00 kr/måned");
  EXPECT_EQ(record.rule_set_hash, rule_set_hash(small_rules()));
  EXPECT_EQ(record.engine_version, engine_version());
  EXPECT_EQ(record.at, "2024-03-01T09:30");
  EXPECT_EQ(seen.value->replayed.equal(), true);
  ASSERT_TRUE(seen.value->result.has_value());
  EXPECT_EQ(render_json(*seen.value->result), record.result_json);
  EXPECT_EQ(told(example), (std::vector<std::string>{"beregnet fleksløntilskud for 2024-02", "set "}));
}

TEST(Keep, IsTheSameRecordForTheSameCalculationAndPerson) {
  ExampleStore example;
  EXPECT_EQ(example.kept(), example.kept());
  EXPECT_EQ(told(example).size(), 1u);  // asked twice, kept once
  EXPECT_NE(example.kept(), example.kept(given(), act("2024-03-01T09:31")));
  ToKeep other_case = given();
  other_case.case_key = "S-18";
  EXPECT_NE(example.kept(), example.kept(other_case));
}

TEST(Keep, EntersEachChangedFactWithItsReason) {
  ExampleStore example;
  example.kept();
  const ToKeep changed = given(replaced(small_case(), "\"15.600,00\"", "\"15.700,00\""));
  EXPECT_EQ(example.refusal(changed), "sagen er ændret, siden den sidst blev gemt: `løn`");
  EXPECT_EQ(told(example).size(), 1u);  // nothing of what was refused
  example.kept(changed, act("2024-03-02T09:00", "ny indberetning"));
  const auto entries = Journal(example.folder.path("store"), Database::Access::Read).entries("S-17");
  ASSERT_EQ(entries.value->size(), 3u);
  const Entry& entry = entries.value->back();
  EXPECT_EQ(entry.what, "oplysning_aendret");
  EXPECT_EQ(entry.subject, "løn");
  EXPECT_NE(entry.before.find("15.600,00"), std::string::npos);
  EXPECT_NE(entry.after.find("15.700,00"), std::string::npos);
  EXPECT_EQ(entry.reason, "ny indberetning");
}

TEST(Keep, ComparesWithTheSameCaseOnly) {
  ExampleStore example;
  example.kept();
  ToKeep other = given(replaced(small_case(), "\"15.600,00\"", "\"15.700,00\""));
  other.case_key = "S-18";
  EXPECT_EQ(example.refusal(other), "");
}

TEST(Keep, EntersACorrectionWithItsOwnReason) {
  ExampleStore example;
  const std::string correction =
      R"("rettelser": [{"trin": "nedsættelse_for_løn", "værdi": "4.000,00", "begrundelse": "afgørelse fra Ankestyrelsen",
          "hjemmel": "XL § 1 stk. 2", "af": "leder", "dato": "2024-02-20"}], "oplysninger")";
  example.kept(given(replaced(small_case(), "\"oplysninger\"", correction)));
  EXPECT_EQ(told(example),
            (std::vector<std::string>{"beregnet fleksløntilskud for 2024-02", "rettelse nedsættelse_for_løn"}));
}

TEST(Keep, RefusesPersonalNumbersAndSaysWhere) {
  ExampleStore example;
  EXPECT_EQ(example.refusal(given(replaced(small_case(), "\"note\": \"", "\"note\": \"010101-1234 "))),
            "sagen har ti cifre i træk, som et CPR-nummer har: `note`");
  ToKeep key = given();
  key.case_key = "0101011234";
  EXPECT_EQ(example.refusal(key), "sagens nøgle har ti cifre i træk, som et CPR-nummer har");
  EXPECT_EQ(example.refusal(given(), {"010101-1234", "2024-03-01T09:30", ""}),
            "personens navn har ti cifre i træk, som et CPR-nummer har");
  EXPECT_EQ(example.refusal(given(), act("2024-03-01T09:30", "vedr. 0101011234")),
            "begrundelsen har ti cifre i træk, som et CPR-nummer har");
  EXPECT_TRUE(told(example).empty());
  EXPECT_TRUE(example.store.list().value->empty());
}

TEST(Keep, TakesOnlyAPersonAndATime) {
  ExampleStore example;
  EXPECT_EQ(example.refusal(given(), {" ", "2024-03-01T09:30", ""}), "personens navn mangler");
  for (const char* at : {"", "2024-03-01", "2024-02-30T09:30", "2024-03-01T24:00", "2024-03-01T09:60",
                         "2024-03-01 09:30", "2024-03-01T09:30:00", "2024-03-01T9:30"}) {
    EXPECT_EQ(example.refusal(given(), {"sagsbehandler-7", at, ""}), "`" + std::string(at) + "` er ikke et tidspunkt");
  }
  EXPECT_EQ(example.refusal(given(), {"a\nb", "2024-03-01T09:30", ""}), "personens navn skal stå på én linje");
  EXPECT_EQ(example.refusal(given(), {"\xFF", "2024-03-01T09:30", ""}).find("personens navn: "), 0u);
  EXPECT_NE(example.refusal(given(), {"a\xCC\x8A", "2024-03-01T09:30", ""}).find("som to tegn"), std::string::npos);
  EXPECT_EQ(example.refusal(given(), {std::string(2001, 'a'), "2024-03-01T09:30", ""}),
            "personens navn har for mange tegn");
  ToKeep key = given();
  key.case_key = "";
  EXPECT_EQ(example.refusal(key), "sagens nøgle mangler");
}

TEST(Keep, HandsOnWhatTheEngineSaysOfTheCase) {
  ExampleStore example;
  const Stored<std::string> wrong = example.store.keep(small_rules(), given(R"({"oplysninger": {"lön": 1}})"), act());
  ASSERT_FALSE(wrong.value.has_value());
  EXPECT_EQ(wrong.refused.kind, Refused::Kind::Case);
  ASSERT_EQ(wrong.refused.diagnostics.size(), 1u);
  EXPECT_NE(wrong.refused.diagnostics.front().drawn.find("sag.json"), std::string::npos);
  ToKeep early = given(R"({"oplysninger": {}})");
  early.month = *parse_month("2023-12");
  EXPECT_EQ(example.store.keep(small_rules(), early, act()).refused.kind, Refused::Kind::Rules);
  early.benefit = "folkepension";
  EXPECT_EQ(example.store.keep(small_rules(), early, act()).refused.kind, Refused::Kind::Request);
}

TEST(Keep, TakesAResultWithoutAnAmount) {
  ExampleStore example;
  example.kept(given(R"({"oplysninger": {}})"));
  const std::string pensioner = replaced(small_case(), "\"nej\"", "\"ja\"");
  EXPECT_EQ(example.refusal(given(pensioner), act("2024-03-02T09:30", "ny oplysning")), "");
  EXPECT_EQ(example.store.list().value->front().answer, "mangler");
  EXPECT_EQ(example.store.list().value->back().answer, "afslag");
}

}  // namespace
}  // namespace hjemmel
