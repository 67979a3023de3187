// What is said of a series, a recalculation or a list of payments that cannot be: tests/diagnostics/R085* and S10*.
#include "engine/diagnostics/diagnostics.h"

#include <gtest/gtest.h>

#include "engine/series/ledger.h"
#include "tests/unit/cases/example_files.h"
#include "tests/unit/series/bonus.h"
#include "tests/unit/series/stock.h"

namespace hjemmel::testing {
namespace {

Picture drawn(const std::vector<PlacedDiagnostic>& diagnostics) {
  Picture picture;
  for (const PlacedDiagnostic& diagnostic : diagnostics) {
    const char* between = picture.danish.empty() ? "" : "\n";
    picture.danish += between + diagnostic.drawn;
    picture.english += between + diagnostic.english;
  }
  return picture;
}

Picture draw_ledger(const std::string& path, const std::string& bytes) {
  RecalculationAsked asked;
  asked.case_json = bonus().with("udbetalt", "15452").json();
  asked.case_path = "sag.json";
  // Only the list that names the fact the case has too is read with that case.
  if (path.find("S1007") == std::string::npos) asked.case_json = bonus().json();
  asked.paid_csv = bytes;
  asked.paid_path = path;
  asked.month = *parse_month("2024-07");
  return drawn(recalculate(real_rules(), "fleksløntilskud_til_udbetaling", asked).diagnostics);
}

TEST(SeriesDiagnostics, ListsAreDrawnAsExpected) { check_examples(".csv", "S1001", "S1099", draw_ledger); }

const std::string kDebt = R"("gæld_før": {"værdi": 1000, "fra": "2024-01", "til": "2024-01"},
  "afdraget_før": {"værdi": 0, "fra": "2024-01", "til": "2024-01"})";

TEST(SeriesDiagnostics, AreDrawnAsExpected) {
  check_example("R0851_baglaens", drawn(stock_series("1000", kDebt, "2024-03", "2024-02").diagnostics));
  check_example("R0852_for_mange_maaneder", drawn(stock_series("1000", kDebt, "2024-01", "2080-01").diagnostics));
  check_example("R0853_mellem_to_trin", drawn(stock_series("777", kDebt, "2024-01", "2024-02").diagnostics));
  check_example("R0856_uden_maaned",
                drawn(stock_series("1000", R"("gæld_før": 1000)", "2024-01", "2024-02").diagnostics));
  RecalculationAsked asked{bonus().json(), "sag.json", {}, "", *parse_month("2024-07"), {}, {}};
  check_example("R0854_regnes_ikke_igen", drawn(recalculate(real_rules(), "fleksløntilskud", asked).diagnostics));
  check_example("R0855_intet_udbetalt",
                drawn(recalculate(real_rules(), "fleksløntilskud_til_udbetaling", asked).diagnostics));
}

TEST(SeriesDiagnostics, EveryKindHasAnExample) {
  EXPECT_EQ(codes_without_example("R0851", "R0859"), std::vector<std::string>{});
  EXPECT_EQ(codes_without_example("S1001", "S1099"), std::vector<std::string>{});
}

}  // namespace
}  // namespace hjemmel::testing
