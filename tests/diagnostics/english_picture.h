// The English picture of a mistake, held against the Danish one, which is the text of record.
#pragma once

#include <string>

namespace hjemmel::testing {

// What one file is told, in both languages.
struct Picture {
  std::string danish;
  std::string english;
};

// Holds that the English one marks the same places, has a headline and a help for every mistake, and no Danish
// sentence. Where tests/diagnostics/`name`.english stands, it is the whole picture; HJEMMEL_UPDATE=1 writes it anew.
void expect_english(const std::string& name, const Picture& picture);

}  // namespace hjemmel::testing
