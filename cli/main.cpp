// The command hjemmel: hands the words, the streams and the surroundings to run().
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "cli/run.h"

namespace {

// The folder of the running program, to find the rules that were installed with it.
std::string program_folder() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? "" : program.parent_path().generic_string();
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const char* const rules = std::getenv("HJEMMEL_RULES");
  hjemmel::cli::Surroundings surroundings{.in = std::cin,
                                          .out = std::cout,
                                          .err = std::cerr,
                                          .rules_variable = rules == nullptr ? "" : rules,
                                          .program_folder = program_folder()};
  return static_cast<int>(hjemmel::cli::run({argv + 1, argv + argc}, surroundings));
}
