#include "store/personal_number.h"

namespace hjemmel {
namespace {

constexpr std::size_t kBeforeHyphen = 6;
constexpr std::size_t kAfterHyphen = 4;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_separator(char letter) { return letter == '-' || letter == ' '; }

// How many digits stand together from there on, counted no further than needed.
std::size_t digits_at(std::string_view text, std::size_t at, std::size_t most) {
  std::size_t count = 0;
  while (count < most && at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

bool begins_personal_number(std::string_view text, std::size_t at) {
  if (digits_at(text, at, kBeforeHyphen) != kBeforeHyphen) return false;
  const std::size_t after = at + kBeforeHyphen;
  const bool separated = after < text.size() && is_separator(text[after]);
  return digits_at(text, after + (separated ? 1 : 0), kAfterHyphen) == kAfterHyphen;
}

std::optional<std::string> search(const Json& json, const std::string& path) {
  const bool is_word = json.kind == Json::Kind::Text || json.kind == Json::Kind::Number;
  if (is_word && has_personal_number(json.text)) return path;
  for (std::size_t item = 0; item < json.items.size(); ++item) {
    if (auto found = search(json.items[item], path + "[" + std::to_string(item) + "]")) return found;
  }
  for (const auto& [name, value] : json.members) {
    // The name itself must not be shown when it is what is wrong.
    if (has_personal_number(name)) return path.empty() ? "et navn i sagen" : "et navn i " + path;
    if (auto found = search(value, path.empty() ? name : path + "." + name)) return found;
  }
  return std::nullopt;
}

}  // namespace

bool has_personal_number(std::string_view text) {
  for (std::size_t at = 0; at + kBeforeHyphen + kAfterHyphen <= text.size(); ++at) {
    if (begins_personal_number(text, at)) return true;
  }
  return false;
}

std::optional<std::string> personal_number_in(const Json& json) { return search(json, ""); }

}  // namespace hjemmel
