// hjemmel facts: what a benefit can ask for.
#include <algorithm>
#include <ostream>

#include "cli/arguments.h"
#include "cli/rules_folder.h"
#include "cli/text_table.h"
#include "engine/diagnostics/diagnostics.h"

namespace hjemmel::cli {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

// "0 til 1.000.000", "ingen; samlet_pr_måned": what may stand in a case.
std::string values_of(const FactInfo& fact) {
  if (!fact.alternatives.empty()) return joined(fact.alternatives, "; ");
  if (fact.least.empty()) return "";
  const std::string step = fact.smallest_step == "0,01" ? "" : " i trin af " + fact.smallest_step;
  return fact.least + " til " + fact.most + step;
}

std::string note_of(const FactInfo& fact) {
  std::string note = fact.label;
  if (!fact.sources.empty()) note += "  (kilde: " + joined(fact.sources, ", før ") + ")";
  if (!fact.citation.empty()) note += "  [" + fact.citation + "]";
  return note;
}

TableRow row_of(const FactInfo& fact) {
  const std::string type = fact.discretion ? fact.type + ", skøn" : fact.type;
  return {{fact.name, type, fact.belongs_to, values_of(fact)}, note_of(fact)};
}

Exit unknown_benefit(const std::string& name, const std::vector<BenefitInfo>& known, std::ostream& err) {
  std::vector<std::string> names;
  for (const BenefitInfo& benefit : known) names.push_back(benefit.name);
  std::string help = near_names_help(name, names);
  if (help.empty()) help = "`hjemmel benefits` viser, hvad der kan beregnes";
  return wrong_use(err, "facts", "reglerne har ingen ydelse, der hedder `" + name + "`", help);
}

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const std::string& name = arguments.positional.front();
  const std::vector<BenefitInfo> known = benefits(*rules);
  const bool exists = std::any_of(known.begin(), known.end(), [&name](const BenefitInfo& benefit) {
    return benefit.name == name || benefit.ascii_name == name;
  });
  if (!exists) return unknown_benefit(name, known, surroundings.err);
  std::vector<TableRow> rows;
  for (const FactInfo& fact : facts_of(*rules, name)) rows.push_back(row_of(fact));
  print_table(surroundings.out, rows);
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(Hver oplysning står med navn, type, hvad den hører til, og hvilke værdier den kan have; linjen under siger, hvad den er,
og hvor den kommer fra. En oplysning, som sagen ikke har brug for, kan udelades.

  hjemmel facts fleksløntilskud
)";

}  // namespace

Command facts_command() {
  return {.name = "facts",
          .positional = "YDELSE",
          .least_positional = 1,
          .most_positional = 1,
          .options = {rules_option()},
          .summary = "vis de oplysninger, en ydelse kan spørge om",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
