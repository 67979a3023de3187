#include "engine/golden/given_name.h"

#include <utility>
#include <vector>

#include "engine/cases/fact_name.h"
#include "engine/cases/step_name.h"
#include "engine/cases/unknown_name.h"

namespace hjemmel {
namespace {

std::string code(const std::string& text) { return "`" + text + "`"; }

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char letter : text) {
    if (letter != ' ') {
      words.back() += letter;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

class NameReader {
 public:
  NameReader(const RuleSet& rules, const std::string& text) : rules_(rules), text_(text), words_(words_of(text)) {
    if (words_.size() > 1 && words_.front() == "partners") {
      who_ = Who::Partner;
      words_.erase(words_.begin());
    }
  }

  GivenName read() const {
    if (words_.empty()) return unknown_fact(rules_, text_);
    const auto list = find_list(rules_, words_.front());
    if (list && words_.size() == 1) return size_of(*list);
    if (list) return of_element(*list);
    const auto fact = words_.size() == 1 ? find_fact(rules_, words_.front()) : std::nullopt;
    if (fact) return plain(*fact);
    const Symbol* symbol = rules_.find(words_.front());
    if (symbol != nullptr && symbol->kind == SymbolKind::Element) return incomplete(symbol->index);
    return unknown_fact(rules_, words_.size() == 1 ? words_.front() : text_);
  }

 private:
  GivenName size_of(std::size_t list) const {
    const ListDecl& decl = rules_.lists.at(list);
    if (decl.shared && who_ == Who::Partner) return shared_with_partner(decl.name.text);
    return ListKey{list, who_};
  }

  GivenName plain(std::size_t fact) const {
    const FactDecl& decl = rules_.facts.at(fact);
    if (decl.belongs_to) return incomplete(decl.belongs_to->symbol, decl.name.text);
    if (decl.shared && who_ == Who::Partner) return shared_with_partner(decl.name.text);
    return FactKey{fact, who_, kNoElement};
  }

  GivenName of_element(std::size_t list) const {
    const ListDecl& decl = rules_.lists.at(list);
    const auto number = read_ordinal(words_[1]);
    if (!number || words_.size() != 3) return incomplete(list, words_.size() == 2 && !number ? words_[1] : "");
    const auto fact = find_fact(rules_, words_[2]);
    if (!fact || !belongs_to(rules_.facts.at(*fact), list)) return not_of_list(rules_, list, words_[2]);
    if (*number > decl.most) return too_high(decl, *number);
    if (rules_.facts.at(*fact).shared && who_ == Who::Partner) return shared_with_partner(words_[2]);
    return FactKey{*fact, who_, static_cast<std::uint32_t>(*number - 1)};
  }

  static ValueError too_high(const ListDecl& list, std::size_t number) {
    return {DiagnosticKind::TableElementTooHigh,
            code(list.name.text) + " kan højst have " + std::to_string(list.most) + ", så der er ingen nr. " +
                std::to_string(number),
            "nummeret tælles fra 1"};
  }

  // The name of a list without the number of an element or without what it is about.
  ValueError incomplete(std::size_t list, const std::string& fact = "") const {
    std::string example;
    for (const FactDecl& decl : rules_.facts) {
      if (belongs_to(decl, list) && (example.empty() || decl.name.text == fact)) example = decl.name.text;
    }
    const std::string& name = rules_.lists.at(list).name.text;
    const bool has_number = words_.size() == 2 && read_ordinal(words_[1]).has_value();
    return {DiagnosticKind::TableColumnOfElement,
            code(text_) +
                (has_number ? " siger ikke, hvad der oplyses om nr. " + words_[1] + " i listen "
                            : " siger ikke, hvilket nummer i listen ") +
                code(name) + (has_number ? "" : " det handler om"),
            "skriv for eksempel " + code(name + " 1 " + example)};
  }

  const RuleSet& rules_;
  const std::string& text_;
  std::vector<std::string> words_;
  Who who_ = Who::Person;
};

}  // namespace

GivenName read_given_name(const RuleSet& rules, const std::string& text) { return NameReader(rules, text).read(); }

std::string given_name(const RuleSet& rules, const std::string& name, bool partners,
                       std::optional<std::size_t> element) {
  std::string text = partners ? "partners " : "";
  const auto fact = find_fact(rules, name);
  const auto* owner = fact && element ? &rules.facts.at(*fact).belongs_to : nullptr;
  if (owner != nullptr && *owner) {
    text += rules.lists.at((*owner)->symbol).name.text + " " + std::to_string(*element + 1) + " ";
  }
  return text + name;
}

}  // namespace hjemmel
