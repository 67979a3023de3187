// The language in which mistakes are told: `--lang da` or `--lang en`, for every command.
#pragma once

#include <optional>
#include <string_view>

#include "cli/command.h"
#include "engine/diagnostics/diagnostics.h"

namespace hjemmel::cli {

const Option& language_option();

// Nothing for a word that names no language.
std::optional<Language> find_language(std::string_view name);

// What the arguments ask for; Danish unless they say otherwise.
Language language_of(const Arguments& arguments);

}  // namespace hjemmel::cli
