// A command as a user runs it: what is printed where, and the exit code.
#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"

namespace hjemmel::cli {

// One run of the command.
struct Ran {
  explicit Ran(const std::vector<std::string>& words, const std::string& input = "", const std::string& variable = "") {
    std::istringstream in(input);
    std::ostringstream out_stream;
    std::ostringstream err_stream;
    Surroundings surroundings{
        .in = in, .out = out_stream, .err = err_stream, .rules_variable = variable, .program_folder = ""};
    exit = run(words, surroundings);
    out = out_stream.str();
    err = err_stream.str();
  }

  Exit exit = Exit::Ok;
  std::string out;
  std::string err;
};

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Nothing on standard output, and the message on standard error.
inline void expect_mistake(const Ran& ran, Exit exit, const std::string& message) {
  EXPECT_EQ(ran.exit, exit) << ran.err;
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(has(ran.err, message)) << ran.err;
}

}  // namespace hjemmel::cli
