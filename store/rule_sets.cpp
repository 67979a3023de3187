#include "store/rule_sets.h"

#include "engine/api/load.h"
#include "store/folder.h"
#include "store/refused.h"

namespace hjemmel {
namespace {

bool is_plain(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '_' || letter == '.';
}

// "rules/fleksjob/satser.regel" -> "fleksjob-satser.regel": the last two parts of the path, and no letter that a file
// system could take for something else.
std::string plain_name(const std::string& path) {
  const std::size_t file = path.rfind('/');
  const std::size_t folder = file == std::string::npos || file == 0 ? std::string::npos : path.rfind('/', file - 1);
  std::string name = path.substr(folder == std::string::npos ? 0 : folder + 1);
  for (char& letter : name) {
    if (!is_plain(letter)) letter = '-';
  }
  return name;
}

// The hash is over the files in their order, so their names begin with it.
std::string numbered(std::size_t number, const std::string& path) {
  constexpr std::size_t digits = 4;
  const std::string text = std::to_string(number);
  const std::string zeros(text.size() < digits ? digits - text.size() : 0, '0');
  const std::string name = zeros + text + "-" + plain_name(path);
  return name.ends_with(".regel") ? name : name + ".regel";
}

struct Kept {
  std::vector<RuleText> texts;
  std::optional<Refused> wrong;
};

Kept read(const std::string& store, const std::string& hash) {
  const std::string folder = rule_set_folder(store, hash);
  const auto files = read_files(folder);
  if (!files) {
    return {{},
            refused(Refused::Kind::Folder, "regelsættet " + in_code(folder) + " mangler eller kan ikke læses",
                    "hent det igen fra sikkerhedskopien")};
  }
  Kept kept;
  for (const auto& [name, text] : *files) kept.texts.push_back({folder + "/" + name, text});
  if (hash_of(kept.texts) != hash) {
    kept.wrong = refused(Refused::Kind::Folder, "regelsættet " + in_code(folder) + " er ændret, siden det blev gemt",
                         "hent det igen fra sikkerhedskopien");
  }
  return kept;
}

}  // namespace

std::optional<Refused> keep_rule_set(const std::string& store, const RuleSet& rules) {
  const std::string hash = rule_set_hash(rules);
  if (is_folder(rule_set_folder(store, hash))) return wrong_rule_set(store, hash);
  Files files;
  for (const RuleText& text : rule_texts(rules)) files.emplace(numbered(files.size() + 1, text.path), text.text);
  if (!write_files(rule_set_folder(store, hash), files)) {
    return refused(Refused::Kind::Folder, "reglerne kan ikke skrives i " + in_code(store),
                   "se, om du har lov til at skrive i mappen, og om der er plads på disken");
  }
  return wrong_rule_set(store, hash);
}

std::optional<Refused> wrong_rule_set(const std::string& store, const std::string& hash) {
  return read(store, hash).wrong;
}

Stored<Rules> load_rule_set(const std::string& store, const std::string& hash) {
  Kept kept = read(store, hash);
  if (kept.wrong) return {std::nullopt, *kept.wrong};
  Loaded loaded = load_rules(kept.texts);
  if (loaded.rules) return {std::move(loaded.rules), {}};
  Refused no = refused(Refused::Kind::Rules, "denne udgave af Hjemmel kan ikke læse regelsættet " + in_code(hash),
                       "regn posten efter med den udgave, der gemte den");
  no.diagnostics = std::move(loaded.diagnostics);
  return {std::nullopt, std::move(no)};
}

}  // namespace hjemmel
