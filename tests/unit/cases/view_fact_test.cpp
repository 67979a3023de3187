// Which value counts in a month when there are several.
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

struct Seen {
  std::string value;  // "15600.00", "konflikt" or "ukendt"
  std::size_t others = 0;
};

Seen see(const std::string& name, const std::string& values, const std::string& in) {
  const Case given = must_read("{\"oplysninger\": {\"" + name + "\": " + values + "}}");
  const FactView view = view_fact(small_rules(), given, key(name), month(in));
  EXPECT_FALSE(view.conflict && view.value != nullptr);
  if (view.conflict) return {"konflikt", view.others.size()};
  return {view.value == nullptr ? "ukendt" : value_text(fact(name), view.value->value), view.others.size()};
}

TEST(ViewFact, WithoutAPeriodAValueHoldsForEveryMonth) {
  EXPECT_EQ(see("løn", "15600", "1999-05").value, "15600.00");
  EXPECT_EQ(see("sygedagpenge", "[]", "2024-01").value, "ukendt");
}

TEST(ViewFact, BothEndsOfAPeriodBelongToIt) {
  const char* values = R"([{"værdi": 1, "fra": "2024-01", "til": "2024-03"}, {"værdi": 2, "fra": "2024-04"}])";
  EXPECT_EQ(see("løn", values, "2023-12").value, "ukendt");
  EXPECT_EQ(see("løn", values, "2024-01").value, "1.00");
  EXPECT_EQ(see("løn", values, "2024-03").value, "1.00");
  EXPECT_EQ(see("løn", values, "2024-04").value, "2.00");
}

TEST(ViewFact, ALaterRegistrationReplacesAnEarlierOneOfTheSameSource) {
  const char* values = R"([{"værdi": 2, "kilde": "eIndkomst", "registreret": "2024-03-02"},
                           {"værdi": 1, "kilde": "eIndkomst", "registreret": "2024-03-01"}])";
  EXPECT_EQ(see("løn", values, "2024-01").value, "2.00");
  EXPECT_EQ(see("løn", values, "2024-01").others, 0u);
}

TEST(ViewFact, ALaterRegistrationOfAnotherSourceReplacesNothing) {
  EXPECT_EQ(see("sygedagpenge", R"([{"værdi": 2, "kilde": "eIndkomst", "registreret": "2024-03-02"},
                                    {"værdi": 1, "kilde": "kommune", "registreret": "2024-03-01"}])",
                "2024-01")
                .value,
            "konflikt");
}

TEST(ViewFact, WithoutRegistrationNobodyKnowsWhichIsNewer) {
  EXPECT_EQ(see("løn", R"([{"værdi": 2, "kilde": "eIndkomst"}, {"værdi": 1, "kilde": "eIndkomst"}])", "2024-01").value,
            "konflikt");
  EXPECT_EQ(
      see("løn", R"([{"værdi": 2, "registreret": "2024-03-02"}, {"værdi": 1, "registreret": "2024-03-01"}])", "2024-01")
          .value,
      "konflikt");
}

TEST(ViewFact, TheRankingOfSourcesDecides) {
  const Seen seen = see("løn", R"([{"værdi": 3, "kilde": "borger"}, {"værdi": 2, "kilde": "lønseddel"},
                                   {"værdi": 1, "kilde": "eIndkomst"}])",
                        "2024-01");
  EXPECT_EQ(seen.value, "1.00");
  EXPECT_EQ(seen.others, 2u);
}

TEST(ViewFact, ASourceOutsideTheRankingIsAConflict) {
  EXPECT_EQ(
      see("løn", R"([{"værdi": 1, "kilde": "eIndkomst"}, {"værdi": 2, "kilde": "arbejdsgiver"}])", "2024-01").value,
      "konflikt");
  EXPECT_EQ(see("løn", R"([{"værdi": 1, "kilde": "eIndkomst"}, 2])", "2024-01").value, "konflikt");
}

TEST(ViewFact, EqualValuesAreNoConflict) {
  EXPECT_EQ(see("sygedagpenge", R"([{"værdi": 1, "kilde": "a"}, {"værdi": "1,00", "kilde": "b"}, 1])", "2024-01").value,
            "1.00");
}

TEST(ViewFact, AConflictShowsAllValues) {
  EXPECT_EQ(
      see("løn", R"([{"værdi": 1, "kilde": "eIndkomst"}, {"værdi": 2, "kilde": "eIndkomst"}, 3])", "2024-01").others,
      3u);
}

TEST(ViewFact, AFixedFactBelongsToNoMonth) {
  EXPECT_EQ(see("fast_beløb", R"([{"værdi": 1, "kilde": "a"}, {"værdi": 2, "kilde": "b"}])", "2024-01").value,
            "konflikt");
  EXPECT_EQ(see("fast_beløb", "7", "2024-01").value, "7.00");
}

}  // namespace
}  // namespace hjemmel::testing
