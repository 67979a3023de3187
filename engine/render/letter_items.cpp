#include "engine/render/letter_items.h"

#include <algorithm>

#include "engine/render/joined.h"
#include "engine/render/layout.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

constexpr std::size_t kAmountWidth = 18;

}  // namespace

std::string in_letter(const Quantity& quantity) {
  if (quantity.unit == "kr/måned" || quantity.unit == "kr") return quantity.text + " kr.";
  return quantity.unit.empty() ? quantity.text : quantity.text + ' ' + quantity.unit;
}

Item text_item(const std::string& text) {
  Item item;
  for (const std::string& part : wrap(text, kLetterWidth - 4)) item.push_back((item.empty() ? "  " : "    ") + part);
  return item;
}

Item amount_item(const std::string& text, const std::string& amount) {
  Item item;
  for (const std::string& part : wrap(text, kLetterWidth - kAmountWidth - 4)) {
    item.push_back((item.empty() ? "  " : "    ") + part);
  }
  if (item.empty()) item.emplace_back();
  const std::size_t used = width_of(item.back());
  const std::size_t needed = width_of(amount) + 2;
  if (used + needed > kLetterWidth) item.emplace_back();
  const std::size_t start = kLetterWidth - std::min(kLetterWidth, width_of(amount));
  item.back() += std::string(start - std::min(start, width_of(item.back())), ' ') + amount;
  return item;
}

std::string in_brackets(const std::vector<CitationText>& citations) {
  return citations.empty() ? "" : " (" + brief(citations) + ')';
}

std::string plain_label(const FactTrace& fact) {
  const std::string label = fact.label.substr(0, fact.label.find(';'));
  const bool has_number = label.find_first_of("0123456789") != std::string::npos;
  return label.empty() || has_number ? capitalized(words(fact.name)) : label;
}

std::string with_months(const std::string& label, const std::vector<std::string>& months) {
  const std::string text = spoken_months(months);
  if (text.empty()) return label;
  return label.back() == '?' ? label + " (" + text + ')' : label + ", " + text;
}

std::string asked_of(const std::string& whose, const std::string& label) {
  const Said said = label.back() == '?' ? Said::Answer : Said::Amount;
  return capitalized(of_whom(whose, label, said));
}

std::string spoken(const Result& result, const std::string& formula) {
  const bool bracketed = formula.rfind('(', 0) == 0 && formula.find(')') + 1 == formula.size();
  if (bracketed) return spoken(result, formula.substr(1, formula.size() - 2));
  static constexpr std::string_view kPartners = "partners ";
  if (formula.substr(0, kPartners.size()) == kPartners) {
    return "partnerens " + spoken(result, formula.substr(kPartners.size()));
  }
  const std::string name = formula.substr(0, formula.find(' '));
  const bool moved = formula == name || formula.compare(name.size(), 3, " i ") == 0;
  if (!moved) return words(formula);
  for (const TraceStep& step : result.steps) {
    if (step.name == name && !step.label.empty()) return lowered(step.label);
  }
  for (const FactTrace& fact : result.facts_used) {
    if (fact.name == name) return lowered(plain_label(fact));
  }
  return words(formula);
}

}  // namespace hjemmel::render
