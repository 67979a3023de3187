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

const std::vector<GivenValue>* values(const GoldenRow& row, const std::string& name, Who who = Who::Person,
                                      std::uint32_t element = kNoElement) {
  const auto found = row.given.facts.find(key(name, who, element));
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

const std::map<std::string, std::string> kBeside = {
    {"sager/almindelig.faelles", "# det almindelige\n\nløn = 15.600   # i hver sag\nsygedagpenge = 0\n"},
    {"sager/syg.faelles", "sygedagpenge = 15.000\n"},
    {"sager/stavefejl.faelles", "sygedagpenge = 0\nåret_lon = 0\nløn = 1,2,3\n"},
    {"sager/familie.faelles", "børn = 2\nbørn 1 forsørges = ja\nbørn 2 forsørges = nej\n"}};

std::optional<GoldenTable> read_beside(const std::string& text, std::string& drawn) {
  Diagnostics diagnostics;
  SourceSet sources;
  const std::uint32_t file = sources.add("sager/prøve.sager", kHead + text, diagnostics);
  const auto table =
      read_golden(small_rules(), sources, file, diagnostics, [](const std::string& path) -> std::optional<std::string> {
        const auto found = kBeside.find(path);
        return found == kBeside.end() ? std::nullopt : std::optional(found->second);
      });
  drawn = draw_all(diagnostics, sources);
  return table;
}

GoldenTable read_table_beside(const std::string& text) {
  std::string drawn;
  const auto table = read_beside(text, drawn);
  EXPECT_EQ(drawn, "");
  return table.value_or(GoldenTable{});
}

TEST(ReadGolden, AMistakeInASharedFileIsShownThereAndOnce) {
  std::string drawn;
  EXPECT_FALSE(read_beside(R"(
fælles fra: stavefejl.faelles
| navn | måned   || fleksløntilskud |
| a    | 2024-02 || 1 |

| navn | måned   || fleksløntilskud |
| b    | 2024-02 || 1 |
)",
                           drawn));
  EXPECT_NE(drawn.find("`året_lon`"), std::string::npos) << drawn;
  EXPECT_NE(drawn.find(" --> sager/stavefejl.faelles:2:1\n"), std::string::npos) << drawn;
  EXPECT_NE(drawn.find(" --> sager/stavefejl.faelles:3:7\n"), std::string::npos) << drawn;
  EXPECT_EQ(drawn.find("stavefejl.faelles:2:1"), drawn.rfind("stavefejl.faelles:2:1")) << drawn;
}

TEST(ReadGolden, SharedValuesStandInAFileBesideTheTable) {
  const GoldenTable table = read_table_beside(R"(
fælles fra: almindelig.faelles
| navn | måned   | løn || fleksløntilskud |
| a    | 2024-02 | -   || 1 |
| b    | 2024-02 | 7   || 1 |
)");
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(values(table.rows[0], "løn")->at(0).value, 15600);
  EXPECT_EQ(values(table.rows[0], "sygedagpenge")->at(0).value, 0);
  EXPECT_EQ(values(table.rows[1], "løn")->at(0).value, 7);
}

// Also when they stand above it, under an earlier name of the fact, or say that the fact is not known.
TEST(ReadGolden, TheTablesOwnSharedValuesComeOnTopOfTheFile) {
  for (const std::string name : {"løn", "lønindtægt"}) {
    const GoldenTable table = read_table_beside("fælles:\n  " + name + R"( = 7
  sygedagpenge = ?
fælles fra: almindelig.faelles
| navn | måned   || fleksløntilskud |
| a    | 2024-02 || 1 |
)");
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(values(table.rows[0], "løn")->at(0).value, 7);
    EXPECT_EQ(values(table.rows[0], "sygedagpenge"), nullptr);
  }
}

TEST(ReadGolden, ASharedFileHoldsUntilAnotherOneAndTheTablesOwnUntilOthers) {
  const GoldenTable table = read_table_beside(R"(
fælles fra: almindelig.faelles
fælles:
  løn = 7
| navn | måned   || fleksløntilskud |
| a    | 2024-02 || 1 |

fælles fra: syg.faelles
| navn | måned   || fleksløntilskud |
| b    | 2024-02 || 1 |

fælles fra: almindelig.faelles
fælles:
| navn | måned   || fleksløntilskud |
| c    | 2024-02 || 1 |
)");
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(values(table.rows[1], "løn")->at(0).value, 7);
  EXPECT_EQ(values(table.rows[1], "sygedagpenge")->at(0).value, 15000);
  EXPECT_EQ(values(table.rows[2], "løn")->at(0).value, 15600);
}

TEST(ReadGolden, ATableMayHaveFewerElementsThanTheFile) {
  const GoldenTable table = read_table_beside(R"(
fælles fra: familie.faelles
fælles:
  børn = 1
| navn | måned   || fleksløntilskud |
| a    | 2024-02 || 1 |
)");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(shape_of(table.rows[0].given), (Shape{{{0, Who::Person}, 1}}));
  EXPECT_EQ(values(table.rows[0], "forsørges", Who::Person, 1), nullptr);
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
  EXPECT_EQ(again.facts.at(key("andel")).at(0).value, Rational(15, 1000));
}

