// The words after the name of a command -> options and names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace hjemmel::cli {

// `--name value` and `--name=value`; `--` ends the options; `-` alone is a name (standard input). Nothing, and a
// message on err, when the words are not what the command takes.
std::optional<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& words,
                                         std::ostream& err);

// "hjemmel: <what>" and where to read more. Returns Exit::Usage.
Exit wrong_use(std::ostream& err, std::string_view command, std::string_view what, std::string_view help = "");

}  // namespace hjemmel::cli
