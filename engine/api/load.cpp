#include "engine/api/load.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "engine/check/check.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/format/format.h"
#include "engine/source/sha256.h"
#include "engine/syntax/parse.h"

namespace hjemmel {
namespace {

namespace files = std::filesystem;

PlacedDiagnostic unreadable(const std::string& folder) {
  PlacedDiagnostic placed = without_place(DiagnosticKind::RulesFolderUnreadable,
                                          "der er ingen regelfiler (`*.regel`) i mappen `" + folder + "`",
                                          "angiv mappen med reglerne, for eksempel `--rules rules`");
  placed.file = folder;
  return placed;
}

std::optional<std::string> read_bytes(const files::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

// What the author wrote, apart from layout: the same law gives the same hash.
std::vector<RuleText> formatted(const SourceSet& sources) {
  std::vector<RuleText> texts;
  for (std::uint32_t file = 0; file < sources.size(); ++file) {
    Diagnostics unheard;  // the file has been checked
    texts.push_back({sources.file(file).path(), format_file(sources, file, unheard).value_or(std::string())});
  }
  return texts;
}

}  // namespace

Loaded load_rules(const std::vector<RuleText>& texts) {
  SourceSet sources;
  Diagnostics diagnostics;
  std::vector<Module> modules;
  for (const RuleText& text : texts) {
    const std::size_t before = diagnostics.size();
    const std::uint32_t file = sources.add(text.path, text.text, diagnostics);
    if (diagnostics.size() != before) continue;  // letters that are not as they look would be read as other mistakes
    if (auto module = parse_module(sources, file, diagnostics)) modules.push_back(std::move(*module));
  }
  if (!diagnostics.empty()) return {nullptr, place_all(diagnostics, sources)};

  const SourceSet drawn_from = sources;
  auto checked = check(std::move(modules), std::move(sources), diagnostics);
  if (!checked) return {nullptr, place_all(diagnostics, drawn_from)};
  checked->hash = hash_of(formatted(checked->sources));
  return {std::make_shared<const RuleSet>(std::move(*checked)), {}};
}

Loaded load_rules(const std::string& folder) {
  std::error_code error;
  std::vector<files::path> paths;
  for (files::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == ".regel" && entry->is_regular_file()) paths.push_back(entry->path());
  }
  if (error || paths.empty()) return {nullptr, {unreadable(folder)}};
  std::sort(paths.begin(), paths.end());  // the order in which a folder lists its files is not the same everywhere
  std::vector<RuleText> texts;
  for (const files::path& path : paths) {
    auto bytes = read_bytes(path);
    if (!bytes) return {nullptr, {unreadable(path.string())}};
    texts.push_back({path.generic_string(), std::move(*bytes)});
  }
  return load_rules(texts);
}

std::string rule_set_hash(const RuleSet& rules) { return rules.hash; }

std::vector<RuleText> rule_texts(const RuleSet& rules) { return formatted(rules.sources); }

std::string hash_of(const std::vector<RuleText>& texts) {
  std::string all;
  for (const RuleText& text : texts) all += text.text + '\0';
  return sha256_hex(all);
}

}  // namespace hjemmel
