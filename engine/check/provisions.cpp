#include "engine/check/provisions.h"

#include <algorithm>

#include "engine/check/citation_text.h"

namespace hjemmel {

namespace {

// From one number to another, both included; {0, 0} is all of them.
struct Numbers {
  int from = 0;
  int to = 0;
};

bool within(const Numbers& part, const Numbers& whole) {
  return whole.from == 0 || (part.from >= whole.from && part.to <= whole.to);
}

bool overlap(const Numbers& left, const Numbers& right) {
  return left.from == 0 || right.from == 0 || (left.from <= right.to && right.from <= left.to);
}

}  // namespace

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

bool part_within(const Provision& part, const Provision& whole) {
  const bool in_litra = whole.litra.empty() || part.litra == whole.litra;
  return in_litra && within({part.nr_from, part.nr_to}, {whole.nr_from, whole.nr_to}) &&
         within({part.pkt_from, part.pkt_to}, {whole.pkt_from, whole.pkt_to});
}

bool parts_overlap(const Provision& left, const Provision& right) {
  const bool in_litra = left.litra.empty() || right.litra.empty() || left.litra == right.litra;
  return in_litra && overlap({left.nr_from, left.nr_to}, {right.nr_from, right.nr_to}) &&
         overlap({left.pkt_from, left.pkt_to}, {right.pkt_from, right.pkt_to});
}

std::string place_text(const LawPlace& place) {
  Provision provision;
  provision.paragraph = place.paragraph;
  provision.stk_from = place.stk;
  provision.stk_to = place.stk;
  return provision_text(provision);
}

}  // namespace hjemmel
