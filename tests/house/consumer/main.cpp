// Calculates one case with an installed Hjemmel, inside a program that has made the Danish locale its own.
#include <hjemmel/hjemmel.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <locale>
#include <string>

int main(int argument_count, char** arguments) {
  if (argument_count != 3) return 2;
  const std::string rules_folder = arguments[1];
  const std::string case_path = arguments[2];
  std::ifstream file(case_path, std::ios::binary);
  const std::string case_json{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};

  std::locale::global(std::locale("da_DK.UTF-8"));  // throws when the locale is not there
  const hjemmel::Loaded loaded = hjemmel::load_rules(rules_folder);
  for (const auto& diagnostic : loaded.diagnostics) std::cerr << diagnostic.drawn;
  if (!loaded.rules) return 4;

  const auto month = hjemmel::parse_month("2024-02");
  const hjemmel::Answer answer = hjemmel::calculate(*loaded.rules, "fleksløntilskud", case_json, case_path, *month);
  for (const auto& diagnostic : answer.diagnostics) std::cerr << diagnostic.drawn;
  if (!answer.result) return 3;

  std::cout.imbue(std::locale::classic());
  std::cout << hjemmel::render_json(*answer.result);
  return 0;
}
