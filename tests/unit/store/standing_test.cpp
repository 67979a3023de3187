// What persons do with a record, in the order that the law asks for.
#include <gtest/gtest.h>

#include "tests/unit/store/example_store.h"

namespace hjemmel {
namespace {

const Act kWithReason = act("2024-03-02T10:00", "derfor");

TEST(Standing, GoesFromKeptToApproved) {
  ExampleStore example;
  const std::string id = example.kept();
  const auto standing = [&] { return example.store.list("S-17").value->front().standing; };
  EXPECT_EQ(standing(), "");
  EXPECT_EQ(message_of(example.store.hear(id, "§ 20", kWithReason)), "");
  EXPECT_EQ(standing(), "");
  EXPECT_EQ(message_of(example.store.ready(id, act())), "");
  EXPECT_EQ(standing(), "klar");
  EXPECT_EQ(message_of(example.store.approve(id, kWithReason)), "");
  EXPECT_EQ(standing(), "godkendt");
  EXPECT_EQ(example.store.list("S-18").value->size(), 0u);
}

TEST(Standing, IsNotReadyWithoutAChoiceOnHearing) {
  ExampleStore example;
  const std::string id = example.kept();
  EXPECT_EQ(message_of(example.store.ready(id, act())), "der er ikke taget stilling til partshøring");
  EXPECT_EQ(message_of(example.store.hear(id, "hørt", act())), "begrundelsen mangler");
  EXPECT_EQ(message_of(example.store.hear(id, "§ 19", kWithReason)), "`§ 19` er ikke et valg om partshøring");
  for (const std::string& choice : hearing_choices()) {
    EXPECT_EQ(message_of(example.store.hear(id, choice, kWithReason)), "") << choice;
  }
}

TEST(Standing, IsNotReadyWithoutASourceOfEachFact) {
  ExampleStore example;
  const std::string id = example.kept(
      given(replaced(small_case(), R"({"værdi": "15.600,00", "kilde": "eIndkomst",)", R"({"værdi": "15.600,00",)")));
  example.store.hear(id, "hørt", kWithReason);
  EXPECT_EQ(message_of(example.store.ready(id, act())), "der er ingen kilde til `løn`");
}

TEST(Standing, IsNotReadyWithoutAProposal) {
  ExampleStore example;
  const std::string id = example.kept(given(R"({"oplysninger": {}})"));
  example.store.hear(id, "hørt", kWithReason);
  EXPECT_EQ(message_of(example.store.ready(id, act())),
            "resultatet er `mangler` og ikke et forslag, så det kan ikke gøres klar");
}

TEST(Standing, IsApprovedOnceAndByAPersonWithAReason) {
  ExampleStore example;
  const std::string id = example.kept();
  EXPECT_EQ(message_of(example.store.approve(id, kWithReason)), "posten er ikke gjort klar");
  example.store.hear(id, "hørt", kWithReason);
  example.store.ready(id, act());
  EXPECT_EQ(message_of(example.store.ready(id, act())), "posten er klar allerede");
  EXPECT_EQ(message_of(example.store.approve(id, act())), "begrundelsen mangler");
  EXPECT_EQ(message_of(example.store.approve(id, {"", "2024-03-02T10:00", "x"})), "personens navn mangler");
  EXPECT_EQ(message_of(example.store.approve(id, kWithReason)), "");
  EXPECT_EQ(message_of(example.store.approve(id, kWithReason)), "posten er godkendt allerede");
  EXPECT_EQ(message_of(example.store.hear(id, "hørt", kWithReason)), "posten er godkendt allerede");
}

// Calculating, showing and noting never bring a record further.
TEST(Standing, IsNeverGivenByACalculation) {
  ExampleStore example;
  const std::string id = example.kept();
  example.kept();
  example.store.show(id, act());
  example.store.note("S-17", act());
  example.store.replay();
  const auto listed = example.store.list();
  for (const Listed& one : *listed.value) EXPECT_EQ(one.standing, "");
}

TEST(Export, IsRefusedUntilAPersonHasApproved) {
  ExampleStore example;
  const std::string id = example.kept();
  EXPECT_EQ(message_of(example.store.export_record(id, kWithReason)),
            "posten er ikke godkendt, så den kan ikke udleveres");
  example.store.hear(id, "hørt", kWithReason);
  example.store.ready(id, act());
  const Stored<std::string> early = example.store.export_record(id, kWithReason);
  EXPECT_FALSE(early.value.has_value());
  EXPECT_EQ(early.refused.kind, Refused::Kind::NotAllowed);
}

TEST(Export, HasTheRecordAndThePersons) {
  ExampleStore example;
  const Stored<std::string> exported = example.store.export_record(example.approved(), kWithReason);
  ASSERT_EQ(message_of(exported), "");
  for (const char* part :
       {"\"standing\": \"godkendt\"", "\"choice\": \"hørt\"", "\"at\": \"2024-03-04T08:15\"",
        "\"reason\": \"følger oplysningerne\"", "\"value\": \"15272.00\"", "\"month\": \"2024-02\""}) {
    EXPECT_NE(exported.value->find(part), std::string::npos) << part;
  }
  EXPECT_NE(exported.value->find(small_case()), std::string::npos);  // as it was given
}

// Forvaltningsret R22: each event once, with who, when and why, and the note's date and theme.
TEST(Note, TellsEachEventOnce) {
  ExampleStore example;
  example.kept();
  const std::string correction =
      R"("rettelser": [{"trin": "nedsættelse_for_løn", "værdi": "4.000,00", "begrundelse": "afgørelse fra Ankestyrelsen",
          "hjemmel": "XL § 1 stk. 2", "af": "leder", "dato": "2024-02-20"}], "oplysninger")";
  const std::string changed = replaced(small_case(), "\"15.600,00\"", "\"15.700,00\"");
  const std::string id = example.kept(given(replaced(changed, "\"oplysninger\"", correction)),
                                      act("2024-03-02T09:00", "ny indberetning fra arbejdsgiver"));
  example.store.show(id, act());
  example.store.hear(id, "hørt", act("2024-03-02T10:00", "svar modtaget"));
  example.store.ready(id, act("2024-03-02T10:05"));
  example.store.approve(id, act("2024-03-04T08:15", "følger oplysningerne"));
  const Stored<std::string> note = example.store.note("S-17", act("2024-03-04T08:30"));
  ASSERT_EQ(message_of(note), "");
  const auto times = [&note](const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = note.value->find(part); at != std::string::npos; at = note.value->find(part, at + 1)) ++count;
    return count;
  };
  EXPECT_EQ(times("\ndato           2024-03-04\n"), 1u) << *note.value;
  EXPECT_EQ(times("\nkort_tema      Beregning af fleksløntilskud for 2024-02\n"), 1u) << *note.value;
  for (const char* event : {"oplysning ændret af sagsbehandler-7", "trin rettet af en person", "valg om partshøring",
                            "gjort klar", "godkendt af sagsbehandler-7", "ny indberetning fra arbejdsgiver",
                            "afgørelse fra Ankestyrelsen (XL § 1 stk. 2)", "svar modtaget", "følger oplysningerne",
                            "2024-03-04 kl. 08:15"}) {
    EXPECT_EQ(times(event), 1u) << event << "\n" << *note.value;
  }
  EXPECT_EQ(times("beregning gemt"), 2u);
}

TEST(Note, OfACaseThatIsNotThere) {
  ExampleStore example;
  EXPECT_EQ(message_of(example.store.note("S-17", act())), "journalen har ingen sag `S-17`");
}

TEST(Names, AreFoundByTheirBeginning) {
  ExampleStore example;
  const std::string id = example.kept();
  EXPECT_EQ(message_of(example.store.show(id.substr(0, 6), act())), "");
  EXPECT_EQ(message_of(example.store.show(id.substr(0, 5), act())),
            "`" + id.substr(0, 5) + "` er for kort til at være en posts navn");
  EXPECT_EQ(message_of(example.store.show("../../", act())), "der er ingen post `../../`");
}

}  // namespace
}  // namespace hjemmel
