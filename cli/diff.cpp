// hjemmel diff: why two calculations of a benefit differ.
#include <hjemmel/difference.h>

#include <ostream>

#include "cli/arguments.h"
#include "cli/asked.h"
#include "cli/rules_folder.h"

namespace hjemmel::cli {
namespace {

// The second calculation has what the first one has, but for what is said of it.
std::optional<Asked> asked(const Arguments& arguments, const std::string& prefix, const std::optional<Asked>& first,
                           Surroundings& surroundings) {
  Asked one = first.value_or(Asked());
  const auto option = [&](const char* name) { return "--" + prefix + name; };
  if (arguments.has(option("month"))) {
    const auto month = asked_month("diff", arguments, option("month"), surroundings);
    if (!month) return std::nullopt;
    one.month = *month;
  }
  if (arguments.has(option("known-on"))) {
    one.options.known_on = asked_date("diff", arguments, option("known-on"), surroundings);
    if (!one.options.known_on) return std::nullopt;
  }
  if (arguments.has(option("case"))) {
    const std::string path = arguments.value(option("case"));
    const auto text = asked_case(path, surroundings);
    if (!text) return std::nullopt;
    one.case_json = *text;
    one.case_path = shown_path(path);
  }
  return one;
}

Exit report_missing(const std::vector<Result>& results, Surroundings& surroundings) {
  for (const Result& result : results) {
    surroundings.err
        << "hjemmel: der er intet beløb for " << result.month
        << (result.known_on.empty() ? "" : ", som kendt " + result.known_on) << " (" << to_text(result.status)
        << "), så der er ingen forskel at forklare\n  = hjælp: `hjemmel calculate` viser, hvad der mangler\n";
  }
  return Exit::Case;
}

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  for (const char* needed : {"--case", "--month"}) {
    if (arguments.has(needed)) continue;
    return wrong_use(surroundings.err, "diff", "`" + std::string(needed) + "` mangler",
                     "for eksempel `hjemmel diff fleksløntilskud --case sag.json --month 2024-12 --to-month 2025-01`");
  }
  const std::string format = arguments.value("--format", "text");
  if (format != "text" && format != "json") {
    return wrong_use(surroundings.err, "diff", "`" + format + "` er ikke en form; formerne er text og json");
  }
  const auto before = asked(arguments, "", std::nullopt, surroundings);
  if (!before) return arguments.has("--case") ? Exit::Case : Exit::Usage;
  const auto after = asked(arguments, "to-", before, surroundings);
  if (!after) return Exit::Case;
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const Rules others =
      arguments.has("--to-rules") ? load_from(arguments.value("--to-rules"), arguments, surroundings) : rules;
  if (!others) return Exit::Rules;
  const DifferenceAnswer answer = difference(*rules, *before, *others, *after, arguments.positional.front());
  print_all(surroundings.err, answer.diagnostics, language_of(arguments));
  if (!answer.diagnostics.empty()) return exit_of(answer.diagnostics);
  if (!answer.difference) return report_missing(answer.without_amount, surroundings);
  surroundings.out << (format == "json" ? render_difference_json(*answer.difference)
                                        : render_difference(*answer.difference));
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(To beregninger af den samme ydelse, og hvad der flytter beløbet fra den ene til den anden, til sidste øre. Den anden har det
samme som den første, bortset fra det, der siges med `--to-...`:

  hjemmel diff fleksløntilskud --case sag.json --month 2024-12 --to-month 2025-01
  hjemmel diff fleksløntilskud --case foer.json --month 2024-02 --to-case efter.json
  hjemmel diff fleksløntilskud --case sag.json --month 2024-02 --known-on 2023-12-15 --to-known-on 2024-02-15
  hjemmel diff fleksløntilskud --case sag.json --month 2024-02 --rules rules --to-rules ../nye-regler

Ændringerne regnes ind én efter én, fra den tidligste beregning til den seneste: det, der er skrevet anderledes i reglerne,
måneden selv, regler, satser, lister, fortolkninger, oplysninger og rettelser.
)";

}  // namespace

Command diff_command() {
  return {.name = "diff",
          .positional = "YDELSE",
          .least_positional = 1,
          .most_positional = 1,
          .options = {{"--case", "FIL", "sagen som JSON; `-` læser den fra standardinput"},
                      {"--month", "ÅÅÅÅ-MM", "udbetalingsmåneden"},
                      {"--known-on", "DATO", "som regler og oplysninger var kendt den dag"},
                      {"--to-case", "FIL", "den anden beregnings sag"},
                      {"--to-month", "ÅÅÅÅ-MM", "den anden beregnings måned"},
                      {"--to-known-on", "DATO", "den dag, den anden beregnings regler og oplysninger var kendt"},
                      {"--to-rules", "MAPPE", "den anden beregnings regelfiler"},
                      {"--format", "FORM", "text (ellers) eller json"},
                      rules_option()},
          .summary = "vis, hvorfor to beregninger er forskellige",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
