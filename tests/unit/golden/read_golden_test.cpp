// A table as a caseworker writes it. What is refused stands in tests/diagnostics/G*.sager.
#include "engine/golden/golden.h"
#include "tests/unit/cases/small_rules.h"

namespace hjemmel::testing {
namespace {

const std::string kHead =
    "ydelse: fleksløntilskud\ntitel: prøve\nkilde: bekendtgørelsen\nadresse: https://eksempel.dk/a#b\ngrad: A\n";

GoldenTable read_table(const std::string& text) {
  Diagnostics diagnostics;
  SourceSet sources;
  const std::uint32_t file = sources.add("prøve.sager", text, diagnostics);
  const auto table = read_golden(small_rules(), sources, file, diagnostics);
  EXPECT_EQ(draw_all(diagnostics, sources), "");
  return table.value_or(GoldenTable{});
}

const std::vector<GivenValue>* values(const GoldenRow& row, const std::string& name) {
  const auto found = row.given.facts.find(fact_index(name));
  return found == row.given.facts.end() ? nullptr : &found->second;
}

TEST(ReadGolden, HeadingsAndComments) {
  const GoldenTable table = read_table(kHead + R"(
# en kommentar
fælles:
  løn = 15.600   # også her
| navn | måned || fleksløntilskud |
| a    | 2024-02 || 15.272 |   # og her
)");
  EXPECT_EQ(table.benefit, "fleksløntilskud");
  EXPECT_EQ(table.title, "prøve");
  EXPECT_EQ(table.source, "bekendtgørelsen");
  EXPECT_EQ(table.address, "https://eksempel.dk/a#b");
  EXPECT_EQ(table.grade, 'A');
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0].name, "a");
  EXPECT_EQ(table.rows[0].month, month("2024-02"));
  EXPECT_EQ(values(table.rows[0], "løn")->at(0).value, 15600);
}

TEST(ReadGolden, ACellReplacesTheSharedValue) {
  const GoldenTable table = read_table(kHead + R"(
fælles:
  løn = 15.600
  er_visiteret_til_fleksjob = ja
| navn   | måned   | løn       || fleksløntilskud |
| fælles | 2024-02 | -         || 1 |
| egen   | 2024-02 | 16.322,99 || 1 |
| ukendt | 2024-02 | ?         || 1 |
)");
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(values(table.rows[0], "løn")->at(0).value, 15600);
  EXPECT_EQ(values(table.rows[1], "løn")->at(0).value, Rational(1632299, 100));
  EXPECT_EQ(values(table.rows[2], "løn"), nullptr);
  EXPECT_EQ(values(table.rows[2], "er_visiteret_til_fleksjob")->at(0).value, 1);
}

TEST(ReadGolden, PeriodsSourcesAndDiscretion) {
  const GoldenTable table = read_table(kHead + R"(
| navn | måned | løn | sygedagpenge | lønloft_for_flere_fleksjob || fleksløntilskud |
| a | 2024-02 | 15.000 @eIndkomst (registreret 2024-02-28); 15.400 @lønseddel | 15.000 [2024-01..2024-03]; 0 [2024-04..] | 30.000 (skøn: to stillinger (samme overenskomst); sagsbehandler; 2024-03-01) || 1 |
| b | 2024-02 | 1 | 1 [2024-02]; 2 [..2024-01] @kommune | ? || 1 |
)");
  ASSERT_EQ(table.rows.size(), 2u);
  const auto& wage = *values(table.rows[0], "løn");
  ASSERT_EQ(wage.size(), 2u);
  EXPECT_EQ(wage[0].source, "eIndkomst");
  EXPECT_EQ(wage[0].registered, parse_date("2024-02-28"));
  EXPECT_EQ(wage[1].value, 15400);
  const auto& sickness = *values(table.rows[0], "sygedagpenge");
  EXPECT_EQ(sickness[0].to, month("2024-03"));
  EXPECT_EQ(sickness[1].from, month("2024-04"));
  EXPECT_FALSE(sickness[1].to);
  const auto& ceiling = *values(table.rows[0], "lønloft_for_flere_fleksjob");
  EXPECT_EQ(ceiling[0].reason, "to stillinger (samme overenskomst)");
  EXPECT_EQ(ceiling[0].by, "sagsbehandler");
  EXPECT_EQ(ceiling[0].date, parse_date("2024-03-01"));
  const auto& second = *values(table.rows[1], "sygedagpenge");
  EXPECT_EQ(second[0].from, second[0].to);
  EXPECT_FALSE(second[1].from);
  EXPECT_EQ(second[1].source, "kommune");
}

