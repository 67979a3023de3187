#include "engine/check/provisions.h"

#include <algorithm>

#include "engine/check/citation_text.h"

namespace hjemmel {

EditionPlaces::EditionPlaces(const LawVersion& edition) {
  for (const Provision& provision : edition.provisions) {
    if (!provision.paragraph_to.empty()) continue;  // reported: an edition lists its paragraphs one by one
    if (provision.stk_from == 0) add(provision.paragraph, 0);
    // A stykke has a number of at most three digits in any act; the bound keeps a hostile range small.
    const int last = std::min(provision.stk_to, provision.stk_from + 999);
    for (int stk = provision.stk_from; stk != 0 && stk <= last; ++stk) add(provision.paragraph, stk);
  }
}

void EditionPlaces::add(const std::string& paragraph, int stk) {
  if (!has_paragraph(paragraph)) paragraphs_.push_back(paragraph);
  std::vector<std::size_t>& indices = by_paragraph_[paragraph];
  const auto same = [&](std::size_t index) { return places_[index].stk == stk; };
  if (std::any_of(indices.begin(), indices.end(), same)) {
    repeated_.push_back({paragraph, stk});
    return;
  }
  indices.push_back(places_.size());
  places_.push_back({paragraph, stk});
}

std::vector<int> EditionPlaces::stykker_of(const std::string& paragraph) const {
  std::vector<int> stykker;
  const auto found = by_paragraph_.find(paragraph);
  if (found == by_paragraph_.end()) return stykker;
  for (const std::size_t index : found->second) stykker.push_back(places_[index].stk);
  return stykker;
}

std::vector<std::string> EditionPlaces::paragraphs_between(const Provision& provision) const {
  if (provision.paragraph_to.empty()) return {provision.paragraph};
  const auto first = std::find(paragraphs_.begin(), paragraphs_.end(), provision.paragraph);
  const auto last = std::find(first, paragraphs_.end(), provision.paragraph_to);
  if (last == paragraphs_.end()) return {};
  return {first, last + 1};
}

std::vector<std::size_t> EditionPlaces::named_by(const Provision& provision) const {
  std::vector<std::size_t> named;
  const bool whole = provision.stk_from == 0;
  for (const std::string& paragraph : paragraphs_between(provision)) {
    const auto found = by_paragraph_.find(paragraph);
    if (found == by_paragraph_.end()) return {};
    const std::size_t before = named.size();
    for (const std::size_t index : found->second) {
      const int stk = places_[index].stk;
      if (whole || (stk >= provision.stk_from && stk <= provision.stk_to)) named.push_back(index);
    }
    const std::size_t asked = whole ? 1 : static_cast<std::size_t>(provision.stk_to - provision.stk_from) + 1;
    if (named.size() - before < asked) return {};
  }
  return named;
}

std::string place_text(const LawPlace& place) {
  Provision provision;
  provision.paragraph = place.paragraph;
  provision.stk_from = place.stk;
  provision.stk_to = place.stk;
  return provision_text(provision);
}

}  // namespace hjemmel
