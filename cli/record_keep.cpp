// hjemmel record init, hjemmel record keep: make a store, and keep a calculation in it.
#include <ostream>

#include "cli/arguments.h"
#include "cli/asked.h"
#include "cli/record_act.h"
#include "cli/rules_folder.h"

namespace hjemmel::cli {
namespace {

Exit run_init(const Arguments& arguments, Surroundings& surroundings) {
  const auto store = asked_store("record init", arguments, surroundings);
  if (!store) return Exit::Usage;
  const auto refused = store->init();
  return refused ? report(*refused, arguments, surroundings) : Exit::Ok;
}

constexpr std::string_view kInitLesson =
    R"(Gør mappen til et arkiv med en tom journal. Et arkiv, der er der allerede, bliver, som det er.

  hjemmel record init --store arkiv
)";

// What is to be kept; nothing when a part of it is missing or wrong: that has been said then.
std::optional<ToKeep> asked(const Arguments& arguments, Surroundings& surroundings) {
  for (const char* needed : {"--key", "--case", "--month"}) {
    if (arguments.has(needed)) continue;
    wrong_use(surroundings.err, "record keep", "`" + std::string(needed) + "` mangler",
              "for eksempel `hjemmel record keep fleksløntilskud --key S-17 --case sag.json --month 2024-02`");
    return std::nullopt;
  }
  ToKeep given;
  given.case_key = arguments.value("--key");
  given.benefit = arguments.positional.front();
  const auto month = asked_month("record keep", arguments, "--month", surroundings);
  if (!month) return std::nullopt;
  given.month = *month;
  if (arguments.has("--known-on")) {
    given.options.known_on = asked_date("record keep", arguments, "--known-on", surroundings);
    if (!given.options.known_on) return std::nullopt;
  }
  given.case_path = shown_path(arguments.value("--case"));
  return given;
}

Exit run_keep(const Arguments& arguments, Surroundings& surroundings) {
  const auto act = asked_act("record keep", arguments, surroundings);
  if (!act) return Exit::Usage;
  auto given = asked(arguments, surroundings);
  if (!given) return Exit::Usage;
  auto text = asked_case(arguments.value("--case"), surroundings);
  if (!text) return Exit::Case;
  given->case_json = std::move(*text);
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  return finish(Store(arguments.value("--store")).keep(*rules, *given, *act), arguments, surroundings,
                [&](const std::string& id) { surroundings.out << id << "\n"; });
}

constexpr std::string_view kKeepLesson =
    R"(Beregner som `hjemmel calculate` og gemmer sagen, reglerne og resultatet som en post. Postens navn skrives ud; de andre
kommandoer kender den på de første seks tegn. Er sagen ændret, siden den sidst blev gemt, skriver journalen hver oplysning
for sig, og --reason skal sige hvorfor.

  hjemmel record keep fleksløntilskud --key S-17 --case sag.json --month 2024-02 \
      --store arkiv --by sagsbehandler-7 --at 2024-03-01T09:30
)";

}  // namespace

Command record_init_command() {
  return {.name = "record init",
          .positional = "",
          .least_positional = 0,
          .most_positional = 0,
          .options = {store_option()},
          .summary = "lav et nyt arkiv",
          .lesson = kInitLesson,
          .run = &run_init};
}

Command record_keep_command() {
  return {.name = "record keep",
          .positional = "YDELSE",
          .least_positional = 1,
          .most_positional = 1,
          .options = act_options({{"--key", "NØGLE", "sagens nøgle i fagsystemet, aldrig et CPR-nummer"},
                                  {"--case", "FIL", "sagen som JSON; `-` læser den fra standardinput"},
                                  {"--month", "ÅÅÅÅ-MM", "udbetalingsmåneden"},
                                  {"--known-on", "DATO", "som regler og oplysninger var kendt den dag"},
                                  rules_option()}),
          .summary = "beregn, og gem det hele som en post",
          .lesson = kKeepLesson,
          .run = &run_keep};
}

}  // namespace hjemmel::cli
