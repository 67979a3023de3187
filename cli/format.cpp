#include "cli/format.h"

#include <vector>

#include "cli/arguments.h"
#include "engine/diagnostics/diagnostics.h"

namespace hjemmel::cli {
namespace {

struct Format {
  std::string_view name;
  Render render;
};

constexpr Format kFormats[] = {
    {"text", &render_calculation}, {"letter", &render_letter}, {"full", &render_full}, {"json", &render_json}};

}  // namespace

Render asked_format(std::string_view command, const Arguments& arguments, Surroundings& surroundings) {
  const std::string name = arguments.value("--format", "text");
  std::vector<std::string> names;
  for (const Format& format : kFormats) {
    if (format.name == name) return format.render;
    names.emplace_back(format.name);
  }
  wrong_use(surroundings.err, command, "`" + name + "` er ikke en form; formerne er text, letter, full og json",
            near_names_help(name, names));
  return nullptr;
}

const Option& format_option() {
  static const Option option{"--format", "FORM", "text (ellers), letter, full eller json"};
  return option;
}

}  // namespace hjemmel::cli
