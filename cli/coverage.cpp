// hjemmel coverage: the pages that say how each stykke of each law is carried out.
#include "engine/check/coverage.h"

#include <filesystem>
#include <map>
#include <ostream>

#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/rules_folder.h"
#include "engine/api/calculate.h"

namespace hjemmel::cli {
namespace {

using Pages = std::map<std::string, std::string>;  // file name -> text

// File names are ASCII and lower case: FBEK of BEK 227/2024 is fbek-227-2024.md.
std::string page_name(const LawDecl& law, const LawVersion& edition) {
  std::string name;
  for (const char letter : ascii_name(law.name.text)) {
    name += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return name + "-" + std::to_string(edition.number) + "-" + std::to_string(edition.year) + ".md";
}

std::string index_row(const std::string& file, const LawDecl& law, const LawVersion& edition) {
  return "| [" + law.name.text + "](" + file + ") | " + edition.instrument + " " + std::to_string(edition.number) +
         "/" + std::to_string(edition.year) + " | " + law.title.text + " | " + to_text(edition.effect.date) + " |\n";
}

Pages make_pages(const RuleSet& rules) {
  Pages pages;
  std::string index =
      "# Dækning af loven\n\nSiderne er lavet af `hjemmel coverage` ud fra regelfilerne og rettes ikke i hånden.\n\n"
      "Hver side har en række for hvert stykke i en udgave af en lov:\n\n"
      "- *udført af*: de regler, satser og oplysninger, der citerer stykket;\n"
      "- *afgøres af en person*: kommunen vurderer det, og svaret er en oplysning i sagen;\n"
      "- *uden beregning*: fremgangsmåde, ikrafttræden og andet, der ikke regnes;\n"
      "- *fortolkning*: stykket er ikke klart, og sagen kan vælge en anden læsning end den, der er standard;\n"
      "- *ikke understøttet*: stykket skulle regnes, men bliver det endnu ikke.\n\n"
      "Er kun en del af et stykke regnet, står begge dele: `udført af regel ...; ikke understøttet (pkt. 3-6): ...`. "
      "Rammer en\n"
      "sag noget, som en regel kalder ikke understøttet, får den intet beløb, men en grund.\n\n"
      "| Lov | Udgave | Titel | Virkning fra |\n| --- | --- | --- | --- |\n";
  for (const LawDecl& law : rules.laws) {
    for (const LawVersion& edition : law.versions) {
      const std::string file = page_name(law, edition);
      pages.emplace(file, coverage_page(rules, law, edition));
      index += index_row(file, law, edition);
    }
  }
  pages.emplace("README.md", index);
  return pages;
}

Exit write_pages(const Pages& pages, const std::string& folder, Surroundings& surroundings) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  for (const auto& [file, text] : pages) {
    const std::string path = folder + "/" + file;
    if (read_file(path, text.size() + 1) == text) continue;
    if (!write_file(path, text)) {
      surroundings.err << "hjemmel: `" << path << "` kan ikke skrives\n";
      return Exit::Failed;
    }
    surroundings.out << path << "\n";
  }
  return Exit::Ok;
}

// A page of a law that the rules no longer have is as wrong as one that says something else.
Exit check_pages(const Pages& pages, const std::string& folder, Surroundings& surroundings) {
  std::vector<std::string> wrong;
  for (const auto& [file, text] : pages) {
    if (read_file(folder + "/" + file, text.size() + 1) != text) wrong.push_back(folder + "/" + file);
  }
  for (const std::string& path : files_at(folder, ".md").value_or(std::vector<std::string>{})) {
    if (!pages.contains(std::filesystem::path(path).filename().string())) wrong.push_back(path);
  }
  for (const std::string& path : wrong) surroundings.out << path << "\n";
  if (wrong.empty()) return Exit::Ok;
  surroundings.err << "hjemmel: siderne passer ikke til reglerne; `hjemmel coverage " << folder
                   << "` skriver dem igen, og en side uden lov slettes\n";
  return Exit::Failed;
}

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  const Rules rules = load(arguments, surroundings);
  if (!rules) return Exit::Rules;
  const Pages pages = make_pages(*rules);
  const std::string& folder = arguments.positional.front();
  return arguments.has("--check") ? check_pages(pages, folder, surroundings) : write_pages(pages, folder, surroundings);
}

constexpr std::string_view kLesson =
    R"(Skriver en side for hver udgave af hver lov: for hver paragraf og hvert stykke, hvilken regel der udfører det, om en person
afgør det, eller om det ikke er understøttet. Med --check ændres intet; den slutter med 1, når en side ikke passer.

  hjemmel coverage docs/daekning
)";

}  // namespace

Command coverage_command() {
  return {.name = "coverage",
          .positional = "MAPPE",
          .least_positional = 1,
          .most_positional = 1,
          .options = {{"--check", "", "sig kun, hvilke sider der ikke passer"}, rules_option()},
          .summary = "skriv, hvordan hvert stykke i loven er dækket",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
