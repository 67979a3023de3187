// hjemmel record: the family of commands around what is kept.
#include "cli/command.h"

namespace hjemmel::cli {
namespace {

constexpr std::string_view kLesson =
    R"(Et arkiv er en mappe. For hver beregning, der gemmes, ligger der en post med sagen, som den blev givet, reglerne,
resultatet, og hvem der bad om det hvornår. En journal siger, hvad der er sket; dens linjer ændres og slettes aldrig.

  hjemmel record init --store arkiv
  hjemmel record keep fleksløntilskud --key S-17 --case sag.json --month 2024-02 \
      --store arkiv --by sagsbehandler-7 --at 2024-03-01T09:30
  hjemmel record replay --store arkiv

Hjemmel kender ikke klokken og ikke dig: tidspunktet og navnet skrives hver gang. En sag kendes på sin nøgle i
fagsystemet; CPR-numre afvises. docs/journal.md fortæller det hele i sammenhæng.
)";

// `record` alone is answered with its help, by run.cpp.
Exit run(const Arguments&, Surroundings&) { return Exit::Usage; }

}  // namespace

Command record_command() {
  return {.name = "record",
          .positional = "KOMMANDO",
          .least_positional = 1,
          .most_positional = kAnyNumber,
          .options = {},
          .summary = "gem beregninger i et arkiv, regn dem efter, og før journal",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
