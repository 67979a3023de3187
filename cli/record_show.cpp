// hjemmel record show, list, note: what stands in a store.
#include <ostream>

#include "cli/arguments.h"
#include "cli/format.h"
#include "cli/record_act.h"
#include "cli/record_prove.h"
#include "cli/text_table.h"

namespace hjemmel::cli {
namespace {

// Another rendering than the JSON that was kept can only be had from a result that is the same.
Exit show(const Seen& seen, const Arguments& arguments, Render render, Surroundings& surroundings) {
  if (arguments.value("--format") == "json") {
    surroundings.out << seen.record.result_json;
    return Exit::Ok;
  }
  if (!seen.result) {
    tell(seen.replayed, arguments, surroundings.err, surroundings);
    surroundings.err << "  = hjælp: `--format json` viser resultatet, som det blev gemt\n";
    return Exit::Failed;
  }
  surroundings.out << render(*seen.result);
  return Exit::Ok;
}

Exit run_show(const Arguments& arguments, Surroundings& surroundings) {
  const auto act = asked_act("record show", arguments, surroundings);
  if (!act) return Exit::Usage;
  const Render render = asked_format("record show", arguments, surroundings);
  if (render == nullptr) return Exit::Usage;
  const Stored<Seen> seen = Store(arguments.value("--store")).show(arguments.positional.front(), *act);
  if (!seen.value) return report(seen.refused, arguments, surroundings);
  return show(*seen.value, arguments, render, surroundings);
}

void print_list(const std::vector<Listed>& all, std::ostream& out) {
  constexpr std::size_t letters = 12;  // enough to name a record by
  std::vector<TableRow> rows;
  for (const Listed& one : all) {
    rows.push_back({{one.id.substr(0, letters), one.case_key, one.subject, one.answer,
                     one.standing.empty() ? "gemt" : one.standing, one.at, one.by},
                    ""});
  }
  print_table(out, rows);
}

Exit run_list(const Arguments& arguments, Surroundings& surroundings) {
  const auto store = asked_store("record list", arguments, surroundings);
  if (!store) return Exit::Usage;
  return finish(store->list(arguments.value("--key")), arguments, surroundings,
                [&](const std::vector<Listed>& all) { print_list(all, surroundings.out); });
}

Exit run_note(const Arguments& arguments, Surroundings& surroundings) {
  const auto act = asked_act("record note", arguments, surroundings);
  if (!act) return Exit::Usage;
  return finish(Store(arguments.value("--store")).note(arguments.positional.front(), *act), arguments, surroundings,
                [&](const std::string& note) { surroundings.out << note; });
}

constexpr std::string_view kShowLesson =
    R"(Regner posten efter og viser den i en af de former, som `hjemmel calculate` har; `--format json` viser resultatet, som det
blev gemt. Journalen skriver, hvem der har set den.

  hjemmel record show 3f2a91 --format letter --store arkiv --by sagsbehandler-7 --at 2031-05-01T13:00
)";

constexpr std::string_view kListLesson =
    R"(En linje for hver post: begyndelsen af dens navn, sagens nøgle, hvad der er beregnet, hvor langt personer har bragt den
(`gemt`, `klar`, `godkendt`), hvornår og af hvem. Med --key kun sagens egne.

  hjemmel record list --store arkiv --key S-17
)";

constexpr std::string_view kNoteLesson =
    R"(Skriver, hvad der er sket i en sag, til at lægge på sagen: beregninger, ændrede oplysninger, rettelser, valg om partshøring,
godkendelse og udlevering, hver med hvem, hvornår og hvorfor. Øverst står notatets dato og korte tema.

  hjemmel record note S-17 --store arkiv --by sagsbehandler-7 --at 2024-03-04T08:30
)";

}  // namespace

Command record_show_command() {
  return {.name = "record show",
          .positional = "POST",
          .least_positional = 1,
          .most_positional = 1,
          .options = act_options({format_option()}),
          .summary = "vis en post",
          .lesson = kShowLesson,
          .run = &run_show};
}

Command record_list_command() {
  return {.name = "record list",
          .positional = "",
          .least_positional = 0,
          .most_positional = 0,
          .options = {store_option(), {"--key", "NØGLE", "kun poster i den sag"}},
          .summary = "vis, hvilke poster arkivet har",
          .lesson = kListLesson,
          .run = &run_list};
}

Command record_note_command() {
  return {.name = "record note",
          .positional = "NØGLE",
          .least_positional = 1,
          .most_positional = 1,
          .options = act_options(),
          .summary = "skriv et notat om, hvad der er sket i en sag",
          .lesson = kNoteLesson,
          .run = &run_note};
}

}  // namespace hjemmel::cli
