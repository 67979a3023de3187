// Finds what an author probably meant. Distances are counted in code points, so that `lon` is one step from `løn`.
#include <algorithm>
#include <cassert>
#include <set>

#include "engine/diagnostics/diagnostics.h"

namespace hjemmel {
namespace {

constexpr std::size_t kMostNames = 4;
constexpr std::size_t kLongestName = 200;  // longer ones are no names; comparing them would only take time

// Letters to insert, delete, replace or swap with their neighbour to make one text the other. Three rows of the table
// are enough: the one being filled and, for the swap, the two before it.
std::size_t edit_distance(const std::u32string& from, const std::u32string& to) {
  std::vector<std::size_t> two_before(to.size() + 1);
  std::vector<std::size_t> before(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    two_before.swap(before);
    before.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = before[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, before[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], two_before[j - 2] + 1);
    }
  }
  return row[to.size()];
}

std::size_t length_difference(const std::u32string& a, const std::u32string& b) {
  return a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
}

std::string in_code(const std::string& name) { return "`" + name + "`"; }

}  // namespace

std::vector<std::string> near_names(const std::string& written, const std::vector<std::string>& candidates) {
  const std::u32string from = from_utf8(written);
  if (from.size() > kLongestName) return {};
  const std::size_t furthest = std::max<std::size_t>(1, from.size() / 3);
  std::set<std::pair<std::size_t, std::string>> near;  // by distance, then by name; each once
  for (const std::string& candidate : candidates) {
    const std::u32string to = from_utf8(candidate);
    if (to == from || length_difference(from, to) > furthest) continue;
    const std::size_t distance = edit_distance(from, to);
    if (distance <= furthest) near.emplace(distance, candidate);
  }
  std::vector<std::string> names;
  for (const auto& [distance, name] : near) {
    if (names.size() < kMostNames) names.push_back(name);
  }
  return names;
}

std::string near_names_help(const std::string& written, const std::vector<std::string>& candidates) {
  const std::vector<std::string> names = near_names(written, candidates);
  if (names.empty()) return "";
  std::string help(kNearNames);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) help += i + 1 == names.size() ? " eller " : ", ";
    help += in_code(names[i]);
  }
  return help + "?";
}

}  // namespace hjemmel
