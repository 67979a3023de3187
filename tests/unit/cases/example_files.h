// The examples of tests/diagnostics: a broken file, and beside it the drawn diagnostic as `.expected`.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/diagnostics/english_picture.h"

namespace hjemmel::testing {

// What is drawn of a file: its path from the root of the repository, and its bytes.
using Drawing = std::function<Picture(const std::string& path, const std::string& bytes)>;

// Compares each `<code>_<name><extension>` whose code lies between the two with its `.expected`, and holds that the
// code stands in it and that it is told in English too. With HJEMMEL_UPDATE set in the environment the `.expected` are
// written instead: read the difference.
void check_examples(const std::string& extension, const std::string& first_code, const std::string& last_code,
                    const Drawing& draw);

// The same for a drawing that needs no file of its own: compares it with tests/diagnostics/`name`.expected.
void check_example(const std::string& name, const Picture& picture);

// The codes between the two that have no `.expected`.
std::vector<std::string> codes_without_example(const std::string& first_code, const std::string& last_code);

}  // namespace hjemmel::testing
