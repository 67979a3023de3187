// hjemmel record hear, ready, approve, export: what persons do with a record once it is kept.
#include <ostream>

#include "cli/arguments.h"
#include "cli/record_act.h"

namespace hjemmel::cli {
namespace {

Exit finish(const std::optional<Refused>& refused, const Arguments& arguments, Surroundings& surroundings) {
  return refused ? report(*refused, arguments, surroundings) : Exit::Ok;
}

Exit run_hear(const Arguments& arguments, Surroundings& surroundings) {
  const auto act = asked_act("record hear", arguments, surroundings);
  if (!act) return Exit::Usage;
  const Store store(arguments.value("--store"));
  return finish(store.hear(arguments.positional.front(), arguments.value("--choice"), *act), arguments, surroundings);
}

Exit run_ready(const Arguments& arguments, Surroundings& surroundings) {
  const auto act = asked_act("record ready", arguments, surroundings);
  if (!act) return Exit::Usage;
  const Store store(arguments.value("--store"));
  return finish(store.ready(arguments.positional.front(), *act), arguments, surroundings);
}

Exit run_approve(const Arguments& arguments, Surroundings& surroundings) {
  const auto act = asked_act("record approve", arguments, surroundings);
  if (!act) return Exit::Usage;
  const Store store(arguments.value("--store"));
  return finish(store.approve(arguments.positional.front(), *act), arguments, surroundings);
}

Exit run_export(const Arguments& arguments, Surroundings& surroundings) {
  const auto act = asked_act("record export", arguments, surroundings);
  if (!act) return Exit::Usage;
  return finish(Store(arguments.value("--store")).export_record(arguments.positional.front(), *act), arguments,
                surroundings, [&](const std::string& json) { surroundings.out << json; });
}

constexpr std::string_view kHearLesson =
    R"(Skriver i journalen, hvordan der er taget stilling til partshøring efter forvaltningsloven: `hørt`, `§ 19 stk. 2 nr. 1`
til `nr. 6`, `§ 20` eller `ikke nødvendig`. Hjemmel afgør det ikke; det gør en person, og --reason siger hvorfor.

  hjemmel record hear 3f2a91 --choice hørt --reason "svar modtaget 28. februar" \
      --store arkiv --by sagsbehandler-7 --at 2024-03-02T10:00
)";

constexpr std::string_view kReadyLesson =
    R"(Gør posten klar til godkendelse. Resultatet skal være et forslag, hver oplysning skal have en kilde, og der skal være taget
stilling til partshøring.

  hjemmel record ready 3f2a91 --store arkiv --by sagsbehandler-7 --at 2024-03-02T10:05
)";

constexpr std::string_view kApproveLesson =
    R"(En person godkender posten, når den er klar; --reason siger hvorfor. Selve afgørelsen træffes uden for Hjemmel.

  hjemmel record approve 3f2a91 --reason "beregningen følger oplysningerne" \
      --store arkiv --by sagsbehandler-3 --at 2024-03-04T08:15
)";

constexpr std::string_view kExportLesson =
    R"(Skriver posten med sag, resultat, høring og godkendelse som ét stykke JSON til et andet system. En post, der ikke er
godkendt, udleveres ikke. --reason siger, hvem der får den.

  hjemmel record export 3f2a91 --reason "til fagsystemet" --store arkiv --by sagsbehandler-3 --at 2024-03-04T08:20
)";

Command of_record(std::string_view name, std::string_view summary, std::string_view lesson,
                  Exit (*run)(const Arguments&, Surroundings&), std::vector<Option> more = {}) {
  return {.name = name,
          .positional = "POST",
          .least_positional = 1,
          .most_positional = 1,
          .options = act_options(std::move(more)),
          .summary = summary,
          .lesson = lesson,
          .run = run};
}

}  // namespace

Command record_hear_command() {
  return of_record("record hear", "skriv, hvad der er valgt om partshøring", kHearLesson, &run_hear,
                   {{"--choice", "VALG", "hørt, § 19 stk. 2 nr. 1 (til 6), § 20 eller ikke nødvendig"}});
}

Command record_ready_command() {
  return of_record("record ready", "gør posten klar til godkendelse", kReadyLesson, &run_ready);
}

Command record_approve_command() { return of_record("record approve", "godkend posten", kApproveLesson, &run_approve); }

Command record_export_command() {
  return of_record("record export", "udlever en godkendt post til et andet system", kExportLesson, &run_export);
}

}  // namespace hjemmel::cli
