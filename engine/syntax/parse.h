// Rule text -> Module. The only part that sees ANTLR; no wording of ANTLR's leaves it.
#pragma once

#include <optional>

#include "engine/diagnostics/diagnostics.h"
#include "engine/source/source_set.h"
#include "engine/syntax/ast.h"

namespace hjemmel {

// Reads one rule file. Every mistake is a diagnostic with a kind of its own; a declaration that cannot be read is left
// out and the next one is read, so that one mistake gives one message. Nothing when not even the module line could be
// read.
std::optional<Module> parse_module(const SourceSet& sources, std::uint32_t file, Diagnostics& diagnostics);

}  // namespace hjemmel
