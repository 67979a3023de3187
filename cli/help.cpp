#include "cli/help.h"

#include <sstream>

#include "cli/text_table.h"

namespace hjemmel::cli {
namespace {

constexpr std::string_view kHead =
    R"(Hjemmel beregner kommunale ydelser efter regler, der kan læses, og forklarer hver krone med paragraf.

Brug: hjemmel KOMMANDO [VALG]

)";

constexpr std::string_view kTail = R"(
Prøv først:

  hjemmel benefits                      hvad kan beregnes?
  hjemmel facts fleksløntilskud         hvilke oplysninger kan det bygge på?
  hjemmel calculate fleksløntilskud --case docs/eksempler/star-2024.json --month 2024-02

Hjemmel foreslår et beløb og viser grundene; en sagsbehandler afgør sagen. Mangler en oplysning, siger resultatet hvilken,
og der gættes ikke. `hjemmel KOMMANDO --help` viser mere om hver kommando, med et eksempel.

Slutter med 0: et resultat (også når noget mangler), 1: en prøve eller kontrol gik ikke godt, 2: kommandoen er skrevet
forkert, 3: fejl i sagen, 4: fejl i reglerne. Resultatet skrives på standardoutput, fejl på standardfejl. Med `--lang en`
vises fejl i regler og sager på engelsk.
)";

std::string with_positional(const Command& command) {
  std::string text(command.name);
  if (!command.positional.empty()) text += " " + std::string(command.positional);
  return text;
}

std::string command_lines(const std::vector<Command>& commands) {
  std::vector<TableRow> rows;
  for (const Command& command : commands) {
    rows.push_back({{"  " + with_positional(command), std::string(command.summary)}, ""});
  }
  std::ostringstream lines;
  print_table(lines, rows);
  return lines.str();
}

}  // namespace

std::string short_help(const std::vector<Command>& commands) {
  return std::string(kHead) + command_lines(commands) + "\n`hjemmel --help` viser mere, med eksempler.\n";
}

std::string full_help(const std::vector<Command>& commands) {
  return std::string(kHead) + command_lines(commands) + std::string(kTail);
}

std::string command_help(const Command& command) {
  std::ostringstream help;
  help << "hjemmel " << command.name << ": " << command.summary << "\n\n";
  help << "Brug: hjemmel " << with_positional(command) << (command.options.empty() ? "" : " [VALG]") << "\n\n";
  std::vector<TableRow> rows;
  for (const Option& option : command.options) {
    std::string left = "  " + std::string(option.name);
    if (!option.value.empty()) left += " " + std::string(option.value);
    rows.push_back({{left, std::string(option.help)}, ""});
  }
  print_table(help, rows);
  help << "\n" << command.lesson;
  return help.str();
}

std::string family_help(const Command& family, const std::vector<Command>& commands) {
  return "hjemmel " + std::string(family.name) + ": " + std::string(family.summary) + "\n\nBrug: hjemmel " +
         with_positional(family) + " [VALG]\n\n" + command_lines(commands) + "\n" + std::string(family.lesson);
}

}  // namespace hjemmel::cli
