// The forms in which a result can be printed: `--format text|letter|full|json`.
#pragma once

#include <hjemmel/hjemmel.h>

#include <string>
#include <string_view>

#include "cli/command.h"

namespace hjemmel::cli {

using Render = std::string (*)(const Result& result);

// How the result is to be printed; text unless the arguments say otherwise. Null for a form that there is not: that has
// been said then.
Render asked_format(std::string_view command, const Arguments& arguments, Surroundings& surroundings);

const Option& format_option();

}  // namespace hjemmel::cli
