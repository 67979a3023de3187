// Rule files -> a checked rule set that can be shared.
#include <hjemmel/hjemmel.h>
#include <openssl/evp.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "engine/check/check.h"
#include "engine/diagnostics/diagnostics.h"
#include "engine/format/format.h"
#include "engine/syntax/parse.h"

namespace hjemmel {
namespace {

namespace files = std::filesystem;

std::string sha256_hex(const std::string& bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr);
  const char* digits = "0123456789abcdef";
  std::string hex;
  for (unsigned int index = 0; index < length; ++index) {
    hex += digits[digest[index] >> 4];
    hex += digits[digest[index] & 15];
  }
  return hex;
}

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
std::string formatted_text(const SourceSet& sources) {
  std::string all;
  for (std::uint32_t file = 0; file < sources.size(); ++file) {
    Diagnostics unheard;  // the file has been checked
    all += format_file(sources, file, unheard).value_or(std::string());
    all += '\0';
  }
  return all;
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
  checked->hash = sha256_hex(formatted_text(checked->sources));
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

}  // namespace hjemmel
