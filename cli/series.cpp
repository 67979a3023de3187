// hjemmel series: one benefit, month by month, from one case.
#include <hjemmel/series.h>

#include <ostream>

#include "cli/arguments.h"
#include "cli/asked.h"
#include "cli/rules_folder.h"

namespace hjemmel::cli {
namespace {

// The two months and the day; nothing when one is missing or wrong, which has been said then.
std::optional<SeriesAsked> asked_series(const Arguments& arguments, Surroundings& surroundings) {
  for (const char* needed : {"--case", "--from", "--to"}) {
    if (arguments.has(needed)) continue;
    wrong_use(surroundings.err, "series", "`" + std::string(needed) + "` mangler",
              "for eksempel `hjemmel series fleksløntilskud --case sag.json --from 2024-01 --to 2024-12`");
    return std::nullopt;
  }
  SeriesAsked asked;
  const auto from = asked_month("series", arguments, "--from", surroundings);
  if (!from) return std::nullopt;
  const auto to = asked_month("series", arguments, "--to", surroundings);
  if (!to) return std::nullopt;
  asked.from = *from;
  asked.to = *to;
  if (arguments.has("--known-on")) {
    asked.options.known_on = asked_date("series", arguments, "--known-on", surroundings);
    if (!asked.options.known_on) return std::nullopt;
  }
  return asked;
}

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  std::optional<SeriesAsked> asked = asked_series(arguments, surroundings);
  if (!asked) return Exit::Usage;
  const std::string format = arguments.value("--format", "text");
  if (format != "text" && format != "json") {
    return wrong_use(surroundings.err, "series", "`" + format + "` er ikke en form; formerne er text og json");
  }
  const std::string path = arguments.value("--case");
  const std::optional<std::string> text = asked_case(path, surroundings);
  if (!text) return Exit::Case;
  asked->case_json = *text;
  asked->case_path = shown_path(path);
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const SeriesAnswer answer = series(*rules, arguments.positional.front(), *asked);
  print_all(surroundings.err, answer.diagnostics, language_of(arguments));
  if (!answer.series) return exit_of(answer.diagnostics);
  surroundings.out << (format == "json" ? render_series_json(*answer.series) : render_series(*answer.series));
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(En række for hver udbetalingsmåned, og under dem, hvorfor et beløb ikke er det samme som måneden før, til sidste øre:

  hjemmel series fleksløntilskud --case sag.json --from 2024-01 --to 2024-12

Sagen er den samme som til `hjemmel calculate`; oplysninger, der skifter, får `fra` og `til`. En oplysning, som reglerne
kalder `videreført`, er i hver måned det, som måneden før gav, medmindre sagen selv siger den. Mangler der noget i en
måned, står måneden der uden beløb, og de andre regnes.
)";

}  // namespace

Command series_command() {
  return {.name = "series",
          .positional = "YDELSE",
          .least_positional = 1,
          .most_positional = 1,
          .options = {{"--case", "FIL", "sagen som JSON; `-` læser den fra standardinput"},
                      {"--from", "ÅÅÅÅ-MM", "den første udbetalingsmåned"},
                      {"--to", "ÅÅÅÅ-MM", "den sidste udbetalingsmåned"},
                      {"--known-on", "DATO", "som regler og oplysninger var kendt den dag"},
                      {"--format", "FORM", "text (ellers) eller json"},
                      rules_option()},
          .summary = "beregn en ydelse måned for måned, og vis, hvad der ændrer den",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
