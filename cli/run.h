// The command `hjemmel` as a function: the words after its name -> an exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace hjemmel::cli {

Exit run(const std::vector<std::string>& words, Surroundings& surroundings);

}  // namespace hjemmel::cli
