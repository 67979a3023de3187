// hjemmel calculate: one benefit, one payment month, one case.
#include <ostream>

#include "cli/arguments.h"
#include "cli/asked.h"
#include "cli/format.h"
#include "cli/rules_folder.h"

namespace hjemmel::cli {
namespace {

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  for (const char* needed : {"--case", "--month"}) {
    if (!arguments.has(needed)) {
      return wrong_use(surroundings.err, "calculate", "`" + std::string(needed) + "` mangler",
                       "for eksempel `hjemmel calculate fleksløntilskud --case sag.json --month 2024-02`");
    }
  }
  const std::optional<Month> month = asked_month("calculate", arguments, "--month", surroundings);
  if (!month) return Exit::Usage;
  Options options;
  if (arguments.has("--known-on")) {
    options.known_on = asked_date("calculate", arguments, "--known-on", surroundings);
    if (!options.known_on) return Exit::Usage;
  }
  const Render render = asked_format("calculate", arguments, surroundings);
  if (render == nullptr) return Exit::Usage;

  const std::string path = arguments.value("--case");
  const std::optional<std::string> text = asked_case(path, surroundings);
  if (!text) return Exit::Case;
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const Answer answer = calculate(*rules, arguments.positional.front(), *text, shown_path(path), *month, options);
  print_all(surroundings.err, answer.diagnostics, language_of(arguments));
  if (!answer.result) return exit_of(answer.diagnostics);
  surroundings.out << render(*answer.result);
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(En sag er en JSON-fil med sagens oplysninger ved navn. Beløb skrives på dansk i anførselstegn:

  {
    "oplysninger": {
      "løn": {"værdi": "15.600,00", "kilde": "eIndkomst", "fra": "2024-01", "til": "2024-01"},
      "modtager_pension": "nej"
    }
  }

  hjemmel calculate fleksløntilskud --case sag.json --month 2024-02

Måneden er udbetalingsmåneden. `hjemmel facts YDELSE` viser, hvilke oplysninger der kan stå i sagen; mangler der nogen,
siger resultatet hvilke. Formerne: text er sagsbehandlerens beregning, letter er begrundelsen til et brev, full er alt,
og json er til maskiner.
)";

}  // namespace

Command calculate_command() {
  return {.name = "calculate",
          .positional = "YDELSE",
          .least_positional = 1,
          .most_positional = 1,
          .options = {{"--case", "FIL", "sagen som JSON; `-` læser den fra standardinput"},
                      {"--month", "ÅÅÅÅ-MM", "udbetalingsmåneden"},
                      {"--known-on", "DATO", "som regler og oplysninger var kendt den dag, for eksempel 2024-02-15"},
                      format_option(),
                      rules_option()},
          .summary = "beregn en ydelse for en måned, og vis hvorfor",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
