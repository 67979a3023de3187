#include "engine/render/letter_items.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/render/joined.h"
#include "engine/render/layout.h"
#include "engine/render/wording.h"

namespace hjemmel::render {
namespace {

using Change = InterpretationTrace::Alternative::Change;

constexpr std::size_t kAmountWidth = 18;

// "januar 2024"; "2025 og 2026" of what is told once a year.
std::string when(const JoinedFact& joined) {
  if (joined.months.empty()) return {};
  if (joined.fact->yearly) return spoken_years(joined.months);
  return spoken_months(joined.months) + (joined.months.size() > 1 ? ", hver måned" : "");
}

std::string with_when(const std::string& label, const std::string& when) {
  if (when.empty()) return label;
  return label.back() == '?' ? label + " (" + when + ')' : label + ", " + when;
}

// "kr." of an amount of the month that the letter is about, "kr./måned" of several; "1 dag".
std::string spoken_unit(const Quantity& quantity, Months months) {
  static constexpr std::string_view kPerMonth = "/måned";
  static constexpr std::array<std::pair<std::string_view, const char*>, 4> kOne = {
      {{"dage", "dag"}, {"timer", "time"}, {"uger", "uge"}, {"måneder", "måned"}}};
  std::string unit = quantity.unit;
  const bool per_month = unit.size() > kPerMonth.size() && unit.ends_with(kPerMonth);
  if (per_month) unit.erase(unit.size() - kPerMonth.size());
  if (unit == "kr") unit = "kr.";
  for (const auto& [many, one] : kOne) {
    if (quantity.value == 1 && unit == many) unit = one;
  }
  return per_month && months == Months::Several ? unit + std::string(kPerMonth) : unit;
}

std::string names_of(const std::vector<std::string>& facts) {
  std::string text;
  for (const std::string& fact : facts) text += (text.empty() ? "" : "; ") + words(fact);
  return text;
}

std::string change_words(const Change& change) {
  if (change.then && change.now) return in_letter(*change.then) + " i stedet for " + in_letter(*change.now);
  if (change.then) return in_letter(*change.then);
  const std::string missing = names_of(change.missing);
  return "kan ikke beregnes" + (missing.empty() ? "" : ", fordi der mangler oplysninger (" + missing + ')');
}

}  // namespace

std::string in_letter(const Quantity& quantity, Months months) {
  const bool dated = quantity.kind == Quantity::Kind::Date || quantity.kind == Quantity::Kind::Month;
  const std::string text = dated ? spoken_dates(quantity.text) : shown(quantity);
  if (quantity.unit.empty()) return text;
  return text + ' ' + spoken_unit(quantity, months);
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

std::string short_label(const std::string& label) {
  const std::string text = label.substr(0, label.find(';'));
  for (std::size_t at = text.find_first_of(".?"); at != std::string::npos; at = text.find_first_of(".?", at + 1)) {
    const bool new_sentence = at + 2 < text.size() && text[at + 1] == ' ' && text[at + 2] >= 'A' && text[at + 2] <= 'Z';
    if (new_sentence) return text.substr(0, text[at] == '?' ? at + 1 : at);
  }
  return text;
}

std::string plain_label(const FactTrace& fact) {
  const std::string label = short_label(fact.label);
  const bool has_number = label.find_first_of("0123456789") != std::string::npos;
  return label.empty() || has_number ? capitalized(words(fact.name)) : label;
}

std::string asked_when(const std::string& label, const JoinedFact& joined) {
  const Said said = label.back() == '?' ? Said::Answer : Said::Amount;
  return with_when(capitalized(of_whom(words(joined.fact->whose), label, said)), when(joined));
}

Months months_in(const JoinedFact& joined) { return joined.months.size() > 1 ? Months::Several : Months::One; }

std::string with_month(const std::string& label, const std::string& month) {
  return with_when(label, spoken_dates(month));
}

std::string said_aloud(const std::string& formula) {
  std::string text = spoken_dates(words(formula));
  static constexpr std::array<std::pair<const char*, const char*>, 2> kSigns = {
      {{" * ", " gange "}, {" / ", " divideret med "}}};
  for (const auto& [sign, word] : kSigns) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.replace(at, 3, word);
  }
  return text;
}

std::string with_comma(const std::string& text) { return text.find(',') == std::string::npos ? text : text + ','; }

std::string changes_words(const Result& result, const InterpretationTrace::Alternative& other) {
  if (other.changes.empty()) return other.amount ? "det samme." : "";
  const auto is_benefit = [&](const Change& change) { return change.name == result.benefit && change.whose.empty(); };
  const auto is_paid = [&](const Change& change) {
    return std::any_of(result.amounts.begin(), result.amounts.end(),
                       [&](const AmountTrace& amount) { return amount.name == change.name; });
  };
  const auto& changes = other.changes;
  const auto benefit = std::find_if(changes.begin(), changes.end(), is_benefit);
  if (benefit != changes.end()) return sentence(benefit->then ? in_letter(*benefit->then) : change_words(*benefit));
  const bool any_paid = std::any_of(changes.begin(), changes.end(), is_paid);
  std::string text;
  for (const Change& change : changes) {
    if (any_paid && !is_paid(change)) continue;
    const std::string name = lowered(of_whom(change.whose, short_label(change.label)));
    text += (text.empty() ? "" : "; ") + with_comma(name) + ' ' + change_words(change);
  }
  return sentence(text);
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
  if (!moved) return said_aloud(formula);
  for (const TraceStep& step : result.steps) {
    if (step.name == name && !step.label.empty()) return lowered(short_label(step.label));
  }
  for (const FactTrace& fact : result.facts_used) {
    if (fact.name == name) return lowered(plain_label(fact));
  }
  return words(formula);
}

}  // namespace hjemmel::render
