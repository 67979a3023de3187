// The fingerprint of bytes, by which a rule set and all that is kept of a calculation are told apart.
#pragma once

#include <string>
#include <string_view>

namespace hjemmel {

// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace hjemmel
