// The name of a benefit on the command line.
#pragma once

#include <hjemmel/hjemmel.h>

#include "cli/command.h"

namespace hjemmel::cli {

// Reports a benefit that the rules do not have, with near names. Returns Exit::Usage.
Exit unknown_benefit(std::ostream& err, std::string_view command, const RuleSet& rules, const std::string& name);

}  // namespace hjemmel::cli