TEST(ReadGolden, InterpretationsAndCorrections) {
  const GoldenTable table = read_table(kHead + R"(
fortolkninger:
  grænsens_år = lønmånedens
| navn | måned | fortolkning | rettelse || fleksløntilskud |
| a | 2024-02 | - | nedsættelse_for_løn = 4.680 (begrundelse; FBEK § 3; sagsbehandler; 2024-03-01) || 1 |
| b | 2024-02 | grænsens_år = udbetalingsmånedens | visiteret = ja (b; LAB § 118; a; 2024-03-01) || 1 |
)");
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0].given.interpretations.at(0), 1u);
  EXPECT_EQ(table.rows[1].given.interpretations.at(0), 0u);
  ASSERT_EQ(table.rows[0].given.overrides.size(), 1u);
  EXPECT_EQ(table.rows[0].given.overrides[0].step, "nedsættelse_for_løn");
  EXPECT_EQ(table.rows[0].given.overrides[0].value, 4680);
  EXPECT_EQ(table.rows[0].given.overrides[0].citation, "FBEK § 3");
  EXPECT_EQ(table.rows[1].given.overrides[0].value, 1);
}

TEST(ReadGolden, ASectionHoldsUntilOneOfItsNameReplacesIt) {
  const GoldenTable table = read_table(kHead + R"(
fælles:
  løn = 1
fortolkninger:
  grænsens_år = lønmånedens
| navn | måned || fleksløntilskud |
| a | 2024-02 || 1 |

fælles:
  sygedagpenge = 2
| navn | måned || udfald | status | mangler |
| b | 2024-02 || nul | forslag | |
| c | 2024-02 || | mangler | løn; sygedagpenge |
)");
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(values(table.rows[1], "løn"), nullptr);
  EXPECT_EQ(values(table.rows[1], "sygedagpenge")->at(0).value, 2);
  EXPECT_EQ(table.rows[1].given.interpretations.size(), 1u);
  EXPECT_EQ(table.rows[1].expected.size(), 2u);
}

TEST(ReadGolden, ACorrectionNamesTheMonthWhereTheStepIsReadInSeveral) {
  const GoldenTable table = read_table(kHead + R"(
| navn | måned | rettelse || fleksløntilskud |
| a | 2024-02 | dage_pr_måned i 2024-01 = 21,6667 (b; LAB § 1; a; 2024-03-01); fleksløntilskud.2 = 1,50 (b; LAB § 1; a; 2024-03-01) || 1 |
)");
  ASSERT_EQ(table.rows.size(), 1u);
  const std::vector<Override>& corrections = table.rows[0].given.overrides;
  ASSERT_EQ(corrections.size(), 2u);
  EXPECT_EQ(corrections[0].step, "dage_pr_måned");
  EXPECT_EQ(corrections[0].month, month("2024-01"));
  EXPECT_FALSE(corrections[1].month);
  EXPECT_EQ(write_case(small_rules(), must_read(table.rows[0].given_json)), table.rows[0].given_json);
}

// What would be misread or could not be looked up is refused in a cell as in a case file.
TEST(ReadGolden, CellsAreReadAsStrictlyAsCases) {
  const std::pair<const char*, const char*> cells[] = {
      {"15,600 | -", "S0017"},
      {"15.600,000 | -", "S0019"},
      {"1 | fleksløntilskud = 1,123456789 (b; LAB § 1; a; 2024-03-01)", "S0019"},
      {"1 | fleksløntilskud = 15,600 (b; LAB § 1; a; 2024-03-01)", "S0017"},
      {"1 | visiteret = 5 (b; LAB § 1; a; 2024-03-01)", "S0021"},
      {"1 | fleksløntilskud = 1 (b; noget; a; 2024-03-01)", "S0043"},
      {"1 | dage_pr_måned i marts = 1 (b; LAB § 1; a; 2024-03-01)", "S0023"}};
  for (const auto& [cell, code] : cells) {
    SourceSet sources;
    Diagnostics diagnostics;
    const std::string text =
        kHead + "| navn | måned | løn | rettelse || fleksløntilskud |\n| a | 2024-02 | " + cell + " || 1 |\n";
    EXPECT_FALSE(read_golden(small_rules(), sources, sources.add("t.sager", text, diagnostics), diagnostics));
    const std::string drawn = draw_all(diagnostics, sources);
    EXPECT_NE(drawn.find(code), std::string::npos) << cell << "\n" << drawn;
  }
}

TEST(ReadGolden, TheCaseFileOfARowSaysTheSame) {
  const GoldenTable table = read_table(kHead + R"(
| navn | måned | løn | andel || fleksløntilskud | note |
| a | 2024-02 | 15.600,50 @eIndkomst [2024-01..] | 1,5 || 1 | bemærkning |
)");
  ASSERT_EQ(table.rows.size(), 1u);
  const Case again = must_read(table.rows[0].given_json);
  EXPECT_EQ(write_case(small_rules(), again), table.rows[0].given_json);
  EXPECT_EQ(again.facts.at(fact_index("andel")).at(0).value, Rational(15, 1000));
}

TEST(ReadGolden, StepsAndTheirLinesCanBeExpected) {
  const GoldenTable table = read_table(kHead + R"(
| navn | måned || nedsættelse_for_løn | fleksløntilskud.2 | dage_pr_måned | visiteret |
| a | 2024-02 || 4.680 | ukendt | 65/3 | ja |
)");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0].expected[1].first, "fleksløntilskud.2");
}

}  // namespace
}  // namespace hjemmel::testing
