#include "engine/difference/rule_changes.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "engine/check/rule_set.h"
#include "engine/format/format.h"

namespace hjemmel {
namespace {

bool belongs_to_head(std::string_view word) {
  return word == "regelsprog" || word == "modul" || word == "lokalt" || word == "brug";
}

// "regel satsen : kr/måned" -> "regel", "satsen"
std::pair<std::string, std::string> first_words(const std::string& line) {
  std::istringstream words(line);
  std::pair<std::string, std::string> two;
  words >> two.first >> two.second;
  return two;
}

// A comment is not a part of what is declared.
bool is_said(const std::string& line) { return line.find_first_not_of(' ') != std::string::npos && line[0] != '#'; }

}  // namespace

RuleChanges::RuleChanges(const RuleSet& earlier, const RuleSet& later)
    : earlier_files_(files_of(earlier)), later_files_(files_of(later)) {
  earlier_ = texts_of(earlier_files_);
  later_ = texts_of(later_files_);
  add_names(later_files_);
  add_names(earlier_files_);
}

// In the one layout a declaration begins at the margin and its other lines are indented.
std::vector<RuleChanges::File> RuleChanges::files_of(const RuleSet& rules) {
  std::vector<File> files;
  for (std::uint32_t id = 0; id < rules.sources.size(); ++id) {
    Diagnostics unheard;  // the file has been checked
    std::istringstream text(format_file(rules.sources, id, unheard).value_or(std::string()));
    File file{rules.sources.file(id).path(), "", {}};
    std::string* part = &file.head;
    for (std::string line; std::getline(text, line);) {
      if (!is_said(line)) continue;
      if (line[0] != ' ') {
        const auto [word, name] = first_words(line);
        if (!belongs_to_head(word)) file.declarations.push_back({name, ""});
        part = belongs_to_head(word) ? &file.head : &file.declarations.back().text;
      }
      *part += line + "\n";
    }
    files.push_back(std::move(file));
  }
  return files;
}

RuleChanges::Texts RuleChanges::texts_of(const std::vector<File>& files) {
  Texts texts;
  for (const File& file : files) {
    for (const Declaration& one : file.declarations) texts.emplace(one.name, one.text);
  }
  return texts;
}

void RuleChanges::add_names(const std::vector<File>& files) {
  for (const File& file : files) {
    for (const Declaration& one : file.declarations) {
      const auto before = earlier_.find(one.name);
      const auto after = later_.find(one.name);
      const bool same = before != earlier_.end() && after != later_.end() && before->second == after->second;
      if (!same && std::find(names_.begin(), names_.end(), one.name) == names_.end()) names_.push_back(one.name);
    }
  }
}

Rules RuleChanges::with(const std::vector<std::string>& as_later) const {
  Texts chosen = earlier_;
  for (const std::string& name : as_later) {
    chosen.erase(name);
    const auto after = later_.find(name);
    if (after != later_.end()) chosen.insert(*after);
  }
  // What a file uses goes with one of the two, and it is not known which: the head is of the one that holds together.
  for (const std::vector<File>* heads : {&later_files_, &earlier_files_}) {
    if (Rules rules = load_rules(texts_with(*heads, chosen)).rules) return rules;
  }
  return nullptr;
}

// Each declaration where the files have it, and otherwise where the other rule set has it.
std::vector<RuleText> RuleChanges::texts_with(const std::vector<File>& files, const Texts& chosen) const {
  std::vector<RuleText> texts;
  std::map<std::string, std::size_t> by_head;  // the first words of a module
  std::set<std::string> placed;
  const auto module_of = [](const File& file) { return file.head.substr(0, file.head.find('"')); };
  const auto place = [&](const File& file) {
    const auto [at, is_new] = by_head.try_emplace(module_of(file), texts.size());
    if (is_new) texts.push_back({file.path, file.head});
    for (const Declaration& one : file.declarations) {
      const auto text = chosen.find(one.name);
      if (text != chosen.end() && placed.insert(one.name).second) texts[at->second].text += "\n" + text->second;
    }
  };
  for (const File& file : files) place(file);
  const std::vector<File>& others = &files == &later_files_ ? earlier_files_ : later_files_;
  for (const File& file : others) place(file);
  return texts;
}

}  // namespace hjemmel
