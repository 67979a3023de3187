// What is not the same in two rule sets, declaration by declaration, and the rule sets that lie between them.
#pragma once

#include <hjemmel/hjemmel.h>

#include <map>
#include <string>
#include <vector>

namespace hjemmel {

class RuleChanges {
 public:
  RuleChanges(const RuleSet& earlier, const RuleSet& later);

  // Names of the declarations that are new, gone or written differently, in the order of the later rules' files.
  const std::vector<std::string>& names() const { return names_; }

  // The earlier rules with some declarations as in the later; null when they do not hold together.
  Rules with(const std::vector<std::string>& as_later) const;

 private:
  struct Declaration {
    std::string name;
    std::string text;
  };
  struct File {
    std::string path;
    std::string head;  // the version of the language, the module, what it uses
    std::vector<Declaration> declarations;
  };
  using Texts = std::map<std::string, std::string, std::less<>>;  // by name

  static std::vector<File> files_of(const RuleSet& rules);
  static Texts texts_of(const std::vector<File>& files);
  void add_names(const std::vector<File>& files);
  std::vector<RuleText> texts_with(const std::vector<File>& files, const Texts& chosen) const;

  std::vector<File> earlier_files_;
  std::vector<File> later_files_;
  Texts earlier_;
  Texts later_;
  std::vector<std::string> names_;
};

}  // namespace hjemmel
