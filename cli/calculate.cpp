// hjemmel calculate: one benefit, one payment month, one case.
#include <algorithm>
#include <iterator>
#include <ostream>

#include "cli/arguments.h"
#include "cli/asked.h"
#include "cli/rules_folder.h"
#include "engine/diagnostics/diagnostics.h"

namespace hjemmel::cli {
namespace {

struct Format {
  std::string_view name;
  std::string (*render)(const Result& result);
};

constexpr Format kFormats[] = {
    {"text", &render_calculation}, {"letter", &render_letter}, {"full", &render_full}, {"json", &render_json}};

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                  [name](const Format& known) { return known.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

Exit unknown_format(const std::string& name, Surroundings& surroundings) {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return wrong_use(surroundings.err, "calculate",
                   "`" + name + "` er ikke en form; formerne er text, letter, full og json",
                   near_names_help(name, names));
}

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
  const Format* format = find_format(arguments.value("--format", "text"));
  if (format == nullptr) return unknown_format(arguments.value("--format"), surroundings);

  const std::string path = arguments.value("--case");
  const std::optional<std::string> text = asked_case(path, surroundings);
  if (!text) return Exit::Case;
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const Answer answer = calculate(*rules, arguments.positional.front(), *text, shown_path(path), *month, options);
  print_all(surroundings.err, answer.diagnostics, language_of(arguments));
  if (!answer.result) return exit_of(answer.diagnostics);
  surroundings.out << format->render(*answer.result);
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
                      {"--format", "FORM", "text (ellers), letter, full eller json"},
                      rules_option()},
          .summary = "beregn en ydelse for en måned, og vis hvorfor",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
