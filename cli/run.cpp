#include "cli/run.h"

#include <hjemmel/hjemmel.h>

#include <algorithm>
#include <ostream>

#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/language.h"
#include "engine/diagnostics/diagnostics.h"

namespace hjemmel::cli {
namespace {

// In the order in which --help shows them: first for those who calculate, then for those who write rules.
std::vector<Command> all_commands() {
  std::vector<Command> commands = {calculate_command(), diff_command(),     series_command(), recalculate_command(),
                                   facts_command(),     benefits_command(), check_command(),  test_command(),
                                   fmt_command(),       coverage_command(), schema_command(), record_command()};
  for (Command& command : commands) command.options.push_back(language_option());  // any of them can meet a mistake
  return commands;
}

// The family `record`, in the order of a record's life.
std::vector<Command> record_commands() {
  std::vector<Command> commands = {record_init_command(),    record_keep_command(),   record_list_command(),
                                   record_show_command(),    record_hear_command(),   record_ready_command(),
                                   record_approve_command(), record_export_command(), record_note_command(),
                                   record_replay_command(),  record_verify_command()};
  for (Command& command : commands) command.options.push_back(language_option());
  return commands;
}

bool asks_for_help(const std::string& word) { return word == "--help" || word == "-h"; }

Exit unknown_command(const std::string& word, const std::vector<Command>& commands, std::ostream& err) {
  std::vector<std::string> names = {"--help", "--version"};
  for (const Command& command : commands) names.emplace_back(command.name);
  return wrong_use(err, "", "der er ingen kommando `" + word + "`", near_names_help(word, names));
}

Exit run_command(const Command& command, const std::vector<std::string>& words, Surroundings& surroundings) {
  const auto names_begin = std::find(words.begin(), words.end(), "--");  // what stands after it is never an option
  if (std::any_of(words.begin(), names_begin, asks_for_help)) {
    surroundings.out << command_help(command);
    return Exit::Ok;
  }
  const std::optional<Arguments> arguments = parse_arguments(command, words, surroundings.err);
  if (!arguments) return Exit::Usage;
  const std::string language = arguments->value(language_option().name, "da");
  if (!find_language(language)) {
    return wrong_use(surroundings.err, command.name, "`" + language + "` er ikke et sprog, som fejl kan vises på",
                     "skriv `--lang da` eller `--lang en`");
  }
  return command.run(*arguments, surroundings);
}

const Command* find_command(const std::vector<Command>& commands, const std::string& name) {
  const auto command =
      std::find_if(commands.begin(), commands.end(), [&name](const Command& known) { return known.name == name; });
  return command == commands.end() ? nullptr : &*command;
}

// A command of two words: what stands after `record` says which.
Exit dispatch_record(const Command& family, const std::vector<std::string>& words, Surroundings& surroundings) {
  const std::vector<Command> commands = record_commands();
  if (words.empty() || asks_for_help(words.front())) {
    (words.empty() ? surroundings.err : surroundings.out) << family_help(family, commands);
    return words.empty() ? Exit::Usage : Exit::Ok;
  }
  const std::string before = "record ";
  const Command* command = find_command(commands, before + words.front());
  if (command == nullptr) {
    std::vector<std::string> names;
    for (const Command& known : commands) names.emplace_back(known.name.substr(before.size()));
    return wrong_use(surroundings.err, family.name, "`record` har ikke kommandoen `" + words.front() + "`",
                     near_names_help(words.front(), names));
  }
  return run_command(*command, {words.begin() + 1, words.end()}, surroundings);
}

Exit dispatch(const std::vector<std::string>& words, Surroundings& surroundings) {
  const std::vector<Command> commands = all_commands();
  if (words.empty()) {
    surroundings.err << short_help(commands);
    return Exit::Usage;
  }
  const std::string& first = words.front();
  if (asks_for_help(first)) {
    surroundings.out << full_help(commands);
    return Exit::Ok;
  }
  if (first == "--version") {
    surroundings.out << "hjemmel " << engine_version() << "\n";
    return Exit::Ok;
  }
  const Command* command = find_command(commands, first);
  if (command == nullptr) return unknown_command(first, commands, surroundings.err);
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (first == "record") return dispatch_record(*command, rest, surroundings);
  return run_command(*command, rest, surroundings);
}

}  // namespace

Exit run(const std::vector<std::string>& words, Surroundings& surroundings) {
  const Exit exit = dispatch(words, surroundings);
  surroundings.out.flush();
  if (surroundings.out) return exit;
  // A result that did not arrive must not look like one that did.
  surroundings.err << "hjemmel: resultatet kunne ikke skrives helt ud\n";
  return exit == Exit::Ok ? Exit::Failed : exit;
}

}  // namespace hjemmel::cli
