#include "cli/arguments.h"

#include <algorithm>
#include <ostream>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel::cli {
namespace {

std::string in_code(std::string_view text) { return "`" + std::string(text) + "`"; }

class Parser {
 public:
  Parser(const Command& command, const std::vector<std::string>& words, std::ostream& err)
      : command_(command), words_(words), err_(err) {}

  std::optional<Arguments> parse() {
    while (at_ < words_.size()) {
      if (!take_word()) return std::nullopt;
    }
    if (!count_is_right()) return std::nullopt;
    return std::move(arguments_);
  }

 private:
  bool take_word() {
    const std::string& word = words_[at_++];
    if (only_names_ || word == "-" || !word.starts_with('-')) {
      arguments_.positional.push_back(word);
      return true;
    }
    if (word == "--") {
      only_names_ = true;
      return true;
    }
    return take_option(word);
  }

  bool take_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const auto option = std::find_if(command_.options.begin(), command_.options.end(),
                                     [&name](const Option& known) { return known.name == name; });
    if (option == command_.options.end()) return unknown(name);
    if (arguments_.has(name)) return wrong(in_code(name) + " står to gange");
    if (option->value.empty()) {
      if (equals != std::string::npos) return wrong(in_code(name) + " tager ingen værdi");
      arguments_.options.emplace(name, "");
      return true;
    }
    return equals == std::string::npos ? take_value(*option) : keep(*option, word.substr(equals + 1));
  }

  bool take_value(const Option& option) {
    if (at_ == words_.size() || words_[at_].starts_with("--")) return missing_value(option);
    return keep(option, words_[at_++]);
  }

  bool keep(const Option& option, std::string value) {
    if (value.empty()) return missing_value(option);
    arguments_.options.emplace(option.name, std::move(value));
    return true;
  }

  bool missing_value(const Option& option) {
    return wrong("efter " + in_code(option.name) + " mangler " + std::string(option.value));
  }

  bool unknown(const std::string& name) {
    std::vector<std::string> names;
    for (const Option& option : command_.options) names.emplace_back(option.name);
    names.emplace_back("--help");
    return wrong(in_code(command_.name) + " har ikke valget " + in_code(name), near_names_help(name, names));
  }

  bool count_is_right() {
    const std::size_t count = arguments_.positional.size();
    if (count < command_.least_positional) {
      return wrong("efter " + in_code(command_.name) + " mangler " + std::string(command_.positional));
    }
    if (count > command_.most_positional) {
      return wrong("der står for meget: " + in_code(arguments_.positional[command_.most_positional]));
    }
    return true;
  }

  bool wrong(std::string_view what, std::string_view help = "") {
    wrong_use(err_, command_.name, what, help);
    return false;
  }

  const Command& command_;
  const std::vector<std::string>& words_;
  std::ostream& err_;
  std::size_t at_ = 0;
  bool only_names_ = false;
  Arguments arguments_;
};

}  // namespace

std::optional<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& words,
                                         std::ostream& err) {
  return Parser(command, words, err).parse();
}

Exit wrong_use(std::ostream& err, std::string_view command, std::string_view what, std::string_view help) {
  err << "hjemmel: " << what << "\n";
  if (!help.empty()) err << "  = hjælp: " << help << "\n";
  err << "  = brug: `hjemmel" << (command.empty() ? "" : " ") << command << " --help` viser, hvad der kan skrives\n";
  return Exit::Usage;
}

}  // namespace hjemmel::cli
