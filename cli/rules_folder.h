// Finds and loads the rules that a command works with.
#pragma once

#include <hjemmel/hjemmel.h>

#include "cli/command.h"
#include "cli/language.h"

namespace hjemmel::cli {

// `--rules`, else HJEMMEL_RULES, else ./rules, else the folder installed with the command, else "rules".
std::string rules_folder(const Arguments& arguments, const Surroundings& surroundings);

// Null, with every mistake drawn on err, when the rules are not in order: the command then ends with Exit::Rules.
Rules load(const Arguments& arguments, Surroundings& surroundings);
Rules load_from(const std::string& folder, const Arguments& arguments, Surroundings& surroundings);

void print_all(std::ostream& err, const std::vector<PlacedDiagnostic>& diagnostics, Language language);

}  // namespace hjemmel::cli
