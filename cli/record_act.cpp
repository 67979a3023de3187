#include "cli/record_act.h"

#include <ostream>

#include "cli/arguments.h"
#include "cli/rules_folder.h"

namespace hjemmel::cli {
namespace {

constexpr std::string_view kExample = "for eksempel `--store arkiv --by sagsbehandler-7 --at 2024-03-01T09:30`";

bool has_all(std::string_view command, const Arguments& arguments, std::initializer_list<std::string_view> needed,
             Surroundings& surroundings) {
  for (const std::string_view option : needed) {
    if (arguments.has(option)) continue;
    wrong_use(surroundings.err, command, "`" + std::string(option) + "` mangler", kExample);
    return false;
  }
  return true;
}

Exit exit_of(Refused::Kind kind) {
  switch (kind) {
    case Refused::Kind::Request:
      return Exit::Usage;
    case Refused::Kind::Case:
      return Exit::Case;
    case Refused::Kind::Rules:
      return Exit::Rules;
    case Refused::Kind::NotAllowed:
    case Refused::Kind::Folder:
      return Exit::Failed;
  }
  return Exit::Failed;
}

}  // namespace

const Option& store_option() {
  static const Option option{"--store", "MAPPE", "arkivet med poster, regler og journal"};
  return option;
}

std::vector<Option> act_options(std::vector<Option> more) {
  std::vector<Option> options = {store_option(),
                                 {"--by", "NAVN", "den, der gør det"},
                                 {"--at", "TIDSPUNKT", "hvornår, for eksempel 2024-03-01T09:30"},
                                 {"--reason", "TEKST", "hvorfor"}};
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

std::optional<Store> asked_store(std::string_view command, const Arguments& arguments, Surroundings& surroundings) {
  if (!has_all(command, arguments, {"--store"}, surroundings)) return std::nullopt;
  return Store(arguments.value("--store"));
}

std::optional<Act> asked_act(std::string_view command, const Arguments& arguments, Surroundings& surroundings) {
  if (!has_all(command, arguments, {"--store", "--by", "--at"}, surroundings)) return std::nullopt;
  return Act{arguments.value("--by"), arguments.value("--at"), arguments.value("--reason")};
}

Exit report(const Refused& refused, const Arguments& arguments, Surroundings& surroundings) {
  print_all(surroundings.err, refused.diagnostics, language_of(arguments));
  if (refused.diagnostics.empty()) {
    surroundings.err << "hjemmel: " << refused.message << "\n";
    if (!refused.help.empty()) surroundings.err << "  = hjælp: " << refused.help << "\n";
  }
  return exit_of(refused.kind);
}

}  // namespace hjemmel::cli
