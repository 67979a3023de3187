#include "tests/unit/series/stock.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

const char* const kRules = R"(regelsprog 1

modul gæld "En gæld, der afdrages"

lov PL "prøver"
  BEK 1/2024, dateret 2023-12-01, i kraft 2024-01-01, virkning fra 2024-01-01
    omfatter [§ 1 stk. 1-3]

oplysning løn : kr/måned, hver måned, mellem 0 og 10.000, i trin af 1
  "Løn"

oplysning gæld_før : kr/måned, hver måned, mellem 0 og 10.000, videreført fra gæld_efter
  "Gælden, når måneden begynder"

oplysning afdraget_før : kr/måned, hver måned, mellem 0 og 10.000, i trin af 1, videreført fra afdraget_i_alt
  "Afdraget til og med måneden før"

regel afdrag : kr/måned "Afdrag, højst gælden"
  fra 2024-01-01                                                   [PL § 1 stk. 1]
    30 % af løn
    dog højst gæld_før
    afrundet til hele øre

regel gæld_efter : kr/måned "Gælden, når måneden er gået"
  fra 2024-01-01                                                   [PL § 1 stk. 2]
    gæld_før
    nedsat med afdrag
    dog mindst 0

# Ingen ydelse læser den; kun den næste måneds oplysning gør.
regel afdraget_i_alt : kr/måned "Afdraget til og med måneden"
  fra 2024-01-01                                                   [PL § 1 stk. 2]
    afdraget_før
    tillagt afdrag

ydelse udbetaling : kr/måned "Udbetaling"
  betales af kommunen til borgeren
  fra 2024-01-01                                                   [PL § 1 stk. 3]
    løn
    nedsat med afdrag                                              [PL § 1 stk. 1]
    tillagt 1 kr/måned hvis afdraget_før er over 1.000 kr/måned
    dog mindst 0
    afrundet til hele øre
)";

}  // namespace

const RuleSet& stock_rules() {
  static const Loaded loaded = load_rules({{"gæld.regel", kRules}});
  for (const PlacedDiagnostic& diagnostic : loaded.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return *loaded.rules;
}

SeriesAnswer stock_series(const std::string& pay, const std::string& more, const std::string& from,
                          const std::string& to) {
  const std::string text = R"({"oplysninger": {"løn": )" + pay + (more.empty() ? "" : ", " + more) + "}}";
  return series(stock_rules(), "udbetaling", {text, "sag.json", *parse_month(from), *parse_month(to), {}});
}

}  // namespace hjemmel
