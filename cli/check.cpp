// hjemmel check: are the rules in order?
#include <algorithm>
#include <ostream>

#include "cli/rules_folder.h"
#include "engine/check/rule_set.h"

namespace hjemmel::cli {
namespace {

bool unreadable(const Loaded& loaded) {
  return std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const PlacedDiagnostic& diagnostic) {
    return diagnostic.kind == name_of(DiagnosticKind::RulesFolderUnreadable);
  });
}

// Every stand that the rules take where the law is open: the question, what is chosen unless the case says otherwise,
// and what else it could be.
void print_interpretations(const RuleSet& rules, std::ostream& out) {
  const std::vector<InterpretationInfo> all = interpretations(rules);
  if (all.empty()) out << "\nreglerne har ingen fortolkninger\n";
  for (const InterpretationInfo& one : all) {
    out << '\n' << one.name << ": " << one.question;
    if (!one.citation.empty()) out << "  [" << one.citation << ']';
    out << '\n';
    std::string_view word = "standard";
    for (const InterpretationInfo::Alternative& alternative : one.alternatives) {
      out << "  " << word << ' ' << alternative.name << ": " << alternative.reason << '\n';
      word = "ellers";
    }
  }
}

// The one line that is the answer, in the language of the mistakes above it.
std::string mistakes_words(const Loaded& loaded, Language language) {
  const bool more = loaded.diagnostics.back().kind == name_of(DiagnosticKind::MoreMistakes);
  const std::string shown = std::to_string(loaded.diagnostics.size() - (more ? 1 : 0));
  if (language == Language::Danish) return (more ? "mere end " : "") + shown + " fejl";
  return (more ? "more than " : "") + shown + (shown == "1" ? " mistake" : " mistakes");
}

std::string in_order_words(std::size_t files, Language language) {
  const std::string count = std::to_string(files);
  if (language == Language::Danish) return count + (files == 1 ? " regelfil" : " regelfiler") + " uden fejl";
  return count + (files == 1 ? " rule file" : " rule files") + " without mistakes";
}

Exit run(const Arguments& arguments, Surroundings& surroundings) {
  const std::string folder = rules_folder(arguments, surroundings);
  const Language language = language_of(arguments);
  const Loaded loaded = load_rules(folder);
  print_all(surroundings.err, loaded.diagnostics, language);
  if (unreadable(loaded)) return Exit::Rules;
  if (!loaded.rules) {
    surroundings.out << folder << ": " << mistakes_words(loaded, language) << "\n";
    return Exit::Failed;
  }
  surroundings.out << folder << ": " << in_order_words(loaded.rules->sources.size(), language) << "\n";
  if (arguments.has("--fortolkninger")) print_interpretations(*loaded.rules, surroundings.out);
  return Exit::Ok;
}

constexpr std::string_view kLesson =
    R"(Alle fejl vises på én gang, med filen, linjen og et forslag. Fejlenes numre ændrer sig ikke. Slutter med 0, når der ingen
fejl er, og med 1, når der er.

  hjemmel check --rules rules
  hjemmel check --fortolkninger

Med --fortolkninger vises også alle de spørgsmål, loven lader åbne, og som reglerne har taget stilling til: hvad der gælder,
når sagen ikke vælger (`standard`), hvad der ellers kan vælges, hvorfor, og hvor i loven spørgsmålet står.
)";

}  // namespace

Command check_command() {
  return {.name = "check",
          .positional = "",
          .least_positional = 0,
          .most_positional = 0,
          .options = {{"--fortolkninger", "", "vis alle fortolkninger, der gælder"}, rules_option()},
          .summary = "find fejl i regelfilerne",
          .lesson = kLesson,
          .run = &run};
}

}  // namespace hjemmel::cli
