// What a command of `hjemmel` is, and what it may touch. Nothing in this folder reads a global stream or the
// environment except main.cpp, so that the tests can run every command.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hjemmel::cli {

enum class Exit { Ok = 0, Failed = 1, Usage = 2, Case = 3, Rules = 4 };

struct Surroundings {
  std::istream& in;
  std::ostream& out;           // results
  std::ostream& err;           // everything that went wrong
  std::string rules_variable;  // HJEMMEL_RULES; empty: not set
  std::string program_folder;  // where the command itself lies; empty: not known
};

struct Option {
  std::string_view name;   // "--month"
  std::string_view value;  // what stands after it, "YYYY-MM"; empty: nothing, the option is a switch
  std::string_view help;   // one Danish line
};

struct Arguments {
  std::vector<std::string> positional;
  std::map<std::string, std::string, std::less<>> options;

  bool has(std::string_view option) const { return options.find(option) != options.end(); }
  std::string value(std::string_view option, std::string_view otherwise = "") const {
    const auto found = options.find(option);
    return found == options.end() ? std::string(otherwise) : found->second;
  }
};

struct Command {
  std::string_view name;
  std::string_view positional;  // as it is shown: "YDELSE", "[FIL ...]"; empty: none
  std::size_t least_positional;
  std::size_t most_positional;
  std::vector<Option> options;
  std::string_view summary;  // one Danish line
  std::string_view lesson;   // what `--help` teaches below the options, with an example
  Exit (*run)(const Arguments& arguments, Surroundings& surroundings);
};

inline constexpr std::size_t kAnyNumber = 1'000'000;

const Option& rules_option();

Command calculate_command();
Command diff_command();
Command series_command();
Command recalculate_command();
Command facts_command();
Command benefits_command();
Command test_command();
Command check_command();
Command fmt_command();
Command coverage_command();
Command schema_command();

// The family `record`: each is one command of two words, "record keep".
Command record_command();  // as it stands in the list of all commands
Command record_init_command();
Command record_keep_command();
Command record_show_command();
Command record_list_command();
Command record_hear_command();
Command record_ready_command();
Command record_approve_command();
Command record_export_command();
Command record_note_command();
Command record_replay_command();
Command record_verify_command();

}  // namespace hjemmel::cli
