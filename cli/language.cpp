#include "cli/language.h"

namespace hjemmel::cli {

const Option& language_option() {
  static const Option option{"--lang", "SPROG", "sproget for fejl i regler og sager: da (ellers) eller en"};
  return option;
}

std::optional<Language> find_language(std::string_view name) {
  if (name == "da") return Language::Danish;
  if (name == "en") return Language::English;
  return std::nullopt;
}

Language language_of(const Arguments& arguments) {
  return find_language(arguments.value(language_option().name)).value_or(Language::Danish);
}

}  // namespace hjemmel::cli
