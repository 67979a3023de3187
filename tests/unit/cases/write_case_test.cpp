// What Hjemmel writes it reads back to the same values.
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

TEST(WriteCase, ReadsBackToTheSameText) {
  const std::string written = write_case(small_rules(), must_read(R"({"oplysninger": {
    "løn": {"værdi": "15.600,00", "kilde": "eIndkomst", "registreret": "2024-02-28"},
    "sygedagpenge": [{"værdi": 0, "fra": "2024-01", "til": "2024-03"}, {"værdi": "15000.00", "fra": "2024-04"}],
    "andel": "1,5", "faktor": "5,9420", "årsindtægt": {"værdi": "100000", "fra": "2023", "til": "2023"},
    "er_visiteret_til_fleksjob": "nej", "første_hele_måned": "2024-02", "sygedagpenge_mistet_den": "2024-02-29",
    "lønloft_oplyst_som": "samlet_pr_måned",
    "lønloft_for_flere_fleksjob": {"værdi": 30000, "hovedhensyn": "h", "af": "a", "dato": "2024-03-01"}},
    "fortolkninger": {"grænsens_år": "lønmånedens"},
    "rettelser": [{"trin": "dage_pr_måned", "værdi": "21,6667", "måned": "2024-01", "begrundelse": "b", "hjemmel": "LAB § 1",
      "af": "a", "dato": "2024-03-01"}]})"));
  EXPECT_EQ(write_case(small_rules(), must_read(written)), written);
}

TEST(WriteCase, AmountsAreInTheFormWeWriteOurselves) {
  const std::string written =
      write_case(small_rules(), must_read(R"({"oplysninger": {"løn": 15600, "faktor": "5,942"}})"));
  EXPECT_NE(written.find("\"løn\": \"15600.00\""), std::string::npos) << written;
  EXPECT_NE(written.find("\"faktor\": \"5,942\""), std::string::npos) << written;
}

// Whole days have no decimals, and a correction of just three decimals must not look like thousands.
TEST(WriteCase, WritesNoMoreDecimalsThanItReads) {
  const std::string written = write_case(small_rules(), must_read(R"({"oplysninger": {"hverdage_ansat": 22},
    "rettelser": [{"trin": "dage_pr_måned", "værdi": 21.667, "begrundelse": "b", "hjemmel": "LAB § 1", "af": "a",
      "dato": "2024-03-01"}, {"trin": "nedsættelsesprocent", "værdi": "1,5", "begrundelse": "b", "hjemmel": "LAB § 1",
      "af": "a", "dato": "2024-03-01"}]})"));
  EXPECT_NE(written.find("\"hverdage_ansat\": \"22\""), std::string::npos) << written;
  EXPECT_NE(written.find("\"21,6670\""), std::string::npos) << written;
  const Case again = must_read(written);
  EXPECT_EQ(again.overrides.at(0).value, Rational(21667, 1000));
  EXPECT_EQ(again.overrides.at(1).value, Rational(15, 1000));
}

TEST(WriteCase, KeepsTheExactValue) {
  const Case given = must_read(R"({"oplysninger": {"faktor": "0,0001", "andel": "0,01"}})");
  const Case again = must_read(write_case(small_rules(), given));
  EXPECT_EQ(again.facts.at(key("faktor")).at(0).value, Rational(1, 10000));
  EXPECT_EQ(again.facts.at(key("andel")).at(0).value, Rational(1, 10000));
}

}  // namespace
}  // namespace hjemmel::testing
