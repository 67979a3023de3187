// How a record that does not come out the same is told.
#pragma once

#include <hjemmel/store.h>

#include <iosfwd>

#include "cli/command.h"

namespace hjemmel::cli {

// Nothing for a record that comes out the same; otherwise the first difference, or why it could not be tried.
void tell(const Replayed& replayed, const Arguments& arguments, std::ostream& out, Surroundings& surroundings);

}  // namespace hjemmel::cli
