#include "tests/unit/api/example.h"

#include <gtest/gtest.h>

namespace hjemmel {

const RuleSet& real_rules() {
  static const Loaded loaded = load_rules(std::string(HJEMMEL_SOURCE_DIR) + "/rules");
  for (const PlacedDiagnostic& diagnostic : loaded.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return *loaded.rules;
}

std::string Example::json() const {
  std::string text = "{\"oplysninger\": {";
  const char* separator = "";
  for (const auto& [name, value] : facts) {
    text += separator + ("\"" + name + "\": " + value);
    separator = ", ";
  }
  text += "}";
  if (!more.empty()) text += ", " + more;
  return text + "}";
}

Result Example::calculate(const std::string& month) const {
  Answer answer = hjemmel::calculate(real_rules(), "fleksløntilskud", json(), "sag.json", *parse_month(month));
  for (const PlacedDiagnostic& diagnostic : answer.diagnostics) ADD_FAILURE() << diagnostic.drawn;
  return answer.result.value_or(Result{});
}

Example star() {
  Example example;
  example.facts = {
      {"er_visiteret_til_fleksjob", "true"},
      {"modtager_pension", "false"},
      {"har_nået_folkepensionsalderen", "false"},
      {"udelukket_fra_tilskud", "\"slet_ikke\""},
      {"første_hele_måned", "\"2023-05\""},
      {"ansat_hele_måneden", "true"},
      {"løn", R"({"værdi": "15600.00", "kilde": "eIndkomst"})"},
      {"har_dis_indkomst", "false"},
      {"eget_pensionsbidrag", "0"},
      {"arbejdsgivers_pensionsbidrag", "0"},
      {"anden_løn", "0"},
      {"overskud_af_bibeskæftigelse", "0"},
      {"tabt_arbejdsfortjeneste", "0"},
      {"har_flermånedsløn", "false"},
      {"feriegodtgørelse_indbetales", "false"},
      {"holder_ferie_med_feriegodtgørelse", "false"},
      {"dage_med_ledighedsydelse", "0"},
      {"sygedagpenge", "0"},
      {"barselsdagpenge", "0"},
      {"ressourceforløbsydelse", "0"},
      {"mistet_ydelse_ved_sygdom", "\"intet\""},
      {"lønloft_oplyst_som", "\"samlet_pr_måned\""},
      {"oplyst_lønloft", "32067"},
      {"har_flere_fleksjob", "false"},
      {"har_nedsat_niveau", "false"},
      {"aflønning", "\"månedsløn\""},
      {"løntimer", "78"},
  };
  return example;
}

const TraceStep& step(const Result& result, const std::string& name) {
  for (const TraceStep& candidate : result.steps) {
    if (candidate.name == name) return candidate;
  }
  ADD_FAILURE() << "there is no step " << name;
  static const TraceStep none;
  return none;
}

}  // namespace hjemmel
