#include "cli/rules_folder.h"

#include <filesystem>
#include <ostream>

namespace hjemmel::cli {
namespace {

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

// An installation can be moved as a whole: prefix/bin/hjemmel has its rules in prefix/share/hjemmel/rules.
std::string installed_folder(const std::string& program_folder) {
  if (program_folder.empty()) return "";
  return (std::filesystem::path(program_folder).parent_path() / HJEMMEL_SHARED_RULES).generic_string();
}

}  // namespace

const Option& rules_option() {
  static const Option option{"--rules", "MAPPE",
                             "mappen med reglerne (ellers HJEMMEL_RULES, ./rules eller de medfølgende)"};
  return option;
}

std::string rules_folder(const Arguments& arguments, const Surroundings& surroundings) {
  if (arguments.has("--rules")) return arguments.value("--rules");
  if (!surroundings.rules_variable.empty()) return surroundings.rules_variable;
  if (is_folder("rules")) return "rules";
  const std::string installed = installed_folder(surroundings.program_folder);
  return is_folder(installed) ? installed : "rules";
}

Rules load(const Arguments& arguments, Surroundings& surroundings) {
  return load_from(rules_folder(arguments, surroundings), arguments, surroundings);
}

Rules load_from(const std::string& folder, const Arguments& arguments, Surroundings& surroundings) {
  Loaded loaded = load_rules(folder);
  print_all(surroundings.err, loaded.diagnostics, language_of(arguments));
  return std::move(loaded.rules);
}

void print_all(std::ostream& err, const std::vector<PlacedDiagnostic>& diagnostics, Language language) {
  bool first = true;
  for (const PlacedDiagnostic& diagnostic : diagnostics) {
    if (!first) err << '\n';
    first = false;
    err << (language == Language::English ? diagnostic.english : diagnostic.drawn);
  }
}

}  // namespace hjemmel::cli
