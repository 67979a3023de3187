// One layout for rule files, so that nobody discusses it.
#pragma once

#include <optional>
#include <string>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"

namespace hjemmel {

// The file's text in the one layout: comments kept, citations aligned, idempotent. Nothing when the file has mistakes
// (the diagnostics say which). Formatting never changes what the file means.
std::optional<std::string> format_file(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics);

}  // namespace hjemmel
