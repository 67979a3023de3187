#include <gtest/gtest.h>
#include <hjemmel/hjemmel.h>

#include "tests/unit/render/examples.h"
#include "tests/unit/render/expected_text.h"

namespace hjemmel {
namespace {

void expect_in(const std::string& text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(FullRecord, LooksAsKept) {
  examples::expect_kept("star.fuld", render_full(examples::star()));
  examples::expect_kept("all_constructs.fuld", render_full(examples::all_constructs()));
  examples::expect_kept("corrected.fuld", render_full(examples::corrected()));
  examples::expect_kept("household.fuld", render_full(examples::household()));
}

TEST(FullRecord, HasFullCitationsLawsWithTheirDatesAndTheVersions) {
  expect_in(render_full(examples::star()),
            {"BEK 227 2024 om beregning af og fradrag i fleksløntilskud § 3 stk. 2", "dateret        2024-03-07",
             "i kraft        2024-03-11", "virkning fra   2024-01-01", "regelsæt       0f1e2d3c",
             "Hjemmel        0.1.0", "version fra    2024-01-01"});
}

TEST(FullRecord, ShowsSkippedStepsRejectedRowsAndUnusedFacts) {
  expect_in(render_full(examples::star()),
            {"sprunget over: betingelsen var ikke opfyldt", "gælder ikke    når måneden er senest første_hele_måned",
             "fritvalg (2024-01): Fritvalgsordning på fuld tid", "sat til side   15.400,00 kr/måned, lønseddel"});
}

TEST(FullRecord, ShowsOtherReadingsOfTheLaw) {
  expect_in(render_full(examples::star()), {"udbetalingsmånedens (standard)", "ellers         lønmånedens:"});
}

TEST(FullRecord, MarksProjectedAndUnverifiedRates) {
  Result result = examples::star();
  result.rates[0].projected = result.rates[0].unverified = true;
  expect_in(render_full(result), {"fremskrevet, ubekræftet", "offentliggjort"});
}

TEST(FullRecord, ShowsBothValuesOfACorrectionAndWhoMadeIt) {
  expect_in(render_full(examples::corrected()),
            {"beregnet 32.067,00 kr/måned, rettet til 30.000,00 kr/måned", "sagsbehandler 12", "2024-03-01"});
}

TEST(FullRecord, SaysWhenNoSourceWasGiven) { expect_in(render_full(examples::star()), {"kilde ikke angivet"}); }

}  // namespace
}  // namespace hjemmel
