// What `--help` says. It teaches: what the command is for, an example, and where to go on.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace hjemmel::cli {

std::string short_help(const std::vector<Command>& commands);  // the commands, a line each
std::string full_help(const std::vector<Command>& commands);
std::string command_help(const Command& command);

// Of a family: what it is for, its commands, a line each, and its lesson.
std::string family_help(const Command& family, const std::vector<Command>& commands);

}  // namespace hjemmel::cli