TEST(ReadGolden, TheFactsOfAHousehold) {
  const GoldenTable table = read_table(kHead + R"(
| navn | måned | samliv | løn | partners løn | børn 1 fødselsdato | partners børn 1 forsørges | ansættelser 2 timeløn || fleksløntilskud |
| a | 2024-02 | gift | 1 | 2 | 2018-03-01 | ja [2024-01..] | 200 || 1 |
)");
  ASSERT_EQ(table.rows.size(), 1u);
  const GoldenRow& row = table.rows[0];
  EXPECT_EQ(values(row, "samliv")->at(0).value, 2);
  EXPECT_EQ(values(row, "løn", Who::Partner)->at(0).value, 2);
  EXPECT_EQ(values(row, "fødselsdato", Who::Person, 0)->at(0).value, day_number(*parse_date("2018-03-01")));
  EXPECT_EQ(values(row, "forsørges", Who::Partner, 0)->at(0).value, 1);
  EXPECT_EQ(shape_of(row.given), (Shape{{{0, Who::Person}, 1}, {{1, Who::Person}, 2}}));
  const Case again = must_read(row.given_json);
  EXPECT_EQ(write_case(small_rules(), again), row.given_json);
}

TEST(ReadGolden, ARowSaysHowManyElementsAListHas) {
  const GoldenTable table = read_table(kHead + R"(
fælles:
  børn 1 forsørges = ja
  børn 2 forsørges = nej
| navn   | måned   | børn | børn 1 fødselsdato | børn 2 fødselsdato || fleksløntilskud |
| ingen  | 2024-02 | 0    |                    |                    || 1 |
| én     | 2024-02 | 1    | 2018-03-01         |                    || 1 |
| tre    | 2024-02 | 3    | 2018-03-01         | ?                  || 1 |
| ukendt | 2024-02 | ?    |                    | -                  || 1 |
)");
  ASSERT_EQ(table.rows.size(), 4u);
  const ListKey children{0, Who::Person};
  EXPECT_EQ(shape_of(table.rows[0].given), (Shape{{children, 0}}));
  EXPECT_TRUE(table.rows[0].given.facts.empty());
  EXPECT_EQ(shape_of(table.rows[1].given), (Shape{{children, 1}}));
  EXPECT_EQ(values(table.rows[1], "forsørges", Who::Person, 0)->at(0).value, 1);
  EXPECT_EQ(values(table.rows[1], "forsørges", Who::Person, 1), nullptr);
  EXPECT_EQ(shape_of(table.rows[2].given), (Shape{{children, 3}}));
  EXPECT_EQ(values(table.rows[2], "fødselsdato", Who::Person, 1), nullptr);
  EXPECT_TRUE(shape_of(table.rows[3].given).empty());
  EXPECT_TRUE(table.rows[3].given.facts.empty());
}

TEST(ReadGolden, WithoutANumberTheHighestElementCounts) {
  const GoldenTable table = read_table(kHead + R"(
fælles:
  ansættelser = 2
| navn | måned | børn 2 fødselsdato | partners ansættelser 1 timeløn || fleksløntilskud |
| a | 2024-02 | ? | 100 || 1 |
)");
  EXPECT_EQ(shape_of(table.rows.at(0).given),
            (Shape{{{0, Who::Person}, 2}, {{1, Who::Person}, 2}, {{1, Who::Partner}, 1}}));
}

TEST(ReadGolden, AnEarlierNameOfAFactIsAColumn) {
  const GoldenTable table = read_table(kHead + R"(
| navn | måned | lønindtægt || fleksløntilskud |
| a | 2024-02 | 7 || 1 |
)");
  EXPECT_EQ(values(table.rows.at(0), "løn")->at(0).value, 7);
}

TEST(ReadGolden, CorrectionsOfThePartnerAndOfAnElement) {
  const GoldenTable table = read_table(kHead + R"(
| navn | måned | rettelse || partners nedsættelse_for_løn | partners fleksløntilskud.2 | barnets_alder (2) | satsart | fyldt_18_den |
| a | 2024-02 | partners nedsættelse_for_løn = 1 (b; FBEK § 3; a; 2024-03-01); barnets_alder (2) = 3 (b (c); FBEK § 3; a; 2024-03-01); satsart = forhøjet (b; FBEK § 3; a; 2024-03-01) || 1 | 2 | 3 | forhøjet | 2022-02-28 |
)");
  ASSERT_EQ(table.rows.size(), 1u);
  const std::vector<Override>& overrides = table.rows[0].given.overrides;
  ASSERT_EQ(overrides.size(), 3u);
  EXPECT_EQ(overrides[0].step, "partners nedsættelse_for_løn");
  EXPECT_EQ(overrides[1].step, "barnets_alder (2)");
  EXPECT_EQ(overrides[1].value, 3);
  EXPECT_EQ(overrides[1].reason, "b (c)");
  EXPECT_EQ(overrides[2].value, 1);
  EXPECT_EQ(table.rows[0].expected.size(), 5u);
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
