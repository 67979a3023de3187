#include "engine/cases/step_name.h"

#include <algorithm>

namespace hjemmel {
namespace {

constexpr std::string_view kPartners = "partners ";
constexpr std::size_t kMostDigits = 6;

}  // namespace

std::optional<std::size_t> read_ordinal(std::string_view text) {
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (text.empty() || text.size() > kMostDigits || !digits || text.front() == '0') return std::nullopt;
  std::size_t number = 0;
  for (const char digit : text) number = number * 10 + static_cast<std::size_t>(digit - '0');
  return number;
}

StepName split_step_name(std::string_view text) {
  StepName name;
  if (text.substr(0, kPartners.size()) == kPartners) {
    name.partners = true;
    text.remove_prefix(kPartners.size());
  }
  const std::size_t open = text.rfind(" (");
  if (open != std::string_view::npos && text.back() == ')') {
    if (const auto number = read_ordinal(text.substr(open + 2, text.size() - open - 3))) {
      name.element = *number - 1;
      text = text.substr(0, open);
    }
  }
  const std::size_t point = text.find('.');
  if (point != std::string_view::npos && read_ordinal(text.substr(point + 1))) {
    name.line = text.substr(point);
    text = text.substr(0, point);
  }
  name.rule = text;
  return name;
}

}  // namespace hjemmel
