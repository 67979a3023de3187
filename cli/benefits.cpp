// hjemmel benefits: what the rules can calculate.
#include <ostream>

#include "cli/rules_folder.h"
#include "cli/text_table.h"

namespace hjemmel::cli {
namespace {

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  std::vector<TableRow> rows;
  for (const BenefitInfo& benefit : benefits(*rules)) {
    rows.push_back({{benefit.name, benefit.first_month + " til " + benefit.last_month, benefit.label}, ""});
  }
  print_table(surroundings.out, rows);
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(Hver linje er en ydelse, de udbetalingsmåneder, reglerne dækker, og hvad ydelsen er. Navnet kan også skrives uden
æ, ø og å: `fleksloentilskud`.
)";

}  // namespace

Command benefits_command() {
  return {.name = "benefits",
          .positional = "",
          .least_positional = 0,
          .most_positional = 0,
          .options = {rules_option()},
          .summary = "vis, hvad der kan beregnes",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
