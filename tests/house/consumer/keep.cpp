// Keeps one case in a new store with an installed Hjemmel, and replays it.
#include <hjemmel/store.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int argument_count, char** arguments) {
  if (argument_count != 4) return 2;
  std::ifstream file(arguments[2], std::ios::binary);
  const std::string case_json{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const hjemmel::Loaded loaded = hjemmel::load_rules(std::string(arguments[1]));
  if (!loaded.rules) return 4;

  const hjemmel::Store store(arguments[3]);
  if (const auto refused = store.init()) std::cerr << refused->message << "\n";
  const hjemmel::ToKeep given{"S-17", "fleksløntilskud", case_json, arguments[2], *hjemmel::parse_month("2024-02"), {}};
  const auto kept = store.keep(*loaded.rules, given, {"sagsbehandler-7", "2024-03-01T09:30", ""});
  if (!kept.value) {
    std::cerr << kept.refused.message << "\n";
    return 3;
  }
  const auto replayed = store.replay();
  return replayed.value && replayed.value->size() == 1 && replayed.value->front().equal() ? 0 : 1;
}
