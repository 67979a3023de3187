// What a calculation is asked for, from the words on the command line.
#pragma once

#include <hjemmel/hjemmel.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"

namespace hjemmel::cli {

// The option's month or date. Nothing when it is missing or wrong: that has been said then. REQUIRES of the date: the
// option is there.
std::optional<Month> asked_month(std::string_view command, const Arguments& arguments, std::string_view option,
                                 Surroundings& surroundings);
std::optional<Date> asked_date(std::string_view command, const Arguments& arguments, std::string_view option,
                               Surroundings& surroundings);

// The text of the case; `-` is standard input. Nothing when it cannot be read: that has been said then.
std::optional<std::string> asked_case(const std::string& path, Surroundings& surroundings);

// The text of a table of months, likewise from a file.
std::optional<std::string> asked_table(const std::string& path, Surroundings& surroundings);

// What a case is called in messages.
std::string shown_path(const std::string& path);

// Which was wrong: what was asked for, the case, or the rules.
Exit exit_of(const std::vector<PlacedDiagnostic>& diagnostics);

}  // namespace hjemmel::cli
