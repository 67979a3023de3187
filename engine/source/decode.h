// Bytes -> normalised code points, with a diagnostic for every character that does not belong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {

// No byte order mark, line breaks are '\n'. Bytes that are not UTF-8 become U+FFFD, one for each byte; unwanted
// characters stay, so that the diagnostic can mark them.
std::u32string decode_text(std::uint32_t file, std::string_view bytes, Diagnostics& diagnostics);

}  // namespace hjemmel
