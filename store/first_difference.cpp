#include "store/first_difference.h"

#include <algorithm>

#include "store/given.h"

namespace hjemmel {
namespace {

// On one line, and no longer than a line can be read: a whole step is told by its beginning.
std::string shown(const Json* json) {
  constexpr std::size_t most = 60;
  if (json == nullptr) return "";
  std::string text;
  for (const char letter : write_json(*json)) {
    if (letter == '\n') continue;
    if (letter == ' ' && text.ends_with(' ')) continue;
    text += letter;
  }
  const std::u32string letters = from_utf8(text);
  return letters.size() <= most ? text : to_utf8(letters.substr(0, most)) + " ...";
}

class Comparison {
 public:
  std::optional<ResultDifference> compare(const Json* kept, const Json* calculated, const std::string& path) {
    if (kept == nullptr || calculated == nullptr || kept->kind != calculated->kind ||
        kept->boolean != calculated->boolean || kept->text != calculated->text) {
      return ResultDifference{path, shown(kept), shown(calculated)};
    }
    if (auto found = in_items(*kept, *calculated, path)) return found;
    return in_members(*kept, *calculated, path);
  }

 private:
  std::optional<ResultDifference> in_items(const Json& kept, const Json& calculated, const std::string& path) {
    const std::size_t most = std::max(kept.items.size(), calculated.items.size());
    for (std::size_t i = 0; i < most; ++i) {
      const Json* one = i < kept.items.size() ? &kept.items[i] : nullptr;
      const Json* other = i < calculated.items.size() ? &calculated.items[i] : nullptr;
      if (auto found = compare(one, other, path + "[" + std::to_string(i) + "]")) return found;
    }
    return std::nullopt;
  }

  std::optional<ResultDifference> in_members(const Json& kept, const Json& calculated, const std::string& path) {
    const std::string before = path.empty() ? "" : path + ".";
    for (const auto& [name, value] : kept.members) {
      if (auto found = compare(&value, calculated.find(name), before + name)) return found;
    }
    for (const auto& [name, value] : calculated.members) {
      if (kept.find(name) == nullptr) return ResultDifference{before + name, "", shown(&value)};
    }
    return std::nullopt;
  }
};

// Of results that say the same in other bytes, or that are no JSON.
ResultDifference line_difference(const std::string& kept, const std::string& calculated) {
  const auto [one, other] = std::mismatch(kept.begin(), kept.end(), calculated.begin(), calculated.end());
  const auto line = std::count(kept.begin(), one, '\n') + 1;
  const auto rest = [](auto from, auto end) { return std::string(from, std::find(from, end, '\n')).substr(0, 60); };
  return {"linje " + std::to_string(line), rest(one, kept.end()), rest(other, calculated.end())};
}

}  // namespace

std::optional<ResultDifference> first_difference(const std::string& kept, const std::string& calculated) {
  if (kept == calculated) return std::nullopt;
  const auto one = parsed(kept);
  const auto other = parsed(calculated);
  if (!one || !other) return line_difference(kept, calculated);
  if (auto found = Comparison().compare(&*one, &*other, "")) return found;
  return line_difference(kept, calculated);
}

}  // namespace hjemmel
