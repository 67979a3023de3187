// hjemmel facts: what a benefit can ask for.
#include <algorithm>
#include <ostream>

#include "cli/benefit_name.h"
#include "cli/rules_folder.h"
#include "cli/text_table.h"

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
  if (!fact.formerly.empty()) note += "  (tidligere: " + joined(fact.formerly, "; ") + ")";
  if (!fact.carried_from.empty()) note += "  (videreført fra: " + fact.carried_from + ")";
  if (!fact.sources.empty()) note += "  (kilde: " + joined(fact.sources, ", før ") + ")";
  if (!fact.citation.empty()) note += "  [" + fact.citation + "]";
  return note;
}

// Whose it is when it is not simply the person's: "børn: hver", "fælles", "børn: hver, fælles".
std::string whose(const FactInfo& fact) {
  const std::string list = fact.list.empty() ? "" : fact.list + ": hver";
  if (!fact.shared) return list;
  return list.empty() ? "fælles" : list + ", fælles";
}

TableRow row_of(const FactInfo& fact) {
  const std::string type = fact.discretion ? fact.type + ", skøn" : fact.type;
  return {{fact.name, type, fact.belongs_to, whose(fact), values_of(fact)}, note_of(fact)};
}

TableRow row_of(const ListInfo& list) {
  return {{list.name, "liste", "højst " + std::to_string(list.most), list.shared ? "fælles" : ""}, list.label};
}

// The column that says whose a fact is has nothing to say for most benefits, and is then left out.
void leave_out_empty_column(std::vector<TableRow>& rows, std::size_t column) {
  const auto has_it = [&](const TableRow& row) { return row.cells.size() > column && !row.cells[column].empty(); };
  if (std::any_of(rows.begin(), rows.end(), has_it)) return;
  for (TableRow& row : rows) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(column));
}

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const std::string& name = arguments.positional.front();
  if (!has_benefit(*rules, name)) return unknown_benefit(surroundings.err, "facts", *rules, name);
  std::vector<TableRow> rows;
  for (const ListInfo& list : lists_of(*rules, name)) rows.push_back(row_of(list));
  for (const FactInfo& fact : facts_of(*rules, name)) rows.push_back(row_of(fact));
  leave_out_empty_column(rows, 3);
  print_table(surroundings.out, rows);
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(Hver oplysning står med navn, type, hvad den hører til, og hvilke værdier den kan have; linjen under siger, hvad den er,
og hvor den kommer fra. En oplysning, som sagen ikke har brug for, kan udelades.

En liste (`børn`) står først, med hvor mange der højst kan være; `børn: hver` er en oplysning om hvert element i den.
`fælles` gælder både personen og partneren; alt andet har partneren for sig selv.

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
