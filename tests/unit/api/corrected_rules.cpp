#include "tests/unit/api/corrected_rules.h"

#include <gtest/gtest.h>

namespace hjemmel {
namespace {

const char* const kRules = R"(regelsprog 1

modul prøve "En lille ydelse"

lov FBEK "beregning af og fradrag i fleksløntilskud"
  BEK 227/2024, dateret 2024-03-07, i kraft 2024-03-11, virkning fra 2022-01-01
    omfatter [§ 1; § 2; § 3 stk. 1-2]

oplysning løn : kr/måned, hver måned, mellem 0 og 1.000.000
  "Løn"

oplysning er_ansat : ja/nej, hver måned
  "Er personen ansat?"

fortolkning loftets_halve "Hvilken vej går en halv krone?"   [FBEK § 2]
  standard opad  "Sådan gør man ellers."
  eller nedad    "Det siger ordene."

betingelse ansat "Ansat"
  fra 2023-01-01 [FBEK § 1]
    er_ansat ellers afslag "Personen er ikke ansat."

regel dage_pr_måned : dage/måned "Dage om måneden"
  fra 2022-12-01 [FBEK § 2]
    260 dage/år / 12 måneder/år

regel dagløn_forskel : kr/dag "Forskellen på to måneders dagløn"
  fra 2023-01-01 [FBEK § 2]
    løn / dage_pr_måned - løn / (dage_pr_måned i måneden før)

regel loft_for_lav_løn : kr/måned "Loft, når lønnen er lav"
  fra 2023-01-01 [FBEK § 2]
    80 % af løn
    afrundet til hele kroner, halve efter loftets_halve

regel nedsættelse : kr/måned "Nedsættelse"
  fra 2023-01-01 [FBEK § 3 stk. 2]
    når løn er under 1.000 kr/måned : loft_for_lav_løn
    ellers 30 % af løn

ydelse tilskud : kr/måned "Tilskud"
  betales af kommunen til borgeren
  kræver ansat
  fra 2023-01-01 [FBEK § 3 stk. 1]
    19.952 kr/måned + dagløn_forskel * 1 dag/måned
    nedsat med nedsættelse                       [FBEK § 3 stk. 2]
    dog mindst 0
    afrundet til hele kroner
)";

}  // namespace

const RuleSet& corrected_rules() {
  static const Loaded loaded = load_rules({RuleText{"prøve.regel", kRules}});
  for (const PlacedDiagnostic& diagnostic : loaded.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return *loaded.rules;
}

Answer answer_of(const std::string& path, const std::string& case_json) {
  return calculate(corrected_rules(), "tilskud", case_json, path, *parse_month("2024-02"));
}

}  // namespace hjemmel
