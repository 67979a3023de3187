// hjemmel recalculate: months that were paid, calculated again.
#include <hjemmel/recalculate.h>

#include <ostream>

#include "cli/arguments.h"
#include "cli/asked.h"
#include "cli/rules_folder.h"

namespace hjemmel::cli {
namespace {

// The months and the day; nothing when one is missing or wrong, which has been said then.
std::optional<RecalculationAsked> asked_recalculation(const Arguments& arguments, Surroundings& surroundings) {
  for (const char* needed : {"--case", "--month"}) {
    if (arguments.has(needed)) continue;
    wrong_use(surroundings.err, "recalculate", "`" + std::string(needed) + "` mangler",
              "for eksempel `hjemmel recalculate fleksløntilskud_til_udbetaling --case sag.json --paid udbetalt.csv "
              "--month 2024-07`");
    return std::nullopt;
  }
  RecalculationAsked asked;
  const auto month = asked_month("recalculate", arguments, "--month", surroundings);
  if (!month) return std::nullopt;
  asked.month = *month;
  if (arguments.has("--from")) {
    asked.from = asked_month("recalculate", arguments, "--from", surroundings);
    if (!asked.from) return std::nullopt;
  }
  if (arguments.has("--known-on")) {
    asked.options.known_on = asked_date("recalculate", arguments, "--known-on", surroundings);
    if (!asked.options.known_on) return std::nullopt;
  }
  return asked;
}

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  std::optional<RecalculationAsked> asked = asked_recalculation(arguments, surroundings);
  if (!asked) return Exit::Usage;
  const std::string format = arguments.value("--format", "text");
  if (format != "text" && format != "json") {
    return wrong_use(surroundings.err, "recalculate", "`" + format + "` er ikke en form; formerne er text og json");
  }
  const std::string path = arguments.value("--case");
  const std::optional<std::string> text = asked_case(path, surroundings);
  if (!text) return Exit::Case;
  asked->case_json = *text;
  asked->case_path = shown_path(path);
  if (arguments.has("--paid")) {
    asked->paid_path = arguments.value("--paid");
    asked->paid_csv = asked_table(asked->paid_path, surroundings);
    if (!asked->paid_csv) return Exit::Case;
  }
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const RecalculationAnswer answer = recalculate(*rules, arguments.positional.front(), *asked);
  print_all(surroundings.err, answer.diagnostics, language_of(arguments));
  if (!answer.recalculation) return exit_of(answer.diagnostics);
  surroundings.out << (format == "json" ? render_recalculation_json(*answer.recalculation)
                                        : render_recalculation(*answer.recalculation));
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(Måneder, der er udbetalt, regnes igen med det, der er kendt nu. For hver måned vises det udbetalte, det beregnede og
forskellen, og derefter, hvor meget der modregnes i de kommende måneder, til intet er tilbage:

  hjemmel recalculate fleksløntilskud_til_udbetaling --case sag.json --paid udbetalt.csv --month 2024-07

Listen med det udbetalte er en CSV-fil, som et regneark gemmer den. Kolonnerne hedder som oplysningerne i sagen:

  måned;udbetalt;afregnet
  2024-02;15.452,00;0,00
  2024-03;15.452,00;0,00

Udbetalt er beløbet for måneden, før ATP blev holdt tilbage, og før der blev modregnet. Afregnet er den del af månedens
forskel, der ved en tidligere genberegning er sat til modregning, så den ikke regnes med to gange. Det samme kan stå som
oplysninger i sagen; så udelades `--paid`. Sagen siger også, hvad der fra før mangler at blive modregnet
(`til_modregning_før`, 0 når der intet er).

Måneder, der ligger længere tilbage, end reglerne regner igen, vises med en bemærkning og regnes ikke med.
)";

}  // namespace

Command recalculate_command() {
  return {.name = "recalculate",
          .positional = "YDELSE",
          .least_positional = 1,
          .most_positional = 1,
          .options = {{"--case", "FIL", "sagen som JSON; `-` læser den fra standardinput"},
                      {"--paid", "FIL", "det udbetalte som CSV; udelades, når det står i sagen"},
                      {"--month", "ÅÅÅÅ-MM", "den udbetalingsmåned, hvor de tidligere måneder regnes igen"},
                      {"--from", "ÅÅÅÅ-MM", "den første måned, der regnes igen; ellers den første, der er udbetalt"},
                      {"--known-on", "DATO", "som regler og oplysninger var kendt den dag"},
                      {"--format", "FORM", "text (ellers) eller json"},
                      rules_option()},
          .summary = "regn udbetalte måneder igen, og vis forskellen og planen for modregning",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
