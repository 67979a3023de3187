// Ways to say no.
#pragma once

#include <hjemmel/store.h>

#include <string>
#include <utility>

namespace hjemmel {

inline Refused refused(Refused::Kind kind, std::string message, std::string help = "") {
  return {kind, std::move(message), std::move(help), {}};
}

inline std::string in_code(const std::string& text) { return "`" + text + "`"; }

}  // namespace hjemmel
