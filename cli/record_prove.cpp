// hjemmel record replay, hjemmel record verify: is all of it still what it was?
#include "cli/record_prove.h"

#include <ostream>

#include "cli/arguments.h"
#include "cli/record_act.h"

namespace hjemmel::cli {
namespace {

std::string shown(const std::string& value) { return value.empty() ? "står der ikke" : value; }

Exit run_replay(const Arguments& arguments, Surroundings& surroundings) {
  const auto store = asked_store("record replay", arguments, surroundings);
  if (!store) return Exit::Usage;
  const auto all = store->replay(arguments.positional);
  if (!all.value) return report(all.refused, arguments, surroundings);
  std::size_t equal = 0;
  for (const Replayed& one : *all.value) {
    equal += one.equal() ? 1 : 0;
    tell(one, arguments, surroundings.out, surroundings);
  }
  surroundings.out << equal << " som gemt, " << all.value->size() - equal << " anderledes\n";
  return equal == all.value->size() ? Exit::Ok : Exit::Failed;
}

void print_verified(const Verified& verified, std::ostream& out) {
  if (!verified.broken) {
    out << verified.entries << " linjer, alle som de blev skrevet\n";
    if (verified.entries > 0) out << "segl " << verified.seal << "\n";
    return;
  }
  out << "hjemmel: journalen passer ikke";
  if (*verified.broken > 0) out << " fra linje " << *verified.broken;
  out << ": " << verified.reason << "\n";
}

Exit run_verify(const Arguments& arguments, Surroundings& surroundings) {
  const auto store = asked_store("record verify", arguments, surroundings);
  if (!store) return Exit::Usage;
  const auto verified = store->verify(arguments.value("--seal"));
  if (!verified.value) return report(verified.refused, arguments, surroundings);
  print_verified(*verified.value, verified.value->broken ? surroundings.err : surroundings.out);
  return verified.value->broken ? Exit::Failed : Exit::Ok;
}

constexpr std::string_view kReplayLesson =
    R"(Regner posterne efter med de regler, de blev regnet med, og holder hvert tegn i resultatet op mod det, der blev gemt. Uden
POST alle. Er noget anderledes, vises det første sted; slutter så med 1. Skriver intet i arkivet.

  hjemmel record replay --store arkiv
)";

constexpr std::string_view kVerifyLesson =
    R"(Ser efter, om hver linje i journalen er, som den blev skrevet, og om de poster og regler, den nævner, er uændrede. Det
segl, der vises, hører til den sidste linje: skriv det ned et andet sted, og giv det med --seal en anden gang, så ses det
også, om der er taget linjer væk i slutningen. Slutter med 1, når noget ikke passer.

  hjemmel record verify --store arkiv
)";

}  // namespace

void tell(const Replayed& replayed, const Arguments& arguments, std::ostream& out, Surroundings& surroundings) {
  if (replayed.difference) {
    out << "post " << replayed.id << " er anderledes i `" << replayed.difference->path << "`\n"
        << "  gemt:     " << shown(replayed.difference->kept) << " (Hjemmel " << replayed.kept_by << ")\n"
        << "  beregnet: " << shown(replayed.difference->calculated) << " (Hjemmel " << replayed.calculated_by << ")\n";
  }
  if (replayed.refused) report(*replayed.refused, arguments, surroundings);
}

Command record_replay_command() {
  return {.name = "record replay",
          .positional = "[POST ...]",
          .least_positional = 0,
          .most_positional = kAnyNumber,
          .options = {store_option()},
          .summary = "regn poster efter, tegn for tegn",
          .lesson = kReplayLesson,
          .run = &run_replay};
}

Command record_verify_command() {
  return {.name = "record verify",
          .positional = "",
          .least_positional = 0,
          .most_positional = 0,
          .options = {store_option(), {"--seal", "SEGL", "et segl fra tidligere, som linjen stadig skal have"}},
          .summary = "se efter, om journal og poster er uændrede",
          .lesson = kVerifyLesson,
          .run = &run_verify};
}

}  // namespace hjemmel::cli
