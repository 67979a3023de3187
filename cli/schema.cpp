// hjemmel schema: the form of a case, for programs.
#include <ostream>

#include "cli/benefit_name.h"
#include "cli/rules_folder.h"

namespace hjemmel::cli {
namespace {

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const std::string benefit = arguments.positional.empty() ? "" : arguments.positional.front();
  if (!benefit.empty() && !has_benefit(*rules, benefit)) {
    return unknown_benefit(surroundings.err, "schema", *rules, benefit);
  }
  surroundings.out << case_schema(*rules, benefit);
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(JSON Schema (2020-12) over de sager, reglerne kan læse: hver oplysning ved sit navn med type, grænser og valg, listerne med
deres antal, partneren og fortolkningerne. Et program kan kontrollere sager med det, og en editor kan foreslå navne. Med en
ydelse er kun det med, som den kan spørge om.

  hjemmel schema > sag.schema.json
  hjemmel schema fleksløntilskud
)";

}  // namespace

Command schema_command() {
  return {.name = "schema",
          .positional = "[YDELSE]",
          .least_positional = 0,
          .most_positional = 1,
          .options = {rules_option()},
          .summary = "vis sagens form som JSON Schema",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
