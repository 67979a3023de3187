// The paragraphs and stykker of one edition of a law, and which of them a citation names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/syntax/ast.h"

namespace hjemmel {

// One row of the coverage table: a stykke, or a paragraph that has no stykker.
struct LawPlace {
  std::string paragraph;
  int stk = 0;  // 0: the paragraph has no stykker
  friend bool operator==(const LawPlace&, const LawPlace&) = default;
};

class EditionPlaces {
 public:
  explicit EditionPlaces(const LawVersion& edition);

  const std::vector<LawPlace>& all() const { return places_; }  // in the order of the law
  const std::vector<LawPlace>& repeated() const { return repeated_; }

  bool has_paragraph(const std::string& paragraph) const { return by_paragraph_.contains(paragraph); }

  // The numbers of its stykker; {0} when it has none.
  std::vector<int> stykker_of(const std::string& paragraph) const;

  // The indices of the places that a provision names: a paragraph as a whole is all its stykker, and a range of
  // paragraphs is all between its ends. Empty when one of the named paragraphs or stykker is not there.
  std::vector<std::size_t> named_by(const Provision& provision) const;

 private:
  void add(const std::string& paragraph, int stk);
  std::vector<std::string> paragraphs_between(const Provision& provision) const;

  std::vector<LawPlace> places_;
  std::vector<LawPlace> repeated_;
  std::vector<std::string> paragraphs_;                           // in the order of the law
  std::map<std::string, std::vector<std::size_t>> by_paragraph_;  // indices into places_
};

std::string place_text(const LawPlace& place);  // "§ 3 stk. 2"

// Of two provisions in one stykke: whether what the first names lies within what the second names, and whether they
// have something in common.
bool part_within(const Provision& part, const Provision& whole);
bool parts_overlap(const Provision& left, const Provision& right);

}  // namespace hjemmel
